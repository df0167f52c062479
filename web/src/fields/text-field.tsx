import type { ComponentProps } from "react";
import { Field, type FieldProps } from "./field.tsx";

type Props = FieldProps & {
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly isLong?: boolean;
  readonly input?: Omit<ComponentProps<"input"> & ComponentProps<"textarea">, "value" | "onChange" | "ref">;
};

/** A line of text, or several. */
export const TextField = ({ value, onChange, isLong = false, input = {}, ...field }: Props) => (
  <Field {...field}>
    {(control) =>
      isLong ? (
        <textarea rows={3} {...input} {...control} value={value} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input type="text" {...input} {...control} value={value} onChange={(event) => onChange(event.target.value)} />
      )
    }
  </Field>
);
