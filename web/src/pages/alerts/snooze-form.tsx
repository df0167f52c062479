import { useId, useState } from "react";
import type { Deed } from "../../../../shared/domain/alerts/handling.ts";
import { addDays } from "../../../../shared/domain/calendar.ts";
import { DateField, useDateError } from "../../fields/date-field.tsx";
import type { FormError } from "../../fields/error-summary.tsx";
import { readDate } from "../../fields/parse-date.ts";
import { TextField } from "../../fields/text-field.tsx";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { useConfiguration } from "../../shell/use-configuration.ts";
import { DeedForm, leastReason } from "./deed-form.tsx";

/** An alert cannot be put off for longer. */
const longestDays = 90;

const said = words(
  {
    label: "Reporter l’alerte",
    until: "Reporter jusqu’au",
    hint: (last: string) => `jj/mm/aaaa, au plus tard le ${last}. Elle revient avant si elle s’aggrave.`,
    range: (first: string, last: string) => `Choisissez une date du ${first} au ${last}.`,
    reason: "Motif",
    reasonHint: "Par exemple : réponse du lauréat attendue pour le comité de janvier.",
    short: "Écrivez un motif d’au moins trois caractères.",
    submit: "Reporter",
  },
  {
    label: "Snooze the alert",
    until: "Snooze until",
    hint: (last: string) => `dd/mm/yyyy, ${last} at the latest. It comes back earlier if it gets worse.`,
    range: (first: string, last: string) => `Choose a date from ${first} to ${last}.`,
    reason: "Reason",
    reasonHint: "For example: the laureate’s answer is expected for January’s committee.",
    short: "Write a reason of three characters or more.",
    submit: "Snooze",
  },
);

type Props = { readonly onDo: (deed: Deed) => void; readonly onCancel: () => void };

export const SnoozeForm = ({ onDo, onCancel }: Props) => {
  const say = useWords(said);
  const format = useFormat();
  const dateError = useDateError();
  const { today } = useConfiguration();
  const [untilId, reasonId] = [useId(), useId()];
  const [until, setUntil] = useState("");
  const [reason, setReason] = useState("");
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [first, last] = [addDays(today, 1), addDays(today, longestDays)];
  const submit = (): void => {
    const day = readDate(until);
    const range = say.range(format.date(first), format.date(last));
    const wrongDay = day === undefined ? dateError(until) : day < first || day > last ? range : undefined;
    const found = [
      ...(wrongDay === undefined ? [] : [{ id: untilId, message: wrongDay }]),
      ...(reason.trim().length < leastReason ? [{ id: reasonId, message: say.short }] : []),
    ];
    setErrors(found);
    if (found.length === 0 && day !== undefined) onDo({ what: "snooze", until: day, reason: reason.trim() });
  };
  const errorOf = (id: string): string | undefined => errors.find((error) => error.id === id)?.message;
  return (
    <DeedForm
      label={say.label}
      submit={say.submit}
      errors={errors}
      isUnsaved={until !== "" || reason !== ""}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <DateField
        id={untilId}
        label={say.until}
        hint={say.hint(format.date(last))}
        error={errorOf(untilId)}
        value={until}
        onChange={setUntil}
      />
      <TextField
        id={reasonId}
        label={say.reason}
        hint={say.reasonHint}
        error={errorOf(reasonId)}
        value={reason}
        onChange={setReason}
      />
    </DeedForm>
  );
};
