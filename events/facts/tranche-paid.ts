import { defineFact } from "../define-fact.ts";
import { civilDate, id, listOf, oneOf, positiveCents, reason, subjectId, text } from "../values.ts";

/** Money left the fund for a project (CP). Three years later it must be earning its keep. */
export const tranchePaid = defineFact({
  type: "TranchePaid",
  sources: ["trajectoire.finance"],
  data: (object) =>
    object({
      projectId: subjectId,
      paymentId: id,
      trancheId: id.optional(),
      amountCents: positiveCents,
      paidOn: civilDate,
      channel: oneOf("delegated-credits", "title-2-transfer", "operator-payment").optional(),
      accountingReference: text.optional(),
      orderedBy: text.optional(),
      approvedBy: text.optional(),
      /** Conditions that both persons passed over, and why. */
      override: object({ conditions: listOf(id), reason }).optional(),
    }),
  sample: {
    projectId: "ned",
    paymentId: "dp-2018-0117",
    trancheId: "t1",
    amountCents: 240_000_000,
    paidOn: "2018-11-15",
    channel: "delegated-credits",
  },
});
