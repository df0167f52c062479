import { save } from "../../export/save.ts";
import { useWords } from "../../language/language.tsx";
import { Button } from "../../ui/button.tsx";
import { said } from "./words.ts";

const example =
  "Projet;Versement;Référence;Montant;Date\r\nned;dp-2020-2;1431140217;1 928 350,00;06/02/2020\r\n;;1431140218;480 000,00;12/02/2020\r\n";

/** What a statement looks like, said before one is asked for. */
export const StatementFormat = () => {
  const say = useWords(said);
  const columns: readonly (readonly [string, boolean, string])[] = [
    ["Référence", true, say.reference],
    ["Montant", true, say.amount],
    ["Date", true, say.date],
    ["Versement", false, say.payment],
    ["Projet", false, say.project],
  ];
  return (
    <section>
      <h2>{say.format}</h2>
      <p>{say.formatText}</p>
      <table className="ceilings">
        <caption>{say.columns}</caption>
        <thead>
          <tr>
            <th scope="col">{say.column}</th>
            <th scope="col">{say.isRequired}</th>
            <th scope="col">{say.content}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(([name, isRequired, content]) => (
            <tr key={name}>
              <th scope="row" lang="fr">
                {name}
              </th>
              <td>{isRequired ? say.yes : say.no}</td>
              <td>{content}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{say.example}</p>
      <pre className="statement-example" lang="fr">
        {example}
      </pre>
      <Button priority="tertiary" onClick={() => save(`\ufeff${example}`, "modele-rapprochement.csv")}>
        {say.template}
      </Button>
    </section>
  );
};
