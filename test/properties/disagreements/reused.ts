import fc from "fast-check";
import type { Fact } from "../../../events/catalogue.ts";
import type { ProjectState } from "../../../shared/domain/state.ts";
import { eachOnce, factsOf, withAimedReviews, withWithdrawals } from "../a-ledger.ts";
import { aCommitment, aPayment, aRepayment } from "../a-payment.ts";
import { anAgreement, aSelection } from "../a-promise.ts";
import { aReport, aReview } from "../a-report.ts";
import { reviewRequiredIn } from "../naive/agreements.ts";
import { type LaneName, linesOf, reportsIn, retained } from "../naive/lanes.ts";
import { idsOf, nameOf, sharing, standingOf } from "../naive/rivals.ts";
import { anomaliesOf, hasAnomalies, inOrder, type Named, type Row } from "./row.ts";

const situation = "one agreement version, paymentId, repaymentId, commitmentId or (reportId, version) in two facts";

const reusedIn = (code: string, facts: readonly Fact[], keyOf: (fact: Fact) => string): Named[] =>
  sharing(facts, keyOf)
    .filter((rivals) => rivals.length > 1)
    .map((rivals) => [code, ...idsOf(rivals)]);

/** Facts of one kind that claim a key: the first to occur stands, all are named. */
const reused = (
  part: string,
  code: string,
  facts: fc.Arbitrary<Fact[]>,
  keyOf: (fact: Fact) => string | undefined,
  standing: (state: ProjectState) => string[],
): Row => ({
  situation,
  part,
  facts: eachOnce(facts),
  expected: (all) => {
    const claims = all.filter((fact) => keyOf(fact) !== undefined);
    const key = (fact: Fact): string => keyOf(fact) ?? "";
    return {
      anomalies: inOrder(reusedIn(code, claims, key)),
      decided: standingOf(claims, key).map(nameOf).sort(),
    };
  },
  found: (state, position) => ({
    anomalies: inOrder(anomaliesOf(position, code)),
    decided: standing(state).sort(),
  }),
  isMet: hasAnomalies,
});

const someReports = withAimedReviews(factsOf([aSelection, 1], [aReport, 5], [aReview, 5]));

/** Two or three facts of one version, and reviews that name one of them or none. */
const namedReports = fc
  .tuple(
    fc.array(aReport, { minLength: 2, maxLength: 3 }),
    fc.array(fc.tuple(aReview, fc.nat(3)), { minLength: 1, maxLength: 5, size: "max" }),
  )
  .map(([reports, reviews]): Fact[] => [
    ...reports.map((report) => ({ ...report, data: { ...report.data, reportId: "r1", version: 1 } })),
    ...reviews.map(([review, at]) => {
      const reportFactId = reports[at]?.metadata.id;
      return { ...review, data: { ...review.data, reportId: "r1", version: 1, reportFactId } };
    }),
  ]);

const reusedReports = (part: string, some: fc.Arbitrary<Fact[]>): Row => ({
  situation,
  part,
  facts: eachOnce(withWithdrawals(some)),
  expected: (facts) => {
    const used = (lane: LaneName): string[] =>
      linesOf(retained(facts, lane, reviewRequiredIn(facts)))
        .map(({ report, streamId, nature }) => `${nameOf(report)} ${streamId} ${nature}`)
        .sort();
    return {
      anomalies: inOrder(
        reusedIn("report-version-reused", reportsIn(facts), (fact) =>
          fact.type === "SavingsReported" ? `${fact.data.version} ${fact.data.reportId}` : "",
        ),
      ),
      decided: { declared: used("declared"), validated: used("validated") },
    };
  },
  found: ({ lanes }, position) => {
    const used = (lane: LaneName): string[] =>
      [...lanes[lane].lines, ...lanes[lane].leftOut]
        .map(({ report, streamId, nature }) => `${report} ${streamId} ${nature}`)
        .sort();
    return {
      anomalies: inOrder(anomaliesOf(position, "report-version-reused")),
      decided: { declared: used("declared"), validated: used("validated") },
    };
  },
  isMet: hasAnomalies,
});

export const reusedKeys: readonly Row[] = [
  reused(
    "agreements",
    "agreement-version-reused",
    withWithdrawals(factsOf([anAgreement, 5])),
    (fact) => (fact.type === "AgreementSigned" ? String(fact.data.version) : undefined),
    ({ agreements }) => agreements.map(({ fact }) => fact),
  ),
  reused(
    "payments",
    "payment-id-reused",
    withWithdrawals(factsOf([aPayment, 6])),
    (fact) => (fact.type === "TranchePaid" ? fact.data.paymentId : undefined),
    ({ payments }) => payments.map(({ fact }) => fact),
  ),
  reused(
    "repayments",
    "repayment-id-reused",
    factsOf([aRepayment, 6]),
    (fact) => (fact.type === "TrancheRepaid" ? fact.data.repaymentId : undefined),
    /* No payment is known: the standing ones are those that wait. */
    ({ anomalies }) =>
      anomalies.flatMap(({ code, facts }) =>
        code === "waiting" ? facts.filter((ref) => ref.endsWith("finance")) : [],
      ),
  ),
  reused(
    "commitments",
    "commitment-id-reused",
    withWithdrawals(factsOf([aCommitment, 6])),
    (fact) => (fact.type === "CommitmentRecorded" ? fact.data.commitmentId : undefined),
    ({ commitments }) => commitments.map(({ fact }) => fact),
  ),
  reusedReports("reports", someReports),
  reusedReports("reports named by a review", namedReports),
];
