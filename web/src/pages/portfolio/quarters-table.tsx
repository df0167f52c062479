import { useFormat, useWords, words } from "../../language/language.tsx";
import { type Laureate, nameOf, shownGapCents } from "./laureates.ts";

const said = words(
  {
    data: "Voir les données",
    caption:
      "Requis, validé et déclaré par an, puis validé par an à la fin des huit derniers trimestres, en millions d’euros",
    laureate: "Lauréat",
    required: "Requis",
    validated: "Validé",
    declared: "Déclaré",
    gap: "Écart",
  },
  {
    data: "See the data",
    caption:
      "Required, validated and reported a year, then validated a year at the end of the last eight quarters, in millions of euros",
    laureate: "Laureate",
    required: "Required",
    validated: "Validated",
    declared: "Reported",
    gap: "Gap",
  },
);

const shownQuarters = 8;

/** What the bars and the curves draw, as a table. */
export const QuartersTable = ({ laureates }: { readonly laureates: readonly Laureate[] }) => {
  const say = useWords(said);
  const format = useFormat();
  const ends = laureates[0]?.quarters?.slice(-shownQuarters).map(({ on }) => on) ?? [];
  const amounts = ({ position, quarters = [] }: Laureate): readonly string[] => {
    const gap = shownGapCents(position);
    return [
      position.maturedCents === 0 ? format.notDue : format.millions(position.requiredCents),
      format.millions(position.validated.runRateCents),
      format.millions(position.declared.runRateCents),
      gap === null ? format.notDue : format.millions(gap, { signed: true }),
      ...quarters.slice(-shownQuarters).map(({ validatedRunRateCents }) => format.millions(validatedRunRateCents)),
    ];
  };
  const headers = [say.required, say.validated, say.declared, say.gap, ...ends.map((on) => format.date(on))];
  return (
    <details className="quarters">
      <summary>{say.data}</summary>
      <div className="table-room">
        <table>
          <caption>{say.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{say.laureate}</th>
              {headers.map((header) => (
                <th key={header} scope="col" className="amount">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {laureates.map((laureate) => (
              <tr key={laureate.projectId}>
                <th scope="row" lang="fr">
                  {nameOf(laureate)}
                </th>
                {amounts(laureate).map((text, index) => (
                  <td key={headers[index]} className="amount">
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
};
