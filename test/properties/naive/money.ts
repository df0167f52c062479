import type { Fact, FactOf } from "../../../events/catalogue.ts";
import { standingOf } from "./rivals.ts";

/*
 * DOMAIN.md section 4 said again.
 */

export type Paid = {
  readonly payment: FactOf<"TranchePaid">;
  /** Those dated <= t. */
  readonly repayments: readonly FactOf<"TrancheRepaid">[];
  readonly repaidCents: number;
  readonly netCents: number;
};

const sum = (amounts: readonly number[]): number => amounts.reduce((total, cents) => total + cents, 0);

export const repaymentsOf = (facts: readonly Fact[]): FactOf<"TrancheRepaid">[] =>
  standingOf(
    facts.filter((fact) => fact.type === "TrancheRepaid"),
    ({ data }) => data.repaymentId,
  );

/** The payments dated <= t, with what of them was repaid by then. */
export const paidBy = (facts: readonly Fact[], asOf: string): Paid[] =>
  standingOf(
    facts.filter((fact) => fact.type === "TranchePaid"),
    ({ data }) => data.paymentId,
  )
    .filter(({ data }) => data.paidOn <= asOf)
    .map((payment) => {
      const repayments = repaymentsOf(facts).filter(
        ({ data }) => data.paymentId === payment.data.paymentId && data.repaidOn <= asOf,
      );
      const repaidCents = sum(repayments.map(({ data }) => data.amountCents));
      return { payment, repayments, repaidCents, netCents: Math.max(0, payment.data.amountCents - repaidCents) };
    });

export const netOf = (paid: readonly Paid[]): number => sum(paid.map(({ netCents }) => netCents));

/** A date some months later, clamped to the month's last day. */
export const monthsLater = (date: string, months: number): string => {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
};
