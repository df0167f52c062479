import { useState } from "react";
import { save } from "../../export/save.ts";
import { frenchCsv, type Sheet } from "../../export/sheet.ts";
import { ChoiceField } from "../../fields/choice-field.tsx";
import { useProblemErrors } from "../../fields/problem-errors.tsx";
import { useFormat, useWords } from "../../language/language.tsx";
import { useConfiguration } from "../../shell/use-configuration.ts";
import { Alert } from "../../ui/alert.tsx";
import { Button } from "../../ui/button.tsx";
import { natureWords } from "../report/natures.ts";
import { columnWords } from "./columns.ts";
import { modelStepWords } from "./model-step-words.ts";
import { choicesOf, type OfLaureate, type Scope, scoped, templateOf } from "./template.ts";

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
  const say = useWords(modelStepWords);
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
