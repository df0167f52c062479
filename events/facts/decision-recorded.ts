import { defineFact } from "../define-fact.ts";
import { civilDate, id, listOf, subjectId, text } from "../values.ts";

/** A decision of the steering committee about a project. */
export const decisionRecorded = defineFact({
  type: "DecisionRecorded",
  sources: ["trajectoire.fund"],
  data: (object) =>
    object({
      projectId: subjectId,
      decidedOn: civilDate,
      title: text,
      text: text.optional(),
      documentUri: text.optional(),
      concerns: listOf(id).optional(),
    }),
  sample: { projectId: "ned", decidedOn: "2022-10-04", title: "Plan de redressement demandé" },
});
