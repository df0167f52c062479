import { defineFact } from "../define-fact.ts";
import { civilDate, subjectId, versionNumber } from "../values.ts";
import { agreementShape, requireReasonAfterFirst } from "./agreement.ts";

/** A version of the transformation contract (1) or an amendment (2, 3...): tranches, savings streams and their plan. */
export const agreementSigned = defineFact({
  type: "AgreementSigned",
  sources: ["trajectoire.fund"],
  data: (object) =>
    object({
      projectId: subjectId,
      version: versionNumber,
      signedOn: civilDate,
      ...agreementShape(object),
    }).superRefine(requireReasonAfterFirst),
  sample: {
    projectId: "ned",
    version: 1,
    signedOn: "2018-11-01",
    milestones: [{ milestoneId: "j1", label: "Ouverture du portail", dueOn: "2019-06-30" }],
    tranches: [
      { trancheId: "t1", plannedOn: "2018-11-15", amountCents: 240_000_000 },
      { trancheId: "t2", plannedOn: "2019-06-30", amountCents: 360_000_000, milestoneId: "j1" },
    ],
    streams: [
      {
        streamId: "hosting",
        label: "Hébergement",
        nature: "recurring",
        from: "2020-01",
        annualPlan: { "2020": 80_000_000, "2021": 260_000_000 },
      },
    ],
  },
});
