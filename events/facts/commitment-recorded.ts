import { defineFact } from "../define-fact.ts";
import { cents, civilDate, id, subjectId } from "../values.ts";

/** Money legally committed (AE). A negative amount releases a commitment. */
export const commitmentRecorded = defineFact({
  type: "CommitmentRecorded",
  sources: ["trajectoire.finance"],
  data: (object) => object({ projectId: subjectId, commitmentId: id, amountCents: cents, committedOn: civilDate }),
  sample: { projectId: "ned", commitmentId: "ae-2018-01", amountCents: 870_000_000, committedOn: "2018-11-05" },
});
