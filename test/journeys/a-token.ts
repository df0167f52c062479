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
