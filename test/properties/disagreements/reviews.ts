import fc from "fast-check";
import type { Fact } from "../../../events/catalogue.ts";
import { eachOnce, factsOf, withAimedReviews, withWithdrawals } from "../a-ledger.ts";
import { aSelection } from "../a-promise.ts";
import { aReport, aReview } from "../a-report.ts";
import { reviewRequiredIn } from "../naive/agreements.ts";
import { amountsIn, isOf, keptBy, reportsIn, retained, reviewsIn } from "../naive/lanes.ts";
import { idsOf } from "../naive/rivals.ts";
import { anomaliesOf, hasAnomalies, inOrder, keptIn, type Row } from "./row.ts";

export const reviewedTwice: Row = {
  situation: "two reviews of one report fact (a review that names none is of each fact of its version)",
  facts: eachOnce(withWithdrawals(withAimedReviews(factsOf([aSelection, 1], [aReport, 3], [aReview, 7])), 1)),
  expected: (facts) => ({
    anomalies: [],
    decided: {
      validated: keptBy(retained(facts, "validated", reviewRequiredIn(facts))),
      declared: keptBy(retained(facts, "declared", reviewRequiredIn(facts))),
    },
  }),
  /* No anomaly names a review, unless it waits or nothing is selected. */
  found: (state, { anomalies }) => ({
    anomalies: anomalies
      .filter(({ code, factIds }) => code !== "waiting" && code !== "not-selected" && factIds.length === 0)
      .map(({ code }) => [code]),
    decided: { validated: keptIn(state, "validated"), declared: keptIn(state, "declared") },
  }),
  isMet: (_outcome, facts) =>
    reportsIn(facts).some((report) => reviewsIn(facts).filter((review) => isOf(review, report)).length > 1),
};

const ofOneReport = (fact: Fact, version?: number): Fact =>
  fact.type === "SavingsReported"
    ? { ...fact, data: { ...fact.data, reportId: "r1", version: version ?? fact.data.version } }
    : fact;

/** A report whose first version was validated, corrected since; at times more versions and reviews of it. */
const corrections = fc
  .tuple(aReport, aReport, aReview, factsOf([aSelection, 1], [aReport, 1], [aReview, 1]))
  .map(([first, correction, review, others]): Fact[] => [
    ofOneReport(first, 1),
    ofOneReport(correction, 2),
    { ...review, data: { ...review.data, reportId: "r1", version: 1, decision: "validated" } },
    ...others.map((fact) => ofOneReport(fact)),
  ]);

export const declaredBelowValidated: Row = {
  situation:
    "the greatest version of a report has no review yet and declares less (recurring + one-off) than what is validated",
  facts: eachOnce(withWithdrawals(corrections, 1)),
  expected: (facts) => {
    const counted = ["recurring", "one-off"];
    const validated = retained(facts, "validated", reviewRequiredIn(facts));
    return {
      anomalies: inOrder(
        validated.flatMap(({ report, amounts }) => {
          const versions = reportsIn(facts).filter(({ data }) => data.reportId === report.data.reportId);
          const greatest = Math.max(...versions.map(({ data }) => data.version));
          const newest = versions.filter(({ data }) => data.version === greatest);
          const isReviewed = newest.some((one) => reviewsIn(facts).some((review) => isOf(review, one)));
          if (isReviewed) return [];
          const [declared] = retained(newest, "declared", true);
          return declared && amountsIn(declared.amounts, counted) < amountsIn(amounts, counted)
            ? [["declared-below-validated", ...idsOf([declared.report, report])]]
            : [];
        }),
      ),
      decided: keptBy(validated),
    };
  },
  found: (state, position) => ({
    anomalies: inOrder(anomaliesOf(position, "declared-below-validated")),
    decided: keptIn(state, "validated"),
  }),
  isMet: hasAnomalies,
};
