import * as z from "zod";
import { defineFact } from "../define-fact.ts";
import { civilDate, id, listOf, reason, subjectId } from "../values.ts";

/** A new version of the alert settings, with its reason. */
export const settingsChanged = defineFact({
  type: "SettingsChanged",
  sources: ["trajectoire.fund"],
  subject: "fund",
  data: (object) =>
    object({
      fundId: subjectId,
      changedOn: civilDate,
      alerts: z
        .record(
          z.string(),
          z.record(z.string(), z.number({ error: "a number" }), { error: "an object of thresholds and delays" }),
          { error: "an object, one entry a rule" },
        )
        .optional(),
      recipients: listOf(id).optional(),
      reason,
    }),
  sample: {
    fundId: "ftap",
    changedOn: "2022-01-10",
    alerts: { A17: { planPercent: 85 } },
    reason: "Décision du comité de pilotage",
  },
});
