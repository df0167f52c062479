import { defineFact } from "../define-fact.ts";
import { civilDate, id, listOf, subjectId } from "../values.ts";
import { checkPeriod } from "./period.ts";

/** Who may speak for the project. Opaque person ids: names and e-mails live in the directory. */
export const teamChanged = defineFact({
  type: "TeamChanged",
  sources: ["trajectoire.fund"],
  data: (object) =>
    object({
      projectId: subjectId,
      members: listOf(checkPeriod(object({ personId: id, from: civilDate, to: civilDate.optional() }))),
    }),
  sample: { projectId: "ned", members: [{ personId: "person-0042", from: "2018-06-20" }] },
});
