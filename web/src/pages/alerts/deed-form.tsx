import type { FormEvent, ReactNode } from "react";
import { ErrorSummary, type FormError } from "../../fields/error-summary.tsx";
import { UnsavedGuard } from "../../fields/unsaved-guard.tsx";
import { useWords, words } from "../../language/language.tsx";
import { Button } from "../../ui/button.tsx";

const said = words({ cancel: "Renoncer" }, { cancel: "Cancel" });

/** The least of a reason or a note, in characters. */
export const leastReason = 3;

type Props = {
  readonly label: string;
  readonly submit: string;
  readonly errors: readonly FormError[];
  readonly isUnsaved: boolean;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
};

/** A small form below the buttons that open it. */
export const DeedForm = ({ label, submit, errors, isUnsaved, onSubmit, onCancel, children }: Props) => {
  const say = useWords(said);
  const check = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className="deed-form" aria-label={label} noValidate onSubmit={check}>
      <ErrorSummary errors={errors} />
      {children}
      <p className="actions">
        <Button type="submit">{submit}</Button>
        <Button priority="tertiary" onClick={onCancel}>
          {say.cancel}
        </Button>
      </p>
      <UnsavedGuard isUnsaved={isUnsaved} chosenBy={["alerte", "onglet"]} />
    </form>
  );
};
