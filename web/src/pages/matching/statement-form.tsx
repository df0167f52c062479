import { type DragEvent, type FormEvent, useState } from "react";
import { DateField } from "../../fields/date-field.tsx";
import { ErrorSummary, type FormError } from "../../fields/error-summary.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { useWords } from "../../language/language.tsx";
import { Button } from "../../ui/button.tsx";
import { decode } from "./decode.ts";
import { fields, type Statement } from "./use-statement-errors.ts";
import { said } from "./words.ts";

const largestBytes = 1024 * 1024;

type Props = {
  readonly statement: Statement;
  readonly onChange: (statement: Statement) => void;
  readonly errors: readonly FormError[];
  readonly onCompare: () => void;
  readonly isBusy: boolean;
};

/** A statement, pasted, dropped or chosen, and the period it covers. */
export const StatementForm = ({ statement, onChange, errors, onCompare, isBusy }: Props) => {
  const say = useWords(said);
  const [isTooLarge, setTooLarge] = useState(false);
  const errorAt = (id: string): string | undefined => {
    const messages = errors.filter((error) => error.id === id).map(({ message }) => message);
    return messages.length === 0 ? undefined : messages.join(" ");
  };
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setTooLarge(file.size > largestBytes);
    if (file.size <= largestBytes) onChange({ ...statement, csv: decode(await file.arrayBuffer()) });
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    void take(event.dataTransfer.files[0]);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isBusy) onCompare();
  };
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      <TextField
        id={fields.csv}
        label={say.csv}
        hint={say.csvHint}
        error={isTooLarge ? say.tooLarge : errorAt(fields.csv)}
        isLong
        value={statement.csv}
        onChange={(csv) => onChange({ ...statement, csv })}
        input={{
          rows: 8,
          spellCheck: false,
          className: "statement",
          onDrop: drop,
          onDragOver: (event) => event.preventDefault(),
        }}
      />
      <div className="field">
        <label htmlFor="releve-fichier">{say.file}</label>
        <input
          id="releve-fichier"
          type="file"
          accept=".csv,text/csv"
          onChange={(event) => void take(event.target.files?.[0])}
        />
      </div>
      <p className="field-hint">{say.periodHint}</p>
      <div className="filters">
        <DateField
          id={fields.from}
          label={say.from}
          error={errorAt(fields.from)}
          value={statement.from}
          onChange={(from) => onChange({ ...statement, from })}
        />
        <DateField
          id={fields.to}
          label={say.to}
          error={errorAt(fields.to)}
          value={statement.to}
          onChange={(to) => onChange({ ...statement, to })}
        />
      </div>
      <p className="actions">
        <Button type="submit" isBusy={isBusy}>
          {say.compare}
        </Button>
      </p>
    </form>
  );
};
