import { Field, type FieldProps } from "./field.tsx";

export type Choice = { readonly value: string; readonly label: string; readonly isDisabled?: boolean };
type Props = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly choices: readonly Choice[];
  /** The first line, when nothing is chosen yet. */
  readonly placeholder?: string;
};

export const SelectField = ({ value, onChange, choices, placeholder, ...field }: Props) => (
  <Field {...field}>
    {(control) => (
      <select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {choices.map(({ value, label, isDisabled = false }) => (
          <option key={value} value={value} disabled={isDisabled}>
            {label}
          </option>
        ))}
      </select>
    )}
  </Field>
);
