import { defineFact } from "../define-fact.ts";
import { cents, civilDate, subjectId, text } from "../values.ts";

/** A file handed in to a call for projects. */
export const applicationReceived = defineFact({
  type: "ApplicationReceived",
  sources: ["trajectoire.fund"],
  subject: "application",
  data: (object) =>
    object({
      applicationId: subjectId,
      title: text,
      holder: text,
      wave: text,
      receivedOn: civilDate,
      requestedCents: cents.optional(),
      totalCostCents: cents.optional(),
    }),
  sample: {
    applicationId: "cand-2018-042",
    title: "Numérique en détention",
    holder: "Ministère de la Justice",
    wave: "2018-1",
    receivedOn: "2018-02-15",
  },
});
