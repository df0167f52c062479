import { readFile } from "node:fs/promises";
import { importJWK, SignJWT } from "jose";
import { scriptTokenPath } from "../../local/oidc/script-tokens.ts";
import type { Role } from "../../shared/domain/rights/rights.ts";

type As = { readonly role?: Role; readonly project?: string; readonly person?: number };

const tokens = new Map<string, Promise<string>>();

const ask = async (address: string): Promise<string> => {
  const response = await fetch(address, { method: "POST" });
  const text = await response.text();
  if (!response.ok) throw new Error(`${address} answered ${response.status}: ${text}`);
  return text;
};

/** The headers of somebody signed in to a local system; an auditor, who reads everything, unless said otherwise. */
export const signedIn = async (
  url: string,
  { role = "auditor", project, person = 1 }: As = {},
): Promise<HeadersInit> => {
  const query = new URLSearchParams({ role, person: String(person), ...(project === undefined ? {} : { project }) });
  const address = `${url}${scriptTokenPath}?${query}`;
  const token = tokens.get(address) ?? ask(address);
  tokens.set(address, token);
  return { authorization: `Bearer ${await token}` };
};

/** A right token of an auditor, in its parts. */
export const claimsOf = async (url: string) => {
  const { authorization } = (await signedIn(url)) as Record<string, string>;
  const [head = "", body = "", signature = ""] = (authorization ?? "").replace("Bearer ", "").split(".");
  const read = (part: string) => JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
  return { head, body, signature, header: read(head), payload: read(body) };
};

/** The same with other claims, signed by the issuer's own key, which only a test can read. */
export const tokenWith = async (url: string, dataPath: string, changes: object): Promise<string> => {
  const key = await importJWK(JSON.parse(await readFile(`${dataPath}/issuer-key.json`, "utf8")), "RS256");
  const { header, payload } = await claimsOf(url);
  return new SignJWT({ ...payload, ...changes }).setProtectedHeader(header).sign(key);
};
