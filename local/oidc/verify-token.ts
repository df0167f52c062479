import { createLocalJWKSet, errors, type JWK, jwtVerify } from "jose";
import { signatureAlgorithm } from "./signing-key.ts";

export type Claims = Readonly<Record<string, string>>;

export type VerifyToken = (authorization: string | undefined) => Promise<Claims | undefined>;

/** A claim as API Gateway hands it to a function: text, whatever it was. */
const textOf = (value: unknown): string =>
  typeof value === "string" ? value : Array.isArray(value) ? `[${value.join(" ")}]` : String(value);

/**
 * The part of API Gateway's JWT authoriser: signature, issuer, audience (`aud`, else `client_id`), expiry. Undefined: 401.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html
 */
export const createVerifyToken = ({
  key,
  issuer,
  audience,
}: {
  key: JWK;
  issuer: string;
  audience: string;
}): VerifyToken => {
  const { d: _, p: __, q: ___, dp: ____, dq: _____, qi: ______, ...publicKey } = key;
  const keys = createLocalJWKSet({ keys: [publicKey] });
  return async (authorization = "") => {
    const [, token] = /^(?:Bearer )?(\S+)$/i.exec(authorization) ?? [];
    if (token === undefined) return undefined;
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        algorithms: [signatureAlgorithm],
        requiredClaims: ["exp", "iss", "sub"],
      });
      const audiences = payload.aud === undefined ? [payload["client_id"]] : [payload.aud].flat();
      if (!audiences.includes(audience)) return undefined;
      return Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, textOf(value)]));
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  };
};
