import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import type * as z from "zod";
import type { people } from "../../../../shared/answers/people.ts";
import type { Deed } from "../../../../shared/domain/alerts/handling.ts";
import { isHeldOn } from "../../../../shared/domain/rights/rights.ts";
import { ask } from "../../api/ask.ts";
import type { FormError } from "../../fields/error-summary.tsx";
import { SelectField } from "../../fields/select-field.tsx";
import { useWords, words } from "../../language/language.tsx";
import { useConfiguration } from "../../shell/use-configuration.ts";
import { DeedForm } from "./deed-form.tsx";

const said = words(
  {
    label: "Transmettre l’alerte",
    to: "À qui",
    hint: "Une personne de l’annuaire qui a un rôle aujourd’hui.",
    choose: "Choisissez une personne",
    none: "Choisissez la personne à qui transmettre l’alerte.",
    submit: "Transmettre",
  },
  {
    label: "Hand the alert on",
    to: "To whom",
    hint: "A person of the directory who holds a role today.",
    choose: "Choose a person",
    none: "Choose the person to hand the alert to.",
    submit: "Hand on",
  },
);

type Props = {
  readonly owner: string | null;
  readonly onDo: (deed: Deed) => void;
  readonly onCancel: () => void;
};

export const AssignForm = ({ owner, onDo, onCancel }: Props) => {
  const say = useWords(said);
  const id = useId();
  const { today } = useConfiguration();
  const [chosen, setChosen] = useState("");
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const path = "/api/people";
  const directory = useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => ask<z.infer<typeof people>>(path, { signal }),
  }).data;
  const choices = (directory?.people ?? [])
    .filter(({ personId, roles }) => personId !== owner && roles.some((held) => isHeldOn(held, today)))
    .map(({ personId, name }) => ({ value: personId, label: name ?? personId }))
    .sort((a, b) => a.label.localeCompare(b.label, "fr"));
  const submit = (): void => {
    setErrors(chosen === "" ? [{ id, message: say.none }] : []);
    if (chosen !== "") onDo({ what: "assign", owner: chosen });
  };
  return (
    <DeedForm
      label={say.label}
      submit={say.submit}
      errors={errors}
      isUnsaved={chosen !== ""}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <SelectField
        id={id}
        label={say.to}
        hint={say.hint}
        error={errors[0]?.message}
        value={chosen}
        onChange={setChosen}
        placeholder={say.choose}
        choices={choices}
      />
    </DeedForm>
  );
};
