import type { IncomingMessage, ServerResponse } from "node:http";
import type { JWK } from "jose";
import { importJWK, SignJWT } from "jose";
import { Provider } from "oidc-provider";
import { localClientId, localIssuer } from "../names.ts";
import type { Personas } from "./personas.ts";
import { scriptTokens } from "./script-tokens.ts";
import { signInPage } from "./sign-in-page.ts";
import { signIns } from "./sign-ins.ts";
import { signatureAlgorithm } from "./signing-key.ts";

/*
 * The token issuer of this machine, where a deployment has Cognito or ProConnect: OIDC's code flow with PKCE, whose sign-in
 * page lets one choose who to be. Its keys are this data directory's; a deployment refuses it by its address.
 */

const lifetimeSeconds = 3600;

export type LocalIssuer = {
  readonly issuer: string;
  /** Answers /oidc/... */
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
};

export const createLocalIssuer = async (options: {
  readonly url: string;
  readonly key: JWK;
  readonly personas: Personas;
}): Promise<LocalIssuer> => {
  const { url, key, personas } = options;
  const issuer = localIssuer(url);
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: localClientId,
        redirect_uris: [`${url}/`],
        post_logout_redirect_uris: [`${url}/`],
        token_endpoint_auth_method: "none",
        grant_types: ["authorization_code"],
        response_types: ["code"],
      },
    ],
    adapter: signIns(),
    jwks: { keys: [key] },
    ttl: {
      Interaction: lifetimeSeconds,
      Grant: lifetimeSeconds,
      Session: lifetimeSeconds,
      AccessToken: lifetimeSeconds,
      IdToken: lifetimeSeconds,
      AuthorizationCode: 60,
    },
    pkce: { required: () => true },
    // The page asks for its token from this very origin.
    clientBasedCORS: (_context, origin) => origin === url,
    cookies: { keys: [key.d ?? ""] },
    findAccount: (_context, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    interactions: { url: (_context, { uid }) => `/oidc/sign-in/${uid}` },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => issuer,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: "openid",
          audience: localClientId,
          accessTokenFormat: "jwt",
          accessTokenTTL: lifetimeSeconds,
          jwt: { sign: { alg: signatureAlgorithm } },
        }),
      },
    },
    // Everybody who signs in here has agreed to.
    loadExistingGrant: async ({ oidc: { client, session, provider } }) => {
      const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId });
      grant.addOIDCScope("openid");
      grant.addResourceScope(issuer, "openid");
      await grant.save();
      return grant;
    },
  });
  const callback = provider.callback();
  const page = signInPage({ provider, personas, issuer });
  const privateKey = await importJWK(key, signatureAlgorithm);

  const tokenFor = (personId: string): Promise<string> =>
    new SignJWT({ client_id: localClientId, scope: "openid" })
      .setProtectedHeader({ alg: signatureAlgorithm, kid: key.kid ?? "", typ: "at+jwt" })
      .setIssuer(issuer)
      .setSubject(personId)
      .setAudience(localClientId)
      .setIssuedAt()
      .setExpirationTime(`${lifetimeSeconds}s`)
      .sign(privateKey);
  const scripts = scriptTokens({ personas, issuer, tokenFor });

  return {
    issuer,
    async answer(request, response) {
      if ((await page(request, response)) || (await scripts(request, response))) return;
      // As a framework mounts it: from both addresses it learns where it stands.
      const originalUrl = request.url ?? "/";
      const url = originalUrl.replace(/^\/oidc/, "") || "/";
      await callback(Object.assign(request, { originalUrl, url }), response);
    },
  };
};
