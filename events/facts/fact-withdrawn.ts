import { defineFact } from "../define-fact.ts";
import { civilDate, id, reason, subjectId } from "../values.ts";

/** A fact of the same source was stated by mistake: it counts nowhere from the moment this is known. Final. */
export const factWithdrawn = defineFact({
  type: "FactWithdrawn",
  sources: ["trajectoire.fund", "trajectoire.finance", "trajectoire.project"],
  data: (object) => object({ projectId: subjectId, factId: id, withdrawnOn: civilDate, reason }),
  sample: { projectId: "ned", factId: "sample-TranchePaid", withdrawnOn: "2019-01-07", reason: "Saisie en double" },
});
