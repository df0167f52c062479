import { useFormat, useWords } from "../../language/language.tsx";
import { type Lane, lanes, quartersOf, type StreamRow, sumOver } from "./savings-window.ts";
import { savingsWords } from "./savings-words.ts";
import { useLaureate } from "./use-laureate.ts";

type Props = {
  readonly rows: readonly StreamRow[];
  readonly months: readonly string[];
  readonly nature: "recurring" | "one-off";
};

type AmountProps = {
  readonly row: StreamRow;
  readonly lane: Lane;
  readonly months: readonly string[];
  readonly label: string;
};

const Amount = ({ row, lane, months, label }: AmountProps) => {
  const say = useWords(savingsWords);
  const format = useFormat();
  const { cents, known } = sumOver(row.months[lane], months);
  return (
    <td className="amount" data-label={label}>
      <span>
        {format.money(cents)}
        {cents !== null && lane !== "planned" && known < months.length ? (
          <span className="figure-note">{say.partly(known, months.length)}</span>
        ) : null}
      </span>
    </td>
  );
};

/** Streams by quarter: for each, what was validated, what was declared, what was planned, on lines of their own. */
export const QuarterTable = ({ rows, months, nature }: Props) => {
  const say = useWords(savingsWords);
  const format = useFormat();
  const { streamLabel } = useLaureate().dossier;
  if (rows.length === 0) return <p className="soft">{say.noStream}</p>;
  const isRecurring = nature === "recurring";
  const shownLanes = isRecurring ? lanes : (["validated", "declared"] as const);
  const quarters = quartersOf(months).map((own) => ({
    own,
    name: format.period({ from: own[0] ?? "", to: own.at(-1) ?? "" }),
  }));
  const all = (lane: Lane, own: readonly string[]): number =>
    rows.reduce((sum, row) => sum + (sumOver(row.months[lane], own).cents ?? 0), 0);
  return (
    <div className="table-room">
      <table className="data-table lanes">
        <caption>{isRecurring ? say.recurringCaption : say.oneOffCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{say.stream}</th>
            <th scope="col">{say.lane}</th>
            {quarters.map(({ name }) => (
              <th key={name} scope="col" className="amount">
                {name}
              </th>
            ))}
            <th scope="col" className="amount">
              {say.year}
            </th>
          </tr>
        </thead>
        {rows.map((row) => (
          <tbody key={row.streamId}>
            {shownLanes.map((lane, index) => (
              <tr key={lane} className={`lane-${lane}`}>
                {index === 0 ? (
                  <th scope="rowgroup" rowSpan={shownLanes.length} lang="fr">
                    {streamLabel(row.streamId)}
                  </th>
                ) : null}
                <th scope="row" className="light">
                  {say.lanes[lane]}
                </th>
                {quarters.map(({ own, name }) => (
                  <Amount key={name} row={row} lane={lane} months={own} label={name} />
                ))}
                <Amount row={row} lane={lane} months={months} label={say.year} />
              </tr>
            ))}
          </tbody>
        ))}
        <tfoot>
          {shownLanes.map((lane, index) => (
            <tr key={lane}>
              {index === 0 ? (
                <th scope="rowgroup" rowSpan={shownLanes.length}>
                  {say.total}
                </th>
              ) : null}
              <th scope="row">{say.lanes[lane]}</th>
              {[...quarters, { own: months, name: say.year }].map(({ own, name }) => (
                <td key={name} className="amount" data-label={name}>
                  <span>{format.money(all(lane, own))}</span>
                </td>
              ))}
            </tr>
          ))}
        </tfoot>
      </table>
    </div>
  );
};
