import { useState } from "react";
import { save } from "../../export/save.ts";
import { frenchCsv, type Sheet } from "../../export/sheet.ts";
import { ChoiceField } from "../../fields/choice-field.tsx";
import { useProblemErrors } from "../../fields/problem-errors.tsx";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { useConfiguration } from "../../shell/use-configuration.ts";
import { Alert } from "../../ui/alert.tsx";
import { Button } from "../../ui/button.tsx";
import { natureWords } from "../report/natures.ts";
import { columnWords } from "./columns.ts";
import { choicesOf, type OfLaureate, type Scope, scoped, templateOf } from "./template.ts";

const said = words(
  {
    intro:
      "Le modèle contient une ligne par poste, avec la dernière déclaration et le prévu en rappel. Remplissez la colonne «\u00a0Montant net\u00a0»\u00a0; le reste est facultatif.",
    scope: "Périodes du modèle",
    scopes: {
      missing: "Ce qui reste à déclarer",
      last: "La dernière période terminée, pour la déclarer ou la corriger",
      year: "Les douze derniers mois, pour corriger",
    },
    summary: (count: number, periods: string) =>
      count === 1 ? `1\u00a0déclaration\u00a0: ${periods}` : `${count}\u00a0déclarations\u00a0: ${periods}`,
    blank: "Une cellule vide ne change rien\u00a0: elle n’efface jamais.",
    workbook: "Télécharger le modèle XLSX",
    csv: "Télécharger le modèle CSV",
    name: "declarations-a-remplir",
    note: (on: string) => `Modèle de déclaration, préparé le ${on}. Une cellule vide ne change rien.`,
    simulated: "Données simulées",
    ready: "J’ai un fichier à déposer",
    failed: "Le modèle n’a pas pu être préparé",
  },
  {
    intro:
      "The template has one row a stream, with the last report and the plan as reminders. Fill in the column “Net amount”; the rest is optional.",
    scope: "Periods of the template",
    scopes: {
      missing: "What is still to report",
      last: "The last finished period, to report or to correct it",
      year: "The last twelve months, to correct",
    },
    summary: (count: number, periods: string) =>
      count === 1 ? `1 report: ${periods}` : `${count} reports: ${periods}`,
    blank: "A blank cell changes nothing: it never erases.",
    workbook: "Download the XLSX template",
    csv: "Download the CSV template",
    name: "reports-to-fill",
    note: (on: string) => `Reporting template, made on ${on}. A blank cell changes nothing.`,
    simulated: "Simulated data",
    ready: "I have a file to give",
    failed: "The template could not be made",
  },
);

const scopes = ["missing", "last", "year"] as const satisfies readonly Scope[];
const isScope = (text: string): text is Scope => scopes.some((scope) => scope === text);

/** First: a file to fill, with what is known already in it. */
export const ModelStep = ({
  laureates,
  onReady,
}: {
  readonly laureates: readonly OfLaureate[];
  readonly onReady: () => void;
}) => {
  const say = useWords(said);
  const columns = useWords(columnWords);
  const natures = useWords(natureWords);
  const format = useFormat();
  const { today } = useConfiguration();
  const problemErrors = useProblemErrors();
  const [scope, setScope] = useState<Scope>("missing");
  const [busy, setBusy] = useState<"workbook" | "csv">();
  const [error, setError] = useState<unknown>();

  const chosen = laureates.map((one) => ({
    known: one.known,
    choices: scoped(choicesOf(one, today), scope, one.laureate.position.terms.reportEveryMonths),
  }));
  const asked = chosen.flatMap(({ choices }) => choices.map(({ period }) => format.period(period)));

  const make = async (kind: "workbook" | "csv", write: (sheet: Sheet) => void | Promise<void>): Promise<void> => {
    setBusy(kind);
    setError(undefined);
    try {
      const isSimulated = laureates.some(({ laureate }) => laureate.position.simulation);
      const sheet = await templateOf(chosen, {
        columns,
        natures,
        periodOf: format.period,
        name: say.name,
        notes: [say.note(format.date(today)), ...(isSimulated ? [say.simulated] : [])],
      });
      await write(sheet);
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(undefined);
    }
  };

  return (
    <>
      <p>{say.intro}</p>
      <ChoiceField
        legend={say.scope}
        value={scope}
        onChange={(value) => setScope(isScope(value) ? value : "missing")}
        choices={scopes.map((value) => ({ value, label: say.scopes[value] }))}
      />
      <p className="soft" role="status">
        {say.summary(asked.length, [...new Set(asked)].join(", "))}. {say.blank}
      </p>
      {error === undefined ? null : (
        <Alert severity="error" title={say.failed} isLive>
          {problemErrors(error).map(({ message }) => (
            <p key={message}>{message}</p>
          ))}
        </Alert>
      )}
      <p className="actions">
        <Button
          isBusy={busy === "workbook"}
          onClick={() =>
            make("workbook", async (sheet) => (await import("../../export/workbook.ts")).saveWorkbook(sheet))
          }
        >
          {say.workbook}
        </Button>
        <Button
          priority="secondary"
          isBusy={busy === "csv"}
          onClick={() => make("csv", (sheet) => save(frenchCsv(sheet), `${sheet.name}.csv`))}
        >
          {say.csv}
        </Button>
        <Button priority="secondary" onClick={onReady}>
          {say.ready}
        </Button>
      </p>
    </>
  );
};
