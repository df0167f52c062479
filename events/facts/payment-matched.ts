import { defineFact } from "../define-fact.ts";
import { civilDate, id, subjectId, text } from "../values.ts";

/** A payment was found in the accounting system. */
export const paymentMatched = defineFact({
  type: "PaymentMatched",
  sources: ["trajectoire.finance"],
  data: (object) => object({ projectId: subjectId, paymentId: id, accountingReference: text, matchedOn: civilDate }),
  sample: { projectId: "ned", paymentId: "dp-2018-0117", accountingReference: "1400012345", matchedOn: "2018-12-03" },
});
