import { type FormEvent, useState } from "react";
import { state } from "../../api/act.ts";
import { useActKey } from "../../api/use-act-key.ts";
import { DateField, useDateError } from "../../fields/date-field.tsx";
import { ErrorSummary, type FormError } from "../../fields/error-summary.tsx";
import { readDate } from "../../fields/parse-date.ts";
import { useProblemErrors } from "../../fields/problem-errors.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { useConfiguration } from "../../shell/use-configuration.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ReceiptFollowed } from "../../ui/receipt-followed.tsx";
import { projectPath } from "./use-laureate.ts";

const said = words(
  {
    title: (label: string) => `Valider le jalon « ${label} »`,
    due: (date: string) => `Prévu le ${date}. La validation lève la condition de la tranche qui en dépend.`,
    on: "Validé le",
    evidence: "Pièce à l’appui",
    hint: "par exemple : procès-verbal de recette du 12/06/2019, adresse du document",
    submit: "Valider le jalon",
    future: "La date ne peut pas être après aujourd’hui.",
    what: "Validation du jalon",
    done: "Fermer",
  },
  {
    title: (label: string) => `Validate the milestone “${label}”`,
    due: (date: string) => `Due on ${date}. Validating lifts the condition of the tranche that depends on it.`,
    on: "Validated on",
    evidence: "Evidence",
    hint: "for example: acceptance minutes of 12/06/2019, address of the document",
    submit: "Validate the milestone",
    future: "The date cannot be after today.",
    what: "Validation of the milestone",
    done: "Close",
  },
);

type Props = {
  readonly projectId: string;
  readonly milestone: { readonly milestoneId: string; readonly label: string; readonly dueOn: string };
  readonly onClose: () => void;
};

/** States that a milestone is met; its receipt says when that is recorded. */
export const ValidateMilestone = ({ projectId, milestone, onClose }: Props) => {
  const say = useWords(said);
  const format = useFormat();
  const { today } = useConfiguration();
  const dateError = useDateError();
  const problemErrors = useProblemErrors();
  const keyOf = useActKey();
  const [on, setOn] = useState("");
  const [evidence, setEvidence] = useState("");
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [isBusy, setBusy] = useState(false);
  const [receiptId, setReceiptId] = useState<string>();
  const places = {
    "/data/validatedOn": { id: "milestone-on", label: say.on },
    "/data/evidence": { id: "milestone-evidence", label: say.evidence },
  };
  const errorAt = (id: string): string | undefined => errors.find((error) => error.id === id)?.message;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const validatedOn = readDate(on);
    const wrong = dateError(on) ?? (validatedOn !== undefined && validatedOn > today ? say.future : undefined);
    if (validatedOn === undefined || wrong !== undefined) {
      setErrors(wrong === undefined ? [] : [{ id: "milestone-on", message: wrong }]);
      return;
    }
    setErrors([]);
    setBusy(true);
    const data = {
      projectId,
      milestoneId: milestone.milestoneId,
      label: milestone.label,
      validatedOn,
      ...(evidence.trim() === "" ? {} : { evidence: evidence.trim() }),
    };
    try {
      setReceiptId((await state("MilestoneValidated", data, keyOf(data))).receiptId);
    } catch (error) {
      setErrors(problemErrors(error, places));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog title={say.title(milestone.label)} onClose={onClose}>
      {receiptId === undefined ? (
        <form onSubmit={submit} noValidate>
          <ErrorSummary errors={errors} />
          <p>{say.due(format.date(milestone.dueOn))}</p>
          <DateField id="milestone-on" label={say.on} value={on} onChange={setOn} error={errorAt("milestone-on")} />
          <TextField
            id="milestone-evidence"
            label={say.evidence}
            hint={say.hint}
            isOptional
            value={evidence}
            onChange={setEvidence}
            error={errorAt("milestone-evidence")}
          />
          <p className="actions">
            <Button type="submit" isBusy={isBusy}>
              {say.submit}
            </Button>
          </p>
        </form>
      ) : (
        <>
          <ReceiptFollowed
            receiptId={receiptId}
            what={say.what}
            changes={[projectPath(projectId), "/api/payments", "/api/alerts"]}
          />
          <Button priority="secondary" onClick={onClose}>
            {say.done}
          </Button>
        </>
      )}
    </Dialog>
  );
};
