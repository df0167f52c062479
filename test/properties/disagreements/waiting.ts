import type { Fact } from "../../../events/catalogue.ts";
import { eachOnce, factsOf, withAimedReviews, withWithdrawals } from "../a-ledger.ts";
import { aPayment, aRepayment } from "../a-payment.ts";
import { aReport, aReview } from "../a-report.ts";
import { isOf, keptBy, reportsIn, retained, reviewsIn } from "../naive/lanes.ts";
import { netOf, paidBy, repaymentsOf } from "../naive/money.ts";
import { idsOf } from "../naive/rivals.ts";
import { anomaliesOf, hasAnomalies, inOrder, keptIn, type Named, type Row } from "./row.ts";

const situation = "repayment or review whose target is unknown or withdrawn, withdrawal of an unknown fact";

/** A withdrawn fact is known: only what nobody of that source ever said is not. */
const waitingWithdrawals = (all: readonly Fact[]): Fact[] =>
  all.filter(
    (fact) =>
      fact.type === "FactWithdrawn" &&
      !all.some(({ source, metadata }) => source === fact.source && metadata.id === fact.data.factId),
  );

const waiting = (facts: readonly Fact[], all: readonly Fact[]): Named[] =>
  inOrder([...facts, ...waitingWithdrawals(all)].map((fact) => ["waiting", ...idsOf([fact])]));

const repayments: Row = {
  situation,
  part: "repayments",
  facts: eachOnce(withWithdrawals(factsOf([aPayment, 2], [aRepayment, 4]))),
  expected: (facts, asOf, all) => ({
    anomalies: waiting(
      repaymentsOf(facts).filter(
        ({ data }) => !facts.some((fact) => fact.type === "TranchePaid" && fact.data.paymentId === data.paymentId),
      ),
      all,
    ),
    decided: netOf(paidBy(facts, asOf)),
  }),
  found: (_state, position) => ({
    anomalies: inOrder(anomaliesOf(position, "waiting")),
    decided: position.paidCents,
  }),
  isMet: hasAnomalies,
};

const reviews: Row = {
  situation,
  part: "reviews",
  facts: eachOnce(withWithdrawals(withAimedReviews(factsOf([aReport, 3], [aReview, 4])))),
  expected: (facts, _asOf, all) => ({
    anomalies: waiting(
      reviewsIn(facts).filter((review) => !reportsIn(facts).some((report) => isOf(review, report))),
      all,
    ),
    decided: keptBy(retained(facts, "validated", true)),
  }),
  found: (state, position) => ({
    anomalies: inOrder(anomaliesOf(position, "waiting")),
    decided: keptIn(state, "validated"),
  }),
  isMet: hasAnomalies,
};

const withdrawals: Row = {
  situation,
  part: "withdrawals",
  facts: eachOnce(withWithdrawals(factsOf([aPayment, 4]), 5)),
  expected: (facts, asOf, all) => ({ anomalies: waiting([], all), decided: netOf(paidBy(facts, asOf)) }),
  found: repayments.found,
  isMet: hasAnomalies,
};

export const waitingFacts: readonly Row[] = [repayments, reviews, withdrawals];
