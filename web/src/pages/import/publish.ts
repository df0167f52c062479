import { ask } from "../../api/ask.ts";
import { sha256Of } from "../report/sha256.ts";
import { type Checked, draftPath } from "./dry-run.ts";
import type { KeptImport, PublishedReport } from "./kept-imports.ts";

/** From the file's fingerprint and the report: the same file sent again is the same act, done once. */
const keyOf = async (fileSha256: string, { report }: Checked): Promise<string> => {
  const of = JSON.stringify([report.projectId, report.reportId, report.version]);
  const about = await sha256Of(new TextEncoder().encode(of));
  return `import-${fileSha256.slice(0, 32)}-${about.slice(0, 32)}`;
};

type Following = { readonly onPublished: (so: KeptImport) => void };

/** Submits each draft, one after the other, and says after each what is done: a failure leaves what went before in view. */
export const publish = async (
  begun: KeptImport,
  checked: readonly Checked[],
  { onPublished }: Following,
): Promise<KeptImport> => {
  let so = begun;
  for (const one of checked) {
    const { report, draft } = one;
    if (so.reports.some(({ projectId, reportId }) => projectId === report.projectId && reportId === report.reportId)) {
      continue;
    }
    const { receipt } = await ask<{ readonly receipt: string }>(`${draftPath(report)}/submission`, {
      method: "POST",
      idempotencyKey: await keyOf(begun.sha256, one),
      body: { version: draft.version, seen: [...new Set(draft.checks.map(({ code }) => code))] },
    });
    const published: PublishedReport = {
      projectId: report.projectId,
      title: report.title,
      reportId: report.reportId,
      period: report.period,
      version: report.version,
      receiptId: receipt.split("/").at(-1) ?? "",
    };
    so = { ...so, reports: [...so.reports, published] };
    onPublished(so);
  }
  return so;
};
