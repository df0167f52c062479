import { useId, useState } from "react";
import type { Deed } from "../../../../shared/domain/alerts/handling.ts";
import type { FormError } from "../../fields/error-summary.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { useWords, words } from "../../language/language.tsx";
import { DeedForm, leastReason } from "./deed-form.tsx";

const said = words(
  {
    label: "Ajouter une note",
    note: "Note",
    hint: "Visible de tous ceux qui voient l’alerte. Elle ne la ferme pas.",
    short: "Écrivez une note d’au moins trois caractères.",
    submit: "Ajouter la note",
  },
  {
    label: "Add a note",
    note: "Note",
    hint: "Seen by all who see the alert. It does not close it.",
    short: "Write a note of three characters or more.",
    submit: "Add the note",
  },
);

type Props = { readonly onDo: (deed: Deed) => void; readonly onCancel: () => void };

export const NoteForm = ({ onDo, onCancel }: Props) => {
  const say = useWords(said);
  const id = useId();
  const [reason, setReason] = useState("");
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const submit = (): void => {
    const found = reason.trim().length < leastReason ? [{ id, message: say.short }] : [];
    setErrors(found);
    if (found.length === 0) onDo({ what: "note", reason: reason.trim() });
  };
  return (
    <DeedForm
      label={say.label}
      submit={say.submit}
      errors={errors}
      isUnsaved={reason !== ""}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <TextField
        isLong
        id={id}
        label={say.note}
        hint={say.hint}
        error={errors[0]?.message}
        value={reason}
        onChange={setReason}
      />
    </DeedForm>
  );
};
