import { defineFact } from "../define-fact.ts";
import { cents, civilDate, id, listOf, nature, oneOf, subjectId, text, versionNumber } from "../values.ts";
import { refuseRepeats } from "./repeats.ts";

/** Finance or the secretariat validates, rejects or sends back a report, possibly accepting other amounts. */
export const savingsReviewed = defineFact({
  type: "SavingsReviewed",
  sources: ["trajectoire.fund", "trajectoire.finance"],
  data: (object) =>
    object({
      projectId: subjectId,
      reportId: id,
      version: versionNumber,
      reportFactId: id.optional(),
      decision: oneOf("validated", "rejected", "changes-requested"),
      reviewedOn: civilDate,
      confidence: oneOf("preliminary", "interim", "final").optional(),
      accepted: listOf(object({ streamId: id, nature, amountCents: cents }))
        .superRefine(refuseRepeats((line) => [line.streamId, line.nature], "one accepted amount per stream and nature"))
        .optional(),
      reason: text.optional(),
    }).superRefine((review, context) => {
      const asDeclared = review.decision === "validated" && review.accepted === undefined;
      if (!asDeclared && !review.reason) {
        context.addIssue({ code: "custom", path: ["reason"], message: "a reason, unless validated as declared" });
      }
    }),
  sample: {
    projectId: "ned",
    reportId: "2022-T2",
    version: 1,
    reportFactId: "sample-SavingsReported",
    decision: "validated",
    reviewedOn: "2022-08-02",
    confidence: "final",
  },
});
