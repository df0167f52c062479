import { type ReactNode, useId } from "react";
import { useWords, words } from "../language/language.tsx";

const said = words({ optional: "(facultatif)" }, { optional: "(optional)" });

export type FieldProps = {
  readonly label: ReactNode;
  /** The expected format, with an example. */
  readonly hint?: ReactNode;
  /** What is wrong and how to mend it; the same words as in the summary above the form. */
  readonly error?: string | undefined;
  /** Where the summary's link leads. */
  readonly id?: string | undefined;
  readonly isOptional?: boolean;
};

/** What a control needs to be tied to its label, hint and error. */
export type ControlProps = {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
  readonly "aria-required": true | undefined;
};

type Props = FieldProps & { readonly children: (control: ControlProps) => ReactNode; readonly below?: ReactNode };

/** A label, its hint, the control, what is wrong. Required unless said otherwise, in text. */
export const Field = ({ label, hint, error, id, isOptional = false, below, children }: Props) => {
  const made = useId();
  const control = id ?? made;
  const [hintId, errorId] = [`${control}-hint`, `${control}-error`];
  const describedBy = [hint && hintId, error && errorId].filter(Boolean).join(" ");
  const { optional } = useWords(said);
  return (
    <div className={error ? "field field-wrong" : "field"}>
      <label htmlFor={control}>
        {label} {isOptional ? <span className="soft">{optional}</span> : null}
      </label>
      {hint === undefined ? null : (
        <p id={hintId} className="field-hint">
          {hint}
        </p>
      )}
      {children({
        id: control,
        "aria-describedby": describedBy || undefined,
        "aria-invalid": error ? true : undefined,
        "aria-required": isOptional ? undefined : true,
      })}
      {below}
      {error ? (
        <p id={errorId} className="field-error">
          {error}
        </p>
      ) : null}
    </div>
  );
};
