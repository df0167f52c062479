import { defineFact } from "../define-fact.ts";
import { civilDate, id, positiveCents, reason, subjectId } from "../values.ts";

/** Money given back to the fund. A payment typed by mistake is withdrawn instead. */
export const trancheRepaid = defineFact({
  type: "TrancheRepaid",
  sources: ["trajectoire.finance"],
  data: (object) =>
    object({
      projectId: subjectId,
      repaymentId: id,
      paymentId: id,
      amountCents: positiveCents,
      repaidOn: civilDate,
      reason,
    }),
  sample: {
    projectId: "ned",
    repaymentId: "rv-2021-01",
    paymentId: "dp-2018-0117",
    amountCents: 10_000_000,
    repaidOn: "2021-05-12",
    reason: "Périmètre réduit",
  },
});
