import { useFormat } from "../../language/language.tsx";
import { useCheckErrors } from "../report/use-check-errors.ts";
import type { Checked } from "./dry-run.ts";
import type { Known } from "./plan-import.ts";

type Props = { readonly checked: Checked; readonly known: Known; readonly severity: "error" | "warning" };

/** What the API remarked on one report, in the page's language. */
export const Remarks = ({ checked: { report, draft }, known, severity }: Props) => {
  const format = useFormat();
  const toError = useCheckErrors({
    lines: report.form.lines,
    beside: draft.beside,
    others: known.reports.filter(({ reportId }) => reportId !== report.reportId),
    period: report.period,
  });
  const remarks = draft.checks.filter((check) => check.severity === severity).map(toError);
  if (remarks.length === 0) return null;
  return (
    <li>
      {report.title}, {format.period(report.period)}
      <ul>
        {remarks.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </li>
  );
};
