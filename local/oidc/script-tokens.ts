import type { IncomingMessage, ServerResponse } from "node:http";
import * as z from "zod";
import { roles } from "../../shared/domain/rights/rights.ts";
import { sendProblem } from "../problem.ts";
import type { Personas } from "./personas.ts";

const wanted = z.object({
  role: z.enum(roles, { error: `role: expected one of ${roles.join(", ")}.` }),
  project: z.string().min(1).optional(),
  person: z.coerce.number({ error: "person: expected 1, 2..." }).int().min(1).default(1),
});

export const scriptTokenPath = "/oidc/token-of-persona";

/** `npm run token`: a token without a page. False: the address is another. */
export const scriptTokens =
  ({ personas, issuer, tokenFor }: { personas: Personas; issuer: string; tokenFor: (id: string) => Promise<string> }) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const { pathname, searchParams } = new URL(request.url ?? "/", issuer);
    if (pathname !== scriptTokenPath || request.method !== "POST") return false;
    const read = wanted.safeParse(Object.fromEntries(searchParams));
    if (!read.success) {
      sendProblem(response, 400, "Bad Request", read.error.issues.map(({ message }) => message).join(" "));
      return true;
    }
    const found = await personas.find(read.data);
    if ("absent" in found) {
      sendProblem(response, 404, "Not Found", found.absent);
      return true;
    }
    await personas.admit(found.persona, issuer);
    response.writeHead(200, { "content-type": "text/plain", "cache-control": "no-store" });
    response.end(await tokenFor(found.persona.personId));
    return true;
  };
