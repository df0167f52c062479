import { defineFact } from "../define-fact.ts";
import { civilDate, reason, subjectId } from "../values.ts";

/** The project stopped before its end. It stays in every total. */
export const projectAbandoned = defineFact({
  type: "ProjectAbandoned",
  sources: ["trajectoire.fund"],
  data: (object) => object({ projectId: subjectId, on: civilDate, reason }),
  sample: { projectId: "ned", on: "2021-09-30", reason: "Porteur désengagé" },
});
