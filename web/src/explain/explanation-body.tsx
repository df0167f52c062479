import type { Explanation, MonthEnd, TriedRule } from "../../../shared/domain/explain/explanation.ts";
import { useFormat, useWords, words } from "../language/language.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { statusWords } from "../ui/status-words.ts";
import { Cited } from "./cited.tsx";
import { Parts, Payments } from "./parts.tsx";
import { plugged } from "./plugged.ts";
import { useFigureWords, useFormula, useShownValue } from "./speech.ts";
import { isStatus, lifecycleWords } from "./state-words.ts";

const said = words(
  {
    with: "Avec les nombres",
    madeOf: "Nombres utilisés",
    stated: "Faits à l’appui :",
    rules: "Règles essayées, dans l’ordre : la première vérifiée décide",
    rule: "Règle",
    result: "Résultat",
    holds: "Vérifiée",
    yes: "oui",
    no: "non",
    monthEnds: "Fins de mois comparées",
    monthEnd: "Fin de mois",
    invested: "Investi (I)",
    cumulative: "Économies cumulées (C)",
    reached: "C ≥ I",
    showMonthEnds: (count: number) => `Voir les ${count} fins de mois comparées`,
    none: "aucun",
  },
  {
    with: "With the numbers",
    madeOf: "Numbers used",
    stated: "Supporting facts:",
    rules: "Rules tried, in order: the first that holds decides",
    rule: "Rule",
    result: "Result",
    holds: "Holds",
    yes: "yes",
    no: "no",
    monthEnds: "Month-ends compared",
    monthEnd: "Month-end",
    invested: "Invested (I)",
    cumulative: "Cumulative savings (C)",
    reached: "C ≥ I",
    showMonthEnds: (count: number) => `See the ${count} month-ends compared`,
    none: "none",
  },
);

const Rules = ({ rules }: { readonly rules: readonly TriedRule[] }) => {
  const say = useWords(said);
  const formula = useFormula();
  const statuses = useWords(statusWords);
  const lifecycles = useWords(lifecycleWords);
  const shown = (result: string | null): string =>
    result === null ? say.none : isStatus(result) ? statuses[result] : (lifecycles[result] ?? result);
  return (
    <DataTable
      caption={say.rules}
      rows={rules}
      rowKey={({ result, rule }) => `${result} ${rule}`}
      rowHeader="rule"
      columns={[
        { key: "rule", header: say.rule, cell: ({ rule }) => formula(rule) },
        { key: "result", header: say.result, cell: ({ result }) => shown(result) },
        {
          key: "holds",
          header: say.holds,
          cell: ({ holds }) => (holds ? <strong>{say.yes}</strong> : say.no),
        },
      ]}
    />
  );
};

const MonthEnds = ({ monthEnds }: { readonly monthEnds: readonly MonthEnd[] }) => {
  const say = useWords(said);
  const format = useFormat();
  return (
    <details>
      <summary>{say.showMonthEnds(monthEnds.length)}</summary>
      <DataTable
        caption={say.monthEnds}
        rows={monthEnds}
        rowKey={({ on }) => on}
        rowHeader="on"
        columns={[
          { key: "on", header: say.monthEnd, cell: ({ on }) => format.date(on) },
          { key: "i", header: say.invested, isAmount: true, cell: ({ investedCents }) => format.money(investedCents) },
          {
            key: "c",
            header: say.cumulative,
            isAmount: true,
            cell: ({ cumulativeCents }) => format.money(cumulativeCents),
          },
          { key: "holds", header: say.reached, cell: ({ holds }) => (holds ? <strong>{say.yes}</strong> : say.no) },
        ]}
      />
    </details>
  );
};

/** One number used, folded: its name and value, and inside how it was computed in its turn. */
const Term = ({ term }: { readonly term: Explanation }) => {
  const nameOf = useFigureWords();
  const show = useShownValue();
  return (
    <details className="term">
      <summary>
        {nameOf(term.figure).name} <strong>{show(term.figure, term.value)}</strong>
      </summary>
      <ExplanationBody explanation={term} />
    </details>
  );
};

/** A formula, its numbers plugged in, what adds up to it, the facts that state it, and the numbers it used, each explained alike. */
export const ExplanationBody = ({ explanation }: { readonly explanation: Explanation }) => {
  const say = useWords(said);
  const formula = useFormula();
  const show = useShownValue();
  const { parts, payments, monthEnds, rules, facts = [], terms = [] } = explanation;
  const line = plugged(explanation, show);
  return (
    <div className="explanation">
      <p className="formula">{formula(explanation.formula)}</p>
      {line === undefined ? null : (
        <p className="formula">
          <span className="hidden-text">{say.with} : </span>
          {line}
        </p>
      )}
      {rules === undefined ? null : <Rules rules={rules} />}
      {parts === undefined ? null : <Parts parts={parts} />}
      {payments === undefined ? null : <Payments parts={payments} />}
      {facts.length === 0 ? null : (
        <p>
          {say.stated} <Cited facts={facts} />
        </p>
      )}
      {terms.length === 0 ? null : (
        <div className="terms">
          <p className="soft">{say.madeOf}</p>
          {terms.map((term) => (
            <Term key={term.figure} term={term} />
          ))}
        </div>
      )}
      {monthEnds === undefined || monthEnds.length === 0 ? null : <MonthEnds monthEnds={monthEnds} />}
    </div>
  );
};
