import { useFormat, useWords, words } from "../../language/language.tsx";
import { Badge } from "../../ui/badge.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { centsTyped, type LineForm } from "../report/draft-form.ts";
import { natureWords } from "../report/natures.ts";
import { columnWords } from "./columns.ts";
import type { Fault } from "./fault.ts";
import type { Change, PlannedLine, PlannedReport } from "./plan.ts";

const said = words(
  {
    caption: "Ce que le fichier change. Ce qu’il ne nomme pas reste comme il est.",
    row: "Ligne",
    laureate: "Lauréat",
    period: "Période",
    stream: "Poste",
    status: "État",
    before: "Avant (€)",
    after: "Après (€)",
    others: "Autres changements",
    nothing: "rien",
    statuses: { new: "nouvelle", modified: "modifiée", unchanged: "identique" },
  },
  {
    caption: "What the file changes. What it does not name stays as it is.",
    row: "Row",
    laureate: "Laureate",
    period: "Period",
    stream: "Stream",
    status: "State",
    before: "Before (€)",
    after: "After (€)",
    others: "Other changes",
    nothing: "nothing",
    statuses: { new: "new", modified: "modified", unchanged: "the same" },
  },
);

type Shown = { readonly report: PlannedReport; readonly line: PlannedLine; readonly form: LineForm | undefined };

type Props = { readonly reports: readonly PlannedReport[]; readonly faults: readonly Fault[] };

/** Each line of the file that changes something: before and after. */
export const PlannedTable = ({ reports, faults }: Props) => {
  const say = useWords(said);
  const columns = useWords(columnWords);
  const natures = useWords(natureWords);
  const format = useFormat();
  const bare = (typed: string): string => {
    const cents = centsTyped(typed);
    return cents === undefined ? typed : format.money(cents).replaceAll("€", "").trim();
  };
  const rows = reports.flatMap((report) =>
    report.lines
      .filter(({ status, row }) => status !== "unchanged" && !faults.some((fault) => fault.row === row))
      .map((line): Shown => ({ report, line, form: report.form.lines.find(({ key }) => key === line.key) })),
  );
  const amountOf = ({ line }: Shown): Change | undefined => line.changes.find(({ column }) => column === "amount");
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption={say.caption}
      rows={rows}
      rowKey={({ line }) => `${line.row.sheet} ${line.row.row}`}
      rowHeader="stream"
      columns={[
        { key: "row", header: say.row, cell: ({ line }) => line.row.row, sortBy: ({ line }) => line.row.row },
        {
          key: "laureate",
          header: say.laureate,
          cell: ({ report }) => report.title,
          sortBy: ({ report }) => report.title,
        },
        { key: "period", header: say.period, cell: ({ report }) => format.period(report.period) },
        {
          key: "stream",
          header: say.stream,
          cell: ({ line, form }) => (
            <>
              <span lang="fr">{line.label}</span>
              {form === undefined || form.nature === "recurring" ? null : (
                <span className="field-hint">{natures[form.nature]}</span>
              )}
            </>
          ),
        },
        {
          key: "status",
          header: say.status,
          cell: ({ line }) => (
            <Badge severity={line.status === "new" ? "success" : "warning"}>{say.statuses[line.status]}</Badge>
          ),
        },
        {
          key: "before",
          header: say.before,
          isAmount: true,
          cell: (shown) =>
            shown.line.status === "new" ? "" : bare(amountOf(shown)?.before ?? shown.form?.amount ?? ""),
        },
        {
          key: "after",
          header: say.after,
          isAmount: true,
          cell: ({ form }) => <strong>{bare(form?.amount ?? "")}</strong>,
        },
        {
          key: "others",
          header: say.others,
          cell: ({ line }) => {
            const others = line.changes.filter(({ column }) => column !== "amount");
            return others.length === 0
              ? ""
              : others
                  .map(
                    ({ column, before, after }) =>
                      `${columns[column]}\u00a0: ${before || say.nothing} → ${after || say.nothing}`,
                  )
                  .join(" ; ");
          },
        },
      ]}
    />
  );
};
