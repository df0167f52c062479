import { defineFact } from "../define-fact.ts";
import { cents, civilDate, id, reason, subjectId } from "../values.ts";

/** The fund asks for money back. Nothing has moved yet. */
export const repaymentRequested = defineFact({
  type: "RepaymentRequested",
  sources: ["trajectoire.finance"],
  data: (object) =>
    object({ projectId: subjectId, requestId: id, paymentId: id, amountCents: cents, requestedOn: civilDate, reason }),
  sample: {
    projectId: "ned",
    requestId: "rev-1",
    paymentId: "dp-2018-0117",
    amountCents: 10_000_000,
    requestedOn: "2021-03-01",
    reason: "Périmètre réduit",
  },
});
