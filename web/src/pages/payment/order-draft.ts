import { ApiProblem } from "../../api/problem.ts";
import type { Format } from "../../language/format.ts";
import type { Condition, Tranche } from "../payments/queue.ts";

/** An order as it is typed. */
export type OrderDraft = {
  readonly amount: string;
  readonly again: string;
  readonly channel: string;
  readonly isOverriding: boolean;
  readonly reason: string;
};

/**
 * Conditions that an order of an amount would have to pass over. The API looked for a payment alike of all that is left; of another
 * amount it says so when it refuses it: `alikeCents`.
 */
export const toPassOver = (
  { conditions, leftCents }: Pick<Tranche, "conditions" | "leftCents">,
  amountCents: number | undefined,
  alikeCents: number | undefined,
): readonly Condition["code"][] => {
  const unmet = conditions.filter(({ isMet, canBeOverridden }) => !isMet && canBeOverridden).map(({ code }) => code);
  if (amountCents === undefined || amountCents === leftCents) return unmet;
  const others = unmet.filter((code) => code !== "distinct-payment");
  return amountCents === alikeCents ? [...others, "distinct-payment"] : others;
};

/** Whether the API refused an amount because another payment or order is alike. */
export const isAlike = (error: unknown): boolean =>
  error instanceof ApiProblem &&
  error.findings.some(({ expected }) => expected.startsWith("no payment or order of the same amount"));

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
