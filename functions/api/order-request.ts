import * as z from "zod";
import { findingsOf } from "../../events/refusal.ts";
import { id, oneOf, positiveCents, reason } from "../../events/values.ts";
import { refusedInput } from "./problem.ts";

/*
 * What is sent to order, to approve and to refuse a payment.
 */

const object = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, { error: `an object with ${Object.keys(shape).join(", ")} and nothing else` });

const override = object({ reason }).optional();

export const askedOrder = object({
  trancheId: id,
  amountCents: positiveCents,
  /** The same amount, typed a second time. */
  amountAgainCents: positiveCents,
  channel: oneOf("delegated-credits", "title-2-transfer", "operator-payment").optional(),
  override,
}).refine(({ amountCents, amountAgainCents }) => amountCents === amountAgainCents, {
  path: ["amountAgainCents"],
  error: "the same amount as amountCents, typed again",
});

export const askedApproval = object({ amountCents: positiveCents, override });

export const askedRefusal = object({ reason });

/** The body as the schema reads it; a refusal names each place. */
export const readBody = <Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> => {
  const read = schema.safeParse(body);
  if (!read.success) throw refusedInput(findingsOf(read.error, body, ""));
  return read.data;
};
