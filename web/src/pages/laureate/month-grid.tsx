import { useFormat, useWords } from "../../language/language.tsx";
import { lanes, type StreamRow } from "./savings-window.ts";
import { savingsWords } from "./savings-words.ts";
import { useLaureate } from "./use-laureate.ts";

type Props = { readonly rows: readonly StreamRow[]; readonly months: readonly string[] };

/** Every (stream, month) of the window, in thousands, folded: a cell that nobody stated is hatched, never 0. */
export const MonthGrid = ({ rows, months }: Props) => {
  const say = useWords(savingsWords);
  const format = useFormat();
  const { streamLabel } = useLaureate().dossier;
  if (rows.length === 0) return null;
  const short = (month: string): string =>
    new Intl.DateTimeFormat(format.locale, { month: "short", year: "2-digit", timeZone: "UTC" }).format(
      new Date(`${month}-15T00:00:00Z`),
    );
  const thousands = (cents: number): string => format.count(Math.round(cents / 100_000));
  return (
    <details>
      <summary>{say.grid}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="table-room" tabIndex={0} aria-label={say.grid}>
        <table className="month-grid">
          <caption>{say.gridCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{say.stream}</th>
              <th scope="col">{say.lane}</th>
              {months.map((month) => (
                <th key={month} scope="col" className="amount">
                  {short(month)}
                </th>
              ))}
            </tr>
          </thead>
          {rows.map(({ streamId, months: own }) => (
            <tbody key={streamId}>
              {lanes.map((lane, index) => (
                <tr key={lane}>
                  {index === 0 ? (
                    <th scope="rowgroup" rowSpan={lanes.length} lang="fr">
                      {streamLabel(streamId)}
                    </th>
                  ) : null}
                  <th scope="row" className="light">
                    {say.lanes[lane]}
                  </th>
                  {months.map((month) => {
                    const cents = own[lane].find((one) => one.month === month)?.cents ?? null;
                    return (
                      <td key={month} className={cents === null ? "amount unknown" : "amount"}>
                        {cents === null ? <span className="hidden-text">{format.missing}</span> : thousands(cents)}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </section>
    </details>
  );
};
