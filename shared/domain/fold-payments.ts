import type { FactOf } from "../../events/catalogue.ts";
import { type Anomaly, anomaly } from "./anomaly.ts";
import { compareRefs, refOf } from "./fact-ref.ts";
import { groupBy } from "./group-by.ts";
import { settleRivals } from "./rivals.ts";
import type { Payment } from "./state.ts";

const compareDated = (a: { on: string; fact: Payment["fact"] }, b: { on: string; fact: Payment["fact"] }): number =>
  a.on === b.on ? compareRefs(a.fact, b.fact) : a.on < b.on ? -1 : 1;

/** Payments and their repayments, by date. A repayment whose payment is not known waits for it. */
export const foldPayments = (
  paid: readonly FactOf<"TranchePaid">[],
  repaid: readonly FactOf<"TrancheRepaid">[],
): { payments: Payment[]; anomalies: Anomaly[] } => {
  const paying = settleRivals(paid, ({ data }) => data.paymentId, "payment-id-reused");
  const repaying = settleRivals(repaid, ({ data }) => data.repaymentId, "repayment-id-reused");
  const repaymentsOf = groupBy(repaying.standing, ({ data }) => data.paymentId);

  const payments = paying.standing.map((fact): Payment => {
    const { paymentId, trancheId, paidOn, amountCents } = fact.data;
    const repayments = (repaymentsOf.get(paymentId) ?? [])
      .map((repayment) => ({
        fact: refOf(repayment),
        on: repayment.data.repaidOn,
        cents: repayment.data.amountCents,
      }))
      .sort(compareDated);
    repaymentsOf.delete(paymentId);
    return {
      fact: refOf(fact),
      paymentId,
      ...(trancheId === undefined ? {} : { trancheId }),
      on: paidOn,
      cents: amountCents,
      repayments,
    };
  });
  const waiting = [...repaymentsOf.values()].flat().map((fact) => anomaly("waiting", [refOf(fact)]));
  return { payments: payments.sort(compareDated), anomalies: [...paying.anomalies, ...repaying.anomalies, ...waiting] };
};
