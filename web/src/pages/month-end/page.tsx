import type { MonthEnd, MonthEndLine, MonthEndSums } from "../../../../shared/domain/month-end.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { atClocks, useClocks } from "../../clocks/clocks.ts";
import { ExportActions } from "../../export/export-actions.tsx";
import { useFormat, useWords } from "../../language/language.tsx";
import { PageTitle } from "../../shell/page-title.tsx";
import { useConfiguration } from "../../shell/use-configuration.ts";
import { Alert } from "../../ui/alert.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Link } from "../../ui/link.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Notice } from "../../ui/notice.tsx";
import { SimulationNotice } from "../../ui/simulation-notice.tsx";
import { ChooseMonth, useMonth } from "./choose-month.tsx";
import { imbalanceCents, movementsOf } from "./movements.ts";
import { MovementsTable } from "./movements-table.tsx";
import { movementsSheet, projectsSheet } from "./sheets.ts";
import { said } from "./words.ts";

type Answer = MonthEnd & { readonly knownAt: string | null };
type Sum = keyof MonthEndSums;
const sums: readonly Sum[] = ["openingCents", "paidCents", "repaidCents", "closingCents", "maturedCents"];

const ProjectsTable = ({ sheet }: { readonly sheet: Answer }) => {
  const say = useWords(said);
  const format = useFormat();
  const headers: Record<Sum, string> = {
    openingCents: say.opening,
    paidCents: say.paid,
    repaidCents: say.repaid,
    closingCents: say.closing,
    maturedCents: say.maturedColumn,
  };
  const columns: Column<MonthEndLine>[] = [
    {
      key: "laureat",
      header: say.laureate,
      sortBy: ({ title, projectId }) => title ?? projectId,
      cell: ({ title, projectId }) => (
        <Link to={`/laureats/${encodeURIComponent(projectId)}/versements`} lang="fr">
          {title ?? projectId}
        </Link>
      ),
    },
    ...sums.map((sum) => ({
      key: sum,
      header: headers[sum],
      isAmount: true,
      sortBy: (line: MonthEndLine) => line[sum],
      cell: (line: MonthEndLine) => format.money(line[sum]),
    })),
  ];
  return (
    <DataTable
      caption={say.caption(format.month(sheet.month), sheet.projects.length)}
      columns={columns}
      rows={sheet.projects}
      rowKey={({ projectId }) => projectId}
      rowHeader="laureat"
      footer={
        <tr>
          <th scope="row">{say.total}</th>
          {sums.map((sum) => (
            <td key={sum} className="amount" data-label={headers[sum]}>
              <span>{format.money(sheet[sum])}</span>
            </td>
          ))}
        </tr>
      }
    />
  );
};

const Sheet = ({ month }: { readonly month: string }) => {
  const say = useWords(said);
  const format = useFormat();
  const clocks = useClocks();
  const { today } = useConfiguration();
  const sheet = useAnswer<Answer>(atClocks("/api/month-end", { ...clocks, asOf: null }, { month }));
  const shown = format.month(month);
  const known = say.knownAt(format.date(sheet.knownAt ?? today));
  const notes = [`${say.title} – ${shown}`, known, ...(sheet.simulation ? [say.simulated] : [])];
  const moved = movementsOf(sheet);
  const gap = imbalanceCents(sheet);
  if (sheet.projects.length === 0) return <p className="empty">{say.nothing(shown)}</p>;
  return (
    <>
      <SimulationNotice isSimulated={sheet.simulation} />
      <p className="sentence">
        {say.sentence(
          shown,
          format.amount(sheet.openingCents),
          format.amount(sheet.paidCents),
          format.amount(sheet.repaidCents),
          format.amount(sheet.closingCents),
        )}
      </p>
      <p>{say.matured(format.amount(sheet.maturedCents), known)}</p>
      {gap === 0 ? (
        <p className="mark-met">
          <span aria-hidden="true">✓</span> {say.balanced}
        </p>
      ) : (
        <Alert severity="error" title={say.unbalanced(format.money(gap, { signed: true }))} />
      )}
      <ProjectsTable sheet={sheet} />
      <ExportActions sheet={() => projectsSheet(sheet, notes, say)} />
      <h2>{say.movements}</h2>
      {moved.length === 0 ? (
        <p>{say.none(shown)}</p>
      ) : (
        <>
          <MovementsTable moved={moved} />
          <ExportActions sheet={() => movementsSheet(moved, month, notes, say)} />
        </>
      )}
    </>
  );
};

/** What finance closes a month with. */
const MonthEndPage = () => {
  const say = useWords(said);
  const format = useFormat();
  const month = useMonth();
  const { today } = useConfiguration();
  return (
    <>
      <nav aria-label={say.here} className="breadcrumb">
        <Link to="/execution">{say.execution}</Link>
      </nav>
      <PageTitle>{`${say.title} – ${format.month(month)}`}</PageTitle>
      <Loaded lines={2}>
        <ChooseMonth month={month} />
      </Loaded>
      {month >= today.slice(0, 7) ? (
        <Notice>
          <p>{say.notOver}</p>
        </Notice>
      ) : null}
      <Loaded lines={20}>
        <Sheet month={month} />
      </Loaded>
    </>
  );
};

export default MonthEndPage;
