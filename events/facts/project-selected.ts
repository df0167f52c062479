import * as z from "zod";
import { defineFact } from "../define-fact.ts";
import { cents, civilDate, percent, subjectId, text, wholeNumber } from "../values.ts";
import { agreementShape } from "./agreement.ts";

/** A project becomes a laureate of the fund. Its terms are recorded here, never constants in code (DOMAIN.md section 1). */
export const projectSelected = defineFact({
  type: "ProjectSelected",
  sources: ["trajectoire.fund"],
  data: (object) =>
    object({
      projectId: subjectId,
      title: text,
      holder: object({ name: text, ministry: text.optional(), siret: text.optional() }),
      wave: text,
      selectedOn: civilDate,
      announcedOn: civilDate.optional(),
      applicationId: subjectId.optional(),
      awardCents: cents.optional(),
      coFinancingCents: cents.optional(),
      terms: object({
        ratioPercent: wholeNumber(1, 10_000).optional(),
        delayMonths: wholeNumber(0, 240).optional(),
        tolerancePercent: percent.optional(),
        coveragePercent: percent.optional(),
        reportEveryMonths: z.literal([1, 2, 3, 4, 6, 12], { error: "one of 1, 2, 3, 4, 6, 12" }).optional(),
        reportDueDays: wholeNumber(0, 366).optional(),
        reviewRequired: z.boolean({ error: "true or false" }).optional(),
        defaultRealisationPercent: percent.optional(),
      }).optional(),
      agreement: object({ ...agreementShape(object), signedOn: civilDate.optional() }).optional(),
    }),
  sample: {
    projectId: "ned",
    title: "Numérique en détention",
    holder: { name: "Ministère de la Justice" },
    wave: "2018-1",
    selectedOn: "2018-05-22",
    announcedOn: "2018-06-20",
  },
});
