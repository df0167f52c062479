import { type ReactNode, useId } from "react";

type Props = {
  readonly label: ReactNode;
  readonly error?: string | undefined;
  readonly id?: string | undefined;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
};

export const CheckField = ({ label, error, id, isChecked, onChange }: Props) => {
  const made = useId();
  const control = id ?? made;
  return (
    <div className={error ? "field field-wrong" : "field"}>
      <label className="choice" htmlFor={control}>
        <input
          id={control}
          type="checkbox"
          checked={isChecked}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${control}-error` : undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{label}</span>
      </label>
      {error ? (
        <p id={`${control}-error`} className="field-error">
          {error}
        </p>
      ) : null}
    </div>
  );
};
