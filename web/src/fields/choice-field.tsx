import { type ReactNode, useId } from "react";
import type { Choice } from "./select-field.tsx";

type Props = {
  readonly legend: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly id?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly choices: readonly (Choice & { readonly hint?: ReactNode })[];
};

/** One of a few, all in view. */
export const ChoiceField = ({ legend, hint, error, id, value, onChange, choices }: Props) => {
  const made = useId();
  const group = id ?? made;
  return (
    <fieldset
      id={group}
      tabIndex={-1}
      className={error ? "field field-wrong" : "field"}
      aria-describedby={error ? `${group}-error` : undefined}
    >
      <legend>{legend}</legend>
      {hint === undefined ? null : <p className="field-hint">{hint}</p>}
      {choices.map((choice) => (
        <label key={choice.value} className="choice">
          <input
            type="radio"
            name={group}
            value={choice.value}
            checked={value === choice.value}
            disabled={choice.isDisabled ?? false}
            onChange={() => onChange(choice.value)}
          />
          <span>
            {choice.label}
            {choice.hint === undefined ? null : <span className="field-hint">{choice.hint}</span>}
          </span>
        </label>
      ))}
      {error ? (
        <p id={`${group}-error`} className="field-error">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
};
