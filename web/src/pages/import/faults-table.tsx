import { useWords, words } from "../../language/language.tsx";
import { columnWords } from "./columns.ts";
import type { Fault } from "./fault.ts";
import { useFaultWords } from "./fault-words.ts";

const said = words(
  {
    group: (title: string, count: number) => `${title} (${count === 1 ? "1\u00a0ligne" : `${count}\u00a0lignes`})`,
    caption: (title: string) => `Lignes en erreur\u00a0: ${title}`,
    sheet: "Feuille",
    row: "Ligne",
    cell: "Cellule",
    found: "Lu",
    expected: "Attendu",
    example: "Exemple",
  },
  {
    group: (title: string, count: number) => `${title} (${count === 1 ? "1 row" : `${count} rows`})`,
    caption: (title: string) => `Rows in error: ${title}`,
    sheet: "Sheet",
    row: "Row",
    cell: "Cell",
    found: "Read",
    expected: "Expected",
    example: "Example",
  },
);

const byCause = (faults: readonly Fault[]): readonly (readonly Fault[])[] => {
  const groups = new Map<string, Fault[]>();
  for (const fault of faults) groups.set(fault.code, [...(groups.get(fault.code) ?? []), fault]);
  return [...groups.values()];
};

/** What is wrong, by cause and then by row: where, what was read, what was expected, an example. */
export const FaultsTable = ({ faults }: { readonly faults: readonly Fault[] }) => {
  const say = useWords(said);
  const columns = useWords(columnWords);
  const faultWords = useFaultWords();
  return byCause(faults).map((group) => {
    const [first] = group;
    if (first === undefined) return null;
    const { title } = faultWords(first);
    return (
      <section key={first.code}>
        <h3>{say.group(title, group.length)}</h3>
        <div className="table-room">
          <table className="data-table faults-table">
            <caption className="hidden-text">{say.caption(title)}</caption>
            <thead>
              <tr>
                <th scope="col">{say.sheet}</th>
                <th scope="col">{say.row}</th>
                <th scope="col">{say.cell}</th>
                <th scope="col">{say.found}</th>
                <th scope="col">{say.expected}</th>
                <th scope="col">{say.example}</th>
              </tr>
            </thead>
            <tbody>
              {group.map((fault) => {
                const { found, expected, example } = faultWords(fault);
                const { row, column } = fault;
                return (
                  <tr key={`${row.sheet} ${row.row} ${column}`}>
                    <td data-label={say.sheet}>{row.sheet}</td>
                    <th scope="row" data-label={say.row}>
                      {row.row}
                    </th>
                    <td data-label={say.cell}>
                      {row.place(column)} {columns[column]}
                    </td>
                    <td data-label={say.found} lang="fr">
                      {found}
                    </td>
                    <td data-label={say.expected}>{expected}</td>
                    <td data-label={say.example}>{example}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      </section>
    );
  });
};
