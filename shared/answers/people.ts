import * as z from "zod";
import { civilDate } from "../../events/values.ts";
import { roles } from "../domain/rights/rights.ts";
import { count, next, orNull, text } from "./values.ts";

const heldRole = z.looseObject({ role: z.enum(roles), from: civilDate, to: civilDate.optional() });

export const me = z.looseObject({ personId: orNull(text), name: orNull(text), roles: z.array(heldRole) });

export const person = z.looseObject({
  personId: text,
  name: orNull(text),
  email: orNull(text),
  language: z.enum(["fr", "en"]).optional(),
  roles: z.array(heldRole),
  invitedBy: text,
  invitedOn: civilDate,
  isInvited: z.boolean(),
  erasedOn: orNull(civilDate),
  version: count,
});

export const invited = person.extend({ invitation: text.describe("The code to give to the person; shown once.") });

export const people = z.looseObject({ people: z.array(person), next });

export const configuration = z.strictObject({
  issuer: z.url().describe("Of the tokens: OpenID Connect, code flow with PKCE, scope openid."),
  clientId: text,
  today: civilDate,
  isLocal: z.boolean().describe("Whether it runs on one machine, with people made up."),
});
