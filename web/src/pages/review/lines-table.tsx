import { useFormat, useWords } from "../../language/language.tsx";
import { Badge } from "../../ui/badge.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { natureWords } from "../report/natures.ts";
import type { Report } from "../reviews/declared.ts";
import { LineDetails } from "./line-details.tsx";
import { countedTotals, type LineRow } from "./report-lines.ts";
import { said } from "./words.ts";

type Props = {
  readonly report: Report;
  readonly previous: Report | undefined;
  readonly rows: readonly LineRow[];
};

/** The report line by line, beside what was said before and what was planned. */
export const LinesTable = ({ report, previous, rows }: Props) => {
  const say = useWords(said);
  const natures = useWords(natureWords);
  const format = useFormat();
  const isCorrection = previous?.reportId === report.reportId;
  const previousHeader =
    previous === undefined
      ? say.noPrevious
      : isCorrection
        ? say.previousVersion(previous.version)
        : say.previousPeriod(format.period(previous.period));
  const difference = (a: number, b: number | null): string => (b === null ? "" : format.money(a - b, { signed: true }));
  const columns: Column<LineRow>[] = [
    {
      key: "poste",
      header: say.stream,
      cell: ({ line, isRemoved }) => (
        <>
          <span lang="fr">{line.label ?? line.streamId}</span>
          <br />
          <span className="soft nature">{natures[line.nature]}</span>{" "}
          {isRemoved ? <Badge severity="warning">{say.removed}</Badge> : null}
          <LineDetails line={line} projectId={report.projectId} />
        </>
      ),
    },
    {
      key: "net",
      header: say.net,
      isAmount: true,
      cell: ({ line: { netAmountCents, attributionPercent = 100 } }) => (
        <>
          {format.money(netAmountCents)}
          {attributionPercent === 100 ? null : (
            <>
              <br />
              <span className="soft">× {format.percent(attributionPercent, 100)}</span>
            </>
          )}
        </>
      ),
    },
    {
      key: "declare",
      header: say.declared,
      isAmount: true,
      cell: ({ declaredCents }) => format.money(declaredCents),
    },
    {
      key: "avant",
      header: previousHeader,
      isAmount: true,
      cell: ({ previousCents }) => format.money(previousCents),
    },
    {
      key: "variation",
      header: say.change,
      isAmount: true,
      cell: ({ declaredCents, previousCents }) => difference(declaredCents, previousCents),
    },
    {
      key: "plan",
      header: say.plan,
      isAmount: true,
      cell: ({ planCents }) => (planCents === null ? say.unplanned : format.money(planCents)),
    },
    {
      key: "ecart",
      header: say.gap,
      isAmount: true,
      cell: ({ declaredCents, planCents }) => difference(declaredCents, planCents),
    },
  ];
  const totals = countedTotals(rows);
  const total = (label: string, value: string) => (
    <td className="amount" data-label={label}>
      <span>{value}</span>
    </td>
  );
  return (
    <DataTable
      caption={say.caption(rows.length)}
      columns={columns}
      rows={rows}
      rowKey={({ line }) => `${line.streamId} ${line.nature}`}
      rowHeader="poste"
      footer={
        <tr>
          <th scope="row" colSpan={2}>
            {say.total}
          </th>
          {total(say.declared, format.money(totals.declaredCents))}
          {total(previousHeader, previous === undefined ? "" : format.money(totals.previousCents))}
          {total(say.change, previous === undefined ? "" : difference(totals.declaredCents, totals.previousCents))}
          {total(say.plan, format.money(totals.planCents))}
          {total(say.gap, difference(totals.declaredCents, totals.planCents))}
        </tr>
      }
    />
  );
};
