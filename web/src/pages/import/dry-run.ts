import { ask } from "../../api/ask.ts";
import { contentOf } from "../report/draft-form.ts";
import type { DraftAnswer } from "../report/use-draft.ts";
import type { PlannedReport } from "./plan.ts";

/*
 * The server's look at a plan: each report is saved as a draft, and its checks are read. Nothing is declared by that.
 */

/** A report that is saved, and what the API says of it. */
export type Checked = { readonly report: PlannedReport; readonly draft: DraftAnswer };

export const draftPath = ({ projectId, reportId }: Pick<PlannedReport, "projectId" | "reportId">): string =>
  `/api/projects/${encodeURIComponent(projectId)}/drafts/${encodeURIComponent(reportId)}`;

type Following = { readonly signal: AbortSignal; readonly onChecked: (done: number) => void };

/** One after the other: what fails is seen at the report it fails at. */
export const dryRun = async (
  reports: readonly PlannedReport[],
  { signal, onChecked }: Following,
): Promise<readonly Checked[]> => {
  const checked: Checked[] = [];
  for (const report of reports) {
    const draft = await ask<DraftAnswer>(draftPath(report), {
      method: "PUT",
      body: { content: contentOf(report.form, report.version) },
      ifMatch: report.draftVersion,
      signal,
    });
    checked.push({ report, draft });
    onChecked(checked.length);
  }
  return checked;
};
