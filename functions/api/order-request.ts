import { id, oneOf, positiveCents, reason } from "../../events/values.ts";
import { object } from "./read-body.ts";

/*
 * What is sent to order, to approve and to refuse a payment.
 */

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
