import { type Anomaly, anomaly } from "./anomaly.ts";
import type { CivilDate } from "./calendar.ts";
import { groupBy } from "./group-by.ts";
import { sumCents } from "./money.ts";
import { awardCents, netCents, paidCents } from "./money-at.ts";
import type { Agreement, ProjectState } from "./state.ts";

/** The anomalies that depend on the date asked: money above what was agreed, streams nobody agreed on. */
export const anomaliesAt = (state: ProjectState, asOf: CivilDate, signed: readonly Agreement[]): Anomaly[] => {
  const paid = state.payments.filter(({ on }) => on <= asOf);
  const current = signed.at(-1);

  const overRepaid = paid.flatMap((payment) => {
    const repayments = payment.repayments.filter(({ on }) => on <= asOf);
    return sumCents(repayments.map(({ cents }) => cents)) > payment.cents
      ? [anomaly("over-repaid", [payment.fact, ...repayments.map(({ fact }) => fact)])]
      : [];
  });

  const paidByTranche = groupBy(
    paid.filter(({ trancheId }) => trancheId !== undefined),
    ({ trancheId }) => trancheId,
  );
  const overpaid = (current?.tranches ?? []).flatMap(({ trancheId, amountCents }) => {
    const payments = paidByTranche.get(trancheId) ?? [];
    return sumCents(payments.map((payment) => netCents(payment, asOf))) > amountCents && payments.length > 0
      ? [
          anomaly(
            "tranche-overpaid",
            payments.map(({ fact }) => fact),
          ),
        ]
      : [];
  });

  const award = awardCents(state, asOf);
  const exceeded =
    award !== null && paidCents(paid, asOf) > award && paid.length > 0
      ? [
          anomaly(
            "award-exceeded",
            paid.map(({ fact }) => fact),
          ),
        ]
      : [];

  const named = new Set(signed.flatMap(({ streams }) => streams.map(({ streamId }) => streamId)));
  const strangers =
    signed.length === 0
      ? []
      : state.reported
          .filter(({ streamId }) => !named.has(streamId))
          .map(({ reports }) => anomaly("stream-not-in-agreement", reports));

  return [...overRepaid, ...overpaid, ...exceeded, ...strangers];
};
