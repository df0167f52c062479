import { defineFact } from "../define-fact.ts";
import { civilDate, id, positiveCents, subjectId, text } from "../values.ts";

/** Another funder's money reached the project. */
export const coFinancingReceived = defineFact({
  type: "CoFinancingReceived",
  sources: ["trajectoire.finance"],
  data: (object) =>
    object({
      projectId: subjectId,
      coFinancingId: id,
      funder: text.optional(),
      amountCents: positiveCents,
      receivedOn: civilDate,
    }),
  sample: {
    projectId: "ned",
    coFinancingId: "cof-2019-1",
    funder: "Ministère de la Justice",
    amountCents: 50_000_000,
    receivedOn: "2019-03-04",
  },
});
