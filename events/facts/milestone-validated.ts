import { defineFact } from "../define-fact.ts";
import { civilDate, id, subjectId, text } from "../values.ts";

/** The condition of a tranche is met. */
export const milestoneValidated = defineFact({
  type: "MilestoneValidated",
  sources: ["trajectoire.fund"],
  data: (object) =>
    object({
      projectId: subjectId,
      milestoneId: id,
      label: text.optional(),
      validatedOn: civilDate,
      evidence: text.optional(),
    }),
  sample: { projectId: "ned", milestoneId: "j1", validatedOn: "2019-06-20" },
});
