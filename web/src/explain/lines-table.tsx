import type { Cell, LineShown } from "../../../shared/domain/explain/explanation.ts";
import { useFormat, useWords, words } from "../language/language.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { Cited } from "./cited.tsx";
import { knowledgeWords } from "./state-words.ts";
import { SumTable } from "./sum-table.tsx";

const said = words(
  {
    lines: (stream: string) => `Lignes déclarées – ${stream}`,
    months: (stream: string) => `Mois par mois – ${stream}`,
    monthsOpen: (count: number) => `Mois par mois (${count})`,
    period: "Période",
    declared: "Net déclaré",
    share: "Attribution",
    accepted: "Accepté à la validation",
    asDeclared: "comme déclaré",
    counted: "Compté ici",
    none: "Aucune ligne déclarée ne tombe dans ces mois.",
    month: "Mois",
    known: "Connu par",
    facts: "Faits",
  },
  {
    lines: (stream: string) => `Lines reported – ${stream}`,
    months: (stream: string) => `Month by month – ${stream}`,
    monthsOpen: (count: number) => `Month by month (${count})`,
    period: "Period",
    declared: "Net declared",
    share: "Attribution",
    accepted: "Accepted in review",
    asDeclared: "as declared",
    counted: "Counted here",
    none: "No reported line falls in these months.",
    month: "Month",
    known: "Known by",
    facts: "Facts",
  },
);

/** What was declared, what was accepted, how much of it falls in the months asked. */
export const LinesTable = ({ stream, lines }: { readonly stream: string; readonly lines: readonly LineShown[] }) => {
  const say = useWords(said);
  const format = useFormat();
  if (lines.length === 0) return <p className="soft">{say.none}</p>;
  return (
    <SumTable
      caption={say.lines(stream)}
      rows={lines}
      rowKey={({ from, to, facts }) => `${from} ${to} ${facts[0]?.factId}`}
      rowHeader="period"
      amount={say.counted}
      centsOf={({ countedCents }) => countedCents}
      columns={[
        { key: "period", header: say.period, cell: (line) => format.period(line) },
        {
          key: "declared",
          header: say.declared,
          isAmount: true,
          cell: ({ declared }) => format.money(declared?.netAmountCents ?? null),
        },
        {
          key: "share",
          header: say.share,
          isAmount: true,
          cell: ({ declared }) => (declared === null ? format.missing : `${declared.attributionPercent}\u202f%`),
        },
        {
          key: "accepted",
          header: say.accepted,
          isAmount: true,
          cell: ({ acceptedCents }) => (acceptedCents === null ? say.asDeclared : format.money(acceptedCents)),
        },
        { key: "facts", header: say.facts, cell: ({ facts }) => <Cited facts={facts} /> },
      ]}
    />
  );
};

/** The same, month by month; folded, for there may be many. */
export const MonthsTable = ({ stream, cells }: { readonly stream: string; readonly cells: readonly Cell[] }) => {
  const say = useWords(said);
  const format = useFormat();
  const knowledge = useWords(knowledgeWords);
  if (cells.length === 0) return null;
  return (
    <details>
      <summary>{say.monthsOpen(cells.length)}</summary>
      <SumTable
        caption={say.months(stream)}
        rows={cells}
        rowKey={({ month, facts }) => `${month} ${facts[0]?.factId}`}
        rowHeader="month"
        centsOf={({ known, cents }) => (known === "unknown" ? null : cents)}
        columns={[
          { key: "month", header: say.month, cell: ({ month }) => format.month(month) },
          { key: "known", header: say.known, cell: ({ known }) => knowledge[known] },
        ]}
      />
    </details>
  );
};

/** Which months are known, without amounts. */
export const KnownMonths = ({
  stream,
  months,
}: {
  readonly stream: string;
  readonly months: readonly Omit<Cell, "cents" | "kind">[];
}) => {
  const say = useWords(said);
  const format = useFormat();
  const knowledge = useWords(knowledgeWords);
  return (
    <details>
      <summary>
        {stream} – {say.monthsOpen(months.length)}
      </summary>
      <DataTable
        caption={say.months(stream)}
        rows={months}
        rowKey={({ month }) => month}
        rowHeader="month"
        columns={[
          { key: "month", header: say.month, cell: ({ month }) => format.month(month) },
          { key: "known", header: say.known, cell: ({ known }) => knowledge[known] },
          { key: "facts", header: say.facts, cell: ({ facts }) => <Cited facts={facts} /> },
        ]}
      />
    </details>
  );
};
