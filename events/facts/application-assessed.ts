import { defineFact } from "../define-fact.ts";
import { civilDate, oneOf, subjectId, text, wholeNumber } from "../values.ts";

const score = wholeNumber(0, 5);

/** The secretariat's instruction on the fund's four criteria, each 0 to 5. */
export const applicationAssessed = defineFact({
  type: "ApplicationAssessed",
  sources: ["trajectoire.fund"],
  subject: "application",
  data: (object) =>
    object({
      applicationId: subjectId,
      assessedOn: civilDate,
      scores: object({ strategic: score, quality: score, savings: score, governance: score }),
      opinion: oneOf("favourable", "reserved", "unfavourable"),
      note: text.optional(),
    }),
  sample: {
    applicationId: "cand-2018-042",
    assessedOn: "2018-04-20",
    scores: { strategic: 4, quality: 5, savings: 3, governance: 4 },
    opinion: "favourable",
  },
});
