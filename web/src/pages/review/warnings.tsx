import { useWords } from "../../language/language.tsx";
import { Badge } from "../../ui/badge.tsx";
import type { Report } from "../reviews/declared.ts";
import { useReportAlerts } from "../reviews/report-alerts.ts";
import type { Waiting } from "../reviews/waiting.ts";
import { useWarningWords } from "../reviews/warning-words.ts";
import { said } from "./words.ts";

/** What the rules and the report's own checks ask the reviewer to look at. */
export const Warnings = ({ report, waiting }: { readonly report: Report; readonly waiting: Waiting | undefined }) => {
  const say = useWords(said);
  const wordsOf = useWarningWords();
  const alerts = useReportAlerts()(report.projectId, report);
  const warnings = waiting?.warnings ?? [];
  if (alerts.length + warnings.length === 0) return <p className="soft">{say.nothing}</p>;
  const labelOf = (path: string): string => {
    const line = report.lines?.[Number(/^\/lines\/(\d+)/.exec(path)?.[1] ?? -1)];
    return line?.label ?? line?.streamId ?? "";
  };
  return (
    <ul className="missing">
      {alerts.map(({ rule, sentence, blocks }) => (
        <li key={rule}>
          <Badge severity={blocks ? "error" : "warning"}>{rule}</Badge> {sentence}
        </li>
      ))}
      {warnings.map((warning) => (
        <li key={`${warning.path} ${warning.code}`}>
          <Badge severity="warning">{wordsOf(warning).short}</Badge> <strong lang="fr">{labelOf(warning.path)}</strong>{" "}
          – {wordsOf(warning).text}
        </li>
      ))}
    </ul>
  );
};
