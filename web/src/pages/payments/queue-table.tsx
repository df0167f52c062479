import { daysBetween } from "../../../../shared/domain/calendar.ts";
import { useFormat, useWords } from "../../language/language.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Link } from "../../ui/link.tsx";
import { SimulatedTag } from "../../ui/simulated-tag.tsx";
import { ConditionMarks, Missing } from "./conditions.tsx";
import { OrderSaid } from "./order-said.tsx";
import { type Row, totalOf } from "./queue.ts";
import type { Tab } from "./tabs.tsx";
import { said } from "./words.ts";

export const addressOfTranche = (projectId: string, trancheId: string): string =>
  `/versements/${encodeURIComponent(projectId)}/${encodeURIComponent(trancheId)}`;

/** Days since a date, or since an instant's day. */
export const daysSince = (since: string, today: string): number => Math.max(0, daysBetween(since.slice(0, 10), today));

type Props = { readonly rows: readonly Row[]; readonly today: string; readonly tab: Tab | "ended" };

/** One state's rows, each with what one needs to decide whether to open it. */
export const QueueTable = ({ rows, today, tab }: Props) => {
  const say = useWords(said);
  const format = useFormat();
  const titleOf = ({ project: { title, projectId } }: Row): string => title ?? projectId;

  const laureate: Column<Row> = {
    key: "laureat",
    header: say.laureate,
    sortBy: titleOf,
    cell: (row) => (
      <>
        <Link to={`/laureats/${encodeURIComponent(row.project.projectId)}`} lang="fr">
          {titleOf(row)}
        </Link>{" "}
        <SimulatedTag isSimulated={row.project.simulation} />
      </>
    ),
  };
  const tranche: Column<Row> = {
    key: "tranche",
    header: say.tranche,
    cell: ({ rank, count, tranche: { trancheId } }) => (
      <span className="no-wrap">
        {trancheId} <span className="soft">({say.rank(rank, count)})</span>
      </span>
    ),
  };
  const amount: Column<Row> = {
    key: "montant",
    header: say.amount,
    isAmount: true,
    sortBy: ({ amountCents }) => amountCents,
    cell: ({ amountCents }) => format.money(amountCents),
  };
  const planned: Column<Row> = {
    key: "prevue",
    header: say.planned,
    sortBy: (row) => row.tranche.plannedOn,
    cell: (row) => format.date(row.tranche.plannedOn),
  };
  const conditions: Column<Row> = {
    key: "conditions",
    header: say.conditions,
    cell: (row) => <ConditionMarks row={row} />,
  };
  const missing: Column<Row> = {
    key: "manque",
    header: say.missing,
    cell: (row) => <Missing row={row} />,
  };
  const since: Column<Row> = {
    key: "attente",
    header: say.since,
    isAmount: true,
    sortBy: (row) => (row.since === null ? null : daysSince(row.since, today)),
    cell: (row) =>
      row.since === null ? "" : say.days(daysSince(row.since, today), format.count(daysSince(row.since, today))),
  };
  const order: Column<Row> = { key: "ordre", header: say.order, cell: (row) => <OrderSaid row={row} /> };
  const open: Column<Row> = {
    key: "action",
    header: say.act,
    cell: (row) => (
      <Link to={addressOfTranche(row.project.projectId, row.tranche.trancheId)} className="button button-secondary">
        {say.open}
        <span className="hidden-text"> {say.openOf(row.tranche.trancheId, titleOf(row))}</span>
      </Link>
    ),
  };
  const columns = {
    ready: [laureate, tranche, amount, planned, conditions, since, open],
    "to-approve": [laureate, tranche, amount, planned, order, since, open],
    blocked: [laureate, tranche, amount, planned, missing, since, open],
    upcoming: [laureate, tranche, amount, planned, conditions, open],
    paid: [laureate, tranche, amount, planned, order, open],
    refused: [laureate, tranche, amount, planned, order, open],
    ended: [laureate, tranche, amount, planned, missing],
  }[tab];
  const { cents } = totalOf(rows);
  return (
    <DataTable
      caption={say.caption(say.tab[tab], rows.length)}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      rowHeader="laureat"
      footer={
        <tr>
          <th scope="row" colSpan={2}>
            {say.total}
          </th>
          <td className="amount" data-label={say.amount}>
            <span>{format.money(cents)}</span>
          </td>
          <td colSpan={columns.length - 3} />
        </tr>
      }
    />
  );
};
