import { useFormat, useWords, words } from "../../language/language.tsx";
import { type Laureate, nameOf } from "./laureates.ts";

const said = words(
  {
    data: "Voir les données",
    caption: "Économies validées par an à la fin des huit derniers trimestres, en millions d’euros",
    laureate: "Lauréat",
    required: "Requis",
  },
  {
    data: "See the data",
    caption: "Validated savings a year at the end of the last eight quarters, in millions of euros",
    laureate: "Laureate",
    required: "Required",
  },
);

const shownQuarters = 8;

/** The ends of the curves, as a table. */
export const QuartersTable = ({ laureates }: { readonly laureates: readonly Laureate[] }) => {
  const say = useWords(said);
  const format = useFormat();
  const ends = laureates[0]?.quarters?.slice(-shownQuarters).map(({ on }) => on) ?? [];
  return (
    <details>
      <summary>{say.data}</summary>
      <div className="table-room">
        <table>
          <caption>{say.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{say.laureate}</th>
              {ends.map((on) => (
                <th key={on} scope="col" className="amount">
                  {format.date(on)}
                </th>
              ))}
              <th scope="col" className="amount">
                {say.required}
              </th>
            </tr>
          </thead>
          <tbody>
            {laureates.map(({ projectId, title, quarters = [], position }) => (
              <tr key={projectId}>
                <th scope="row" lang="fr">
                  {nameOf({ projectId, title })}
                </th>
                {quarters.slice(-shownQuarters).map(({ on, validatedRunRateCents }) => (
                  <td key={on} className="amount">
                    {format.millions(validatedRunRateCents)}
                  </td>
                ))}
                <td className="amount">
                  {position.maturedCents === 0 ? format.notDue : format.millions(position.requiredCents)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
};
