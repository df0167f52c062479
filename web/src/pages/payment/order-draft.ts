import type { Format } from "../../language/format.ts";
import type { Condition } from "../payments/queue.ts";

/** An order as it is typed. */
export type OrderDraft = {
  readonly amount: string;
  readonly again: string;
  readonly channel: string;
  readonly isOverriding: boolean;
  readonly reason: string;
};

/** Conditions that an order can pass over; those of the amount are looked at as it is typed. */
export const overridable = (conditions: readonly Condition[]): readonly Condition[] =>
  conditions.filter(({ isMet, canBeOverridden }) => !isMet && canBeOverridden);

export const emptyDraft = (largestCents: number, format: Format): OrderDraft => ({
  amount: format.money(largestCents).replaceAll("€", "").trim(),
  again: "",
  channel: "",
  isOverriding: false,
  reason: "",
});

/** What the API takes; undefined while the draft has no amount. */
export const askedOrder = (draft: OrderDraft, trancheId: string, amountCents: number, amountAgainCents: number) => ({
  trancheId,
  amountCents,
  amountAgainCents,
  ...(draft.channel === "" ? {} : { channel: draft.channel }),
  ...(draft.isOverriding ? { override: { reason: draft.reason.trim() } } : {}),
});
