import type { Severity } from "../../../../shared/domain/alerts/alert-rule.ts";
import { useWords } from "../../language/language.tsx";
import { alertWords } from "./words.ts";

const letters: Record<Severity, string> = { critical: "C", major: "M", minor: "m", info: "i" };

/** A letter in a shape of its own; the word for who does not see it. */
export const SeverityMark = ({ severity }: { readonly severity: Severity }) => {
  const word = useWords(alertWords).severities[severity];
  return (
    <span className={`severity severity-${severity}`} title={word}>
      <span aria-hidden="true">{letters[severity]}</span>
      <span className="hidden-text">{word} –</span>
    </span>
  );
};
