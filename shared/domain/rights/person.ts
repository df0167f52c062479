import * as z from "zod";
import { civilDate, id, listOf, oneOf, text } from "../../../events/values.ts";
import { roles } from "./rights.ts";

/*
 * A person of the directory. Facts carry the opaque id alone; name and address live here, where they can be erased.
 */

export const heldRole = z.object({ role: oneOf(...roles), from: civilDate, to: civilDate.optional() });

export type HeldRole = z.infer<typeof heldRole>;

export const person = z.object({
  personId: id,
  /** Absent once erased. */
  name: text.optional(),
  email: text.optional(),
  /** What mails are written in; French unless said. */
  language: oneOf("fr", "en").optional(),
  roles: listOf(heldRole),
  /** Who invited, and the business day. */
  invitedBy: id,
  invitedOn: civilDate,
  /** SHA-256 of the code that binds a token's subject to this person. */
  invitation: text.optional(),
  /** Hash of the token's issuer and subject that used the code: it is spent for every other. */
  acceptedBy: text.optional(),
  erasedOn: civilDate.optional(),
});
export type Person = z.infer<typeof person>;

/** Whoever a token speaks for: never compared by name, always by these two. */
export type TokenSubject = { readonly issuer: string; readonly subject: string };

/** A person and how often their entry was written: a change names the version it was made from. */
export type StoredPerson = { readonly person: Person; readonly version: number };
