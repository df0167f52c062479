import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { exportJWK, generateKeyPair, type JWK } from "jose";

export const signatureAlgorithm = "RS256";

/** The key that signs local tokens: made for this data directory at its first start, and of use nowhere else. */
export const signingKey = async (dataDirectory: string): Promise<JWK> => {
  const path = join(dataDirectory, "issuer-key.json");
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
  const { privateKey } = await generateKeyPair(signatureAlgorithm, { extractable: true });
  const key = { ...(await exportJWK(privateKey)), kid: "local", alg: signatureAlgorithm, use: "sig" };
  await writeFile(path, JSON.stringify(key), { mode: 0o600 });
  return key;
};
