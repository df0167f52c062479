import type * as z from "zod";
import type { alerts } from "../../../../shared/answers/alerts.ts";
import { useAnswers } from "../../api/use-answers.ts";
import { useLanguage } from "../../language/language.tsx";

export type ReportAlert = {
  readonly rule: string;
  readonly name: string;
  readonly sentence: string;
  readonly blocks: boolean;
};

/** The alerts of a report's amounts and proofs (A23, A24), by project and version of a report. */
export const useReportAlerts = (): ((
  projectId: string,
  report: { readonly reportId: string; readonly version: number },
) => readonly ReportAlert[]) => {
  const lang = useLanguage();
  const found = useAnswers<z.infer<typeof alerts>>(
    ["A23", "A24"].map((rule) => `/api/alerts?rule=${rule}&lang=${lang}`),
  );
  const all = found.flatMap((answer) => answer.alerts);
  return (projectId, { reportId, version }) =>
    all.filter((alert) => alert.projectId === projectId && alert.object === `${reportId}@${version}`);
};
