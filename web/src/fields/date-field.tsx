import { useFormat, useWords, words } from "../language/language.tsx";
import { Field, type FieldProps } from "./field.tsx";
import { readDate } from "./parse-date.ts";

const said = words(
  {
    hint: "jj/mm/aaaa, exemple 15/07/2022",
    pick: "Choisir dans un calendrier",
    wrong: (typed: string) => `« ${typed} » n’est pas une date. Écrivez jj/mm/aaaa, par exemple 15/07/2022.`,
    empty: "Indiquez une date, par exemple 15/07/2022.",
  },
  {
    hint: "dd/mm/yyyy, for example 15/07/2022",
    pick: "Choose in a calendar",
    wrong: (typed: string) => `“${typed}” is not a date. Write dd/mm/yyyy, for example 15/07/2022.`,
    empty: "State a date, for example 15/07/2022.",
  },
);

/** Why what was typed is no date; undefined when it is one. */
export const useDateError = (): ((typed: string) => string | undefined) => {
  const say = useWords(said);
  return (typed) => (typed.trim() === "" ? say.empty : readDate(typed) === undefined ? say.wrong(typed) : undefined);
};

type Props = FieldProps & { readonly value: string; readonly onChange: (typed: string) => void };

/** One text field; the day is written out below, and the browser's own picker stands beside. */
export const DateField = ({ value, onChange, ...field }: Props) => {
  const say = useWords(said);
  const format = useFormat();
  const date = readDate(value);
  return (
    <Field
      hint={say.hint}
      {...field}
      below={<p className="field-echo">{date === undefined ? "\u00a0" : format.longDate(date)}</p>}
    >
      {(control) => (
        <span className="date-field">
          <input
            type="text"
            autoComplete="off"
            {...control}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          <input
            type="date"
            aria-label={say.pick}
            value={date ?? ""}
            onChange={(event) => event.target.value !== "" && onChange(format.date(event.target.value))}
          />
        </span>
      )}
    </Field>
  );
};
