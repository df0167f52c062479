import { defineFact } from "../define-fact.ts";
import { id, month, reason, subjectId } from "../values.ts";

/** A savings stream stops: later months are known, and 0. */
export const streamEnded = defineFact({
  type: "StreamEnded",
  sources: ["trajectoire.project"],
  data: (object) => object({ projectId: subjectId, streamId: id, lastMonth: month, reason }),
  sample: { projectId: "ned", streamId: "hosting", lastMonth: "2024-09", reason: "Site fermé" },
});
