import { defineFact } from "../define-fact.ts";
import { civilDate, reason, subjectId } from "../values.ts";

/** The project has ended as agreed. It stays in every total. */
export const projectClosed = defineFact({
  type: "ProjectClosed",
  sources: ["trajectoire.fund"],
  data: (object) => object({ projectId: subjectId, on: civilDate, reason }),
  sample: { projectId: "ned", on: "2024-12-31", reason: "Clôture du contrat" },
});
