import * as z from "zod";
import { defineFact } from "../define-fact.ts";
import { cents, civilDate, id, listOf, month, nature, percent, subjectId, text, versionNumber } from "../values.ts";
import { requireReasonAfterFirst } from "./agreement.ts";
import { checkPeriod } from "./period.ts";
import { refuseRepeats } from "./repeats.ts";

/** Scheme of files kept in the product's own evidence store. */
export const evidenceScheme = "evidence:";

const evidenceUri = text.refine((uri) => uri.startsWith("https://") || uri.startsWith(evidenceScheme), {
  error: `an address that starts with https:// or ${evidenceScheme}`,
});
const sha256 = text.regex(/^[0-9a-f]{64}$/i, { error: "a SHA-256 of 64 hexadecimal digits" });
const posts = z.number({ error: "a number of full-time equivalents" });

/** What a project team declares for a period, or a correction of it (version 2, 3...). */
export const savingsReported = defineFact({
  type: "SavingsReported",
  sources: ["trajectoire.project"],
  data: (object) =>
    object({
      projectId: subjectId,
      reportId: id,
      version: versionNumber,
      period: checkPeriod(object({ from: month, to: month })),
      submittedOn: civilDate,
      reason: text.optional(),
      nil: z.literal(true, { error: "true, or no such field" }).optional(),
      lines: listOf(
        object({
          streamId: id,
          label: text.optional(),
          nature,
          netAmountCents: cents,
          attributionPercent: percent.optional(),
          baseline: text.optional(),
          method: text.optional(),
          budgetLine: text.optional(),
          fte: object({ before: posts, after: posts }).optional(),
          evidence: listOf(object({ label: text, uri: evidenceUri, sha256: sha256.optional() })).optional(),
          comment: text.optional(),
        }),
      )
        .min(1, { error: "at least one line (or nil: true when nothing was saved)" })
        .superRefine(refuseRepeats((line) => [line.streamId, line.nature], "one line per stream and nature"))
        .optional(),
    }).superRefine((report, context) => {
      requireReasonAfterFirst(report, context);
      if ((report.nil === undefined) === (report.lines === undefined)) {
        context.addIssue({ code: "custom", path: [], message: "either nil: true or lines, not both, not neither" });
      }
    }),
  sample: {
    projectId: "ned",
    reportId: "2022-T2",
    version: 1,
    period: { from: "2022-04", to: "2022-06" },
    submittedOn: "2022-07-15",
    lines: [
      {
        streamId: "hosting",
        nature: "recurring",
        netAmountCents: 21_540_000,
        attributionPercent: 100,
        baseline: "Dépense 2021",
        method: "budget line",
      },
    ],
  },
});
