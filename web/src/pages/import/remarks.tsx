import { useFormat, useWords, words } from "../../language/language.tsx";
import { type CheckError, useCheckErrors } from "../report/use-check-errors.ts";
import type { Checked } from "./dry-run.ts";
import type { Known } from "./plan.ts";

const said = words(
  {
    row: (row: number, label: string, sentence: string) => `Ligne ${row} du fichier, ${label}\u00a0: ${sentence}`,
    stands: (label: string, sentence: string) => `${label}, hors du fichier\u00a0: ${sentence}`,
  },
  {
    row: (row: number, label: string, sentence: string) => `Row ${row} of the file, ${label}: ${sentence}`,
    stands: (label: string, sentence: string) => `${label}, not in the file: ${sentence}`,
  },
);

type Props = { readonly checked: Checked; readonly known: Known; readonly severity: "error" | "warning" };

/** What the API remarked on one report, in the page's language. */
export const Remarks = ({ checked: { report, draft }, known, severity }: Props) => {
  const say = useWords(said);
  const format = useFormat();
  const toError = useCheckErrors({
    lines: report.form.lines,
    beside: draft.beside,
    others: known.reports.filter(({ reportId }) => reportId !== report.reportId),
    period: report.period,
  });
  const remarks = draft.checks.filter((check) => check.severity === severity).map(toError);
  if (remarks.length === 0) return null;
  /* By the rows of the file: the lines of a report have another order. */
  const sentenceOf = ({ message, sentence, line }: CheckError): string => {
    if (line === undefined) return message;
    const row = report.lines.find(({ key }) => key === line.key)?.row.row;
    const label = line.label || line.streamId;
    return row === undefined ? say.stands(label, sentence) : say.row(row, label, sentence);
  };
  return (
    <li>
      {report.title}, {format.period(report.period)}
      <ul>
        {remarks.map((remark) => (
          <li key={remark.message}>{sentenceOf(remark)}</li>
        ))}
      </ul>
    </li>
  );
};
