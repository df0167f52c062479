import { defineFact } from "../define-fact.ts";
import { cents, listOf, subjectId, year } from "../values.ts";

/** The fund's total and what Parliament voted per year (commitments AE, payments CP). */
export const fundEnvelopeSet = defineFact({
  type: "FundEnvelopeSet",
  sources: ["trajectoire.fund"],
  subject: "fund",
  data: (object) =>
    object({
      fundId: subjectId,
      totalCents: cents,
      years: listOf(object({ year, commitmentCents: cents.optional(), paymentCents: cents.optional() })),
    }),
  sample: {
    fundId: "ftap",
    totalCents: 70_000_000_000,
    years: [{ year: 2019, commitmentCents: 24_500_000_000, paymentCents: 16_000_000_000 }],
  },
});
