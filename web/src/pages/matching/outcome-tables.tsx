import type { KnownPayment, Pair, StatementRow } from "../../../../shared/domain/matching/match.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { useFormat, useWords } from "../../language/language.tsx";
import { Badge } from "../../ui/badge.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Link } from "../../ui/link.tsx";
import type { Queue } from "../payments/queue.ts";
import type { Compared, Group } from "./matched.ts";
import { said } from "./words.ts";

type Titles = ReadonlyMap<string, string>;

/** Laureates by their id, as the queue of payments names them. */
export const useTitles = (): Titles => {
  const { projects } = useAnswer<Queue>("/api/payments");
  return new Map(projects.map(({ projectId, title }) => [projectId, title ?? projectId]));
};

const Laureate = ({ projectId, titles }: { readonly projectId: string; readonly titles: Titles }) => (
  <Link to={`/laureats/${encodeURIComponent(projectId)}/versements`} lang="fr">
    {titles.get(projectId) ?? projectId}
  </Link>
);

const usePairColumns = (titles: Titles, isSent: boolean) => {
  const say = useWords(said);
  const format = useFormat();
  const line: Column<Pair> = { key: "ligne", header: say.lineColumn, cell: ({ row }) => row.line };
  const reference: Column<Pair> = {
    key: "reference",
    header: say.referenceColumn,
    cell: ({ row }) => <code>{row.reference}</code>,
  };
  const laureate: Column<Pair> = {
    key: "laureat",
    header: say.laureate,
    cell: ({ payment }) => <Laureate projectId={payment.projectId} titles={titles} />,
  };
  const payment: Column<Pair> = {
    key: "versement",
    header: say.paymentColumn,
    cell: ({ payment: { paymentId } }) => <code>{paymentId}</code>,
  };
  const there: Column<Pair> = {
    key: "releve",
    header: say.there,
    isAmount: true,
    cell: ({ row }) => format.money(row.cents),
  };
  const here: Column<Pair> = {
    key: "ici",
    header: say.hereAmount,
    isAmount: true,
    cell: ({ payment: { cents } }) => format.money(cents),
  };
  const gap: Column<Pair> = {
    key: "ecart",
    header: say.gap,
    isAmount: true,
    cell: ({ row, payment: { cents } }) => format.money(row.cents - cents, { signed: true }),
  };
  const on: Column<Pair> = { key: "date", header: say.thereOn, cell: ({ row }) => format.date(row.on) };
  const hereOn: Column<Pair> = {
    key: "date-ici",
    header: say.hereOn,
    cell: ({ payment: known }) => format.date(known.on),
  };
  const state: Column<Pair> = {
    key: "etat",
    header: say.state,
    cell: ({ payment: { isMatched } }) => (
      <Badge severity={isMatched ? "neutral" : "info"}>
        {isMatched ? say.already : isSent ? say.sent : say.toRecord}
      </Badge>
    ),
  };
  return {
    matched: [line, reference, laureate, payment, there, on, hereOn, state],
    amountDiffers: [line, reference, laureate, payment, there, here, gap],
    namedTwice: [line, reference, laureate, payment, there, here, on],
  };
};

type MissingHere = { readonly row: StatementRow; readonly alike: readonly KnownPayment[] };

const useMissingColumns = (titles: Titles) => {
  const say = useWords(said);
  const format = useFormat();
  const here: Column<MissingHere>[] = [
    { key: "ligne", header: say.lineColumn, cell: ({ row }) => row.line },
    { key: "reference", header: say.referenceColumn, cell: ({ row }) => <code>{row.reference}</code> },
    { key: "releve", header: say.there, isAmount: true, cell: ({ row }) => format.money(row.cents) },
    { key: "date", header: say.thereOn, cell: ({ row }) => format.date(row.on) },
    {
      key: "semblables",
      header: say.alike,
      cell: ({ alike }) =>
        alike.length === 0
          ? say.noAlike
          : alike.map(({ projectId, paymentId, on }) => (
              <div key={`${projectId} ${paymentId}`}>
                <Laureate projectId={projectId} titles={titles} /> <code>{paymentId}</code> {format.date(on)}
              </div>
            )),
    },
  ];
  const there: Column<KnownPayment>[] = [
    {
      key: "laureat",
      header: say.laureate,
      cell: ({ projectId }) => <Laureate projectId={projectId} titles={titles} />,
    },
    { key: "versement", header: say.paymentColumn, cell: ({ paymentId }) => <code>{paymentId}</code> },
    { key: "ici", header: say.hereAmount, isAmount: true, cell: ({ cents }) => format.money(cents) },
    { key: "date-ici", header: say.hereOn, cell: ({ on }) => format.date(on) },
    { key: "references", header: say.references, cell: ({ references }) => references.join(", ") || say.noAlike },
  ];
  return { here, there };
};

type Props = {
  readonly group: Group;
  readonly compared: Compared;
  readonly titles: Titles;
  /** Its matches were sent to be recorded. */
  readonly isSent: boolean;
};

/** One group of the outcome, each row with its line of the statement and its payment here. */
export const OutcomeTable = ({ group, compared, titles, isSent }: Props) => {
  const say = useWords(said);
  const pairs = usePairColumns(titles, isSent);
  const missing = useMissingColumns(titles);
  const caption = say.caption(say.groups[group], compared[group].length);
  const sortParameter = `tri-${group}`;
  if (group === "missingHere") {
    return (
      <DataTable
        caption={caption}
        columns={missing.here}
        rows={compared.missingHere}
        rowKey={({ row }) => String(row.line)}
        rowHeader="ligne"
        sortParameter={sortParameter}
      />
    );
  }
  if (group === "missingThere") {
    return (
      <DataTable
        caption={caption}
        columns={missing.there}
        rows={compared.missingThere}
        rowKey={({ projectId, paymentId }) => `${projectId} ${paymentId}`}
        rowHeader="versement"
        sortParameter={sortParameter}
      />
    );
  }
  return (
    <DataTable
      caption={caption}
      columns={pairs[group]}
      rows={compared[group]}
      rowKey={({ row }) => String(row.line)}
      rowHeader="ligne"
      sortParameter={sortParameter}
    />
  );
};
