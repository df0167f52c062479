import { useState } from "react";
import { newKey } from "../../api/act.ts";
import { ask } from "../../api/ask.ts";
import { ApiProblem } from "../../api/problem.ts";
import { CheckField } from "../../fields/check-field.tsx";
import { ErrorSummary, type FormError } from "../../fields/error-summary.tsx";
import { useProblemErrors } from "../../fields/problem-errors.tsx";
import { useWords, words } from "../../language/language.tsx";
import { Alert } from "../../ui/alert.tsx";
import { Button } from "../../ui/button.tsx";
import { ReportSummary } from "./report-summary.tsx";
import type { Reported } from "./reports.ts";
import type { Totals } from "./totals.ts";
import { TotalsPanel } from "./totals-panel.tsx";
import type { DraftUnderWay } from "./use-draft.ts";

const said = words(
  {
    nil: (reason: string) => `Rien à déclarer sur cette période. Motif\u00a0: ${reason}`,
    reason: "Motif de la correction\u00a0: ",
    warnings: (count: number) =>
      count === 1 ? "1\u00a0point à lire avant d’envoyer" : `${count}\u00a0points à lire avant d’envoyer`,
    warningsHelp: "Ils n’empêchent pas l’envoi. La personne qui valide les verra aussi.",
    seen: "J’ai lu ces points et je maintiens ma déclaration",
    seenError: "Cochez la case pour dire que vous avez lu les points signalés, ou revenez les corriger.",
    honour: "J’atteste sur l’honneur que ces montants sont exacts, nets des coûts, et qu’aucun n’est déclaré ailleurs",
    honourError: "Cochez l’attestation sur l’honneur pour envoyer la déclaration.",
    send: "Attester et envoyer",
    back: "Revenir aux montants",
    after:
      "Après l’envoi, une personne du secrétariat ou des finances examine la déclaration. Tant que personne ne l’a examinée, vous pouvez la reprendre.",
    changed: "Quelqu’un d’autre a enregistré ce brouillon entre-temps. Revenez aux montants pour comparer.",
  },
  {
    nil: (reason: string) => `Nothing to report for this period. Reason: ${reason}`,
    reason: "Reason for the correction: ",
    warnings: (count: number) =>
      count === 1 ? "1 point to read before sending" : `${count} points to read before sending`,
    warningsHelp: "They do not prevent sending. Whoever reviews will see them too.",
    seen: "I have read these points and keep my report",
    seenError: "Tick the box to say that you read the points, or go back and mend them.",
    honour: "I declare on my honour that these amounts are right, net of costs, and that none is reported elsewhere",
    honourError: "Tick the declaration on your honour to send the report.",
    send: "Declare and send",
    back: "Back to the amounts",
    after:
      "After sending, somebody of the secretariat or of finance reviews the report. Until somebody reviewed it you can take it back.",
    changed: "Somebody else saved this draft meanwhile. Go back to the amounts to compare.",
  },
);

const seenControl = "report-seen";
const honourControl = "report-honour";

type Props = {
  readonly path: string;
  readonly draft: DraftUnderWay;
  readonly isCorrection: boolean;
  readonly earlier: Reported | undefined;
  readonly totals: Totals;
  readonly warnings: readonly (FormError & { readonly code: string })[];
  readonly onBack: () => void;
  readonly onSubmitted: (receiptId: string) => void;
};

/** Everything once more, what was remarked, the declaration on one's honour; then it is sent. */
export const ReviewStep = (props: Props) => {
  const { path, draft, isCorrection, earlier, totals, warnings, onBack, onSubmitted } = props;
  const say = useWords(said);
  const problemErrors = useProblemErrors();
  const [isSeen, setSeen] = useState(false);
  const [isAttested, setAttested] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  /* One act, however often it is tried. */
  const [key] = useState(newKey);

  const submit = async (): Promise<void> => {
    const missing = [
      ...(warnings.length > 0 && !isSeen ? [{ id: seenControl, message: say.seenError }] : []),
      ...(isAttested ? [] : [{ id: honourControl, message: say.honourError }]),
    ];
    setErrors(missing);
    if (missing.length > 0) return;
    setBusy(true);
    try {
      const { receipt } = await ask<{ readonly receipt: string }>(`${path}/submission`, {
        method: "POST",
        idempotencyKey: key,
        body: { version: draft.answer.version, seen: [...new Set(warnings.map(({ code }) => code))] },
      });
      onSubmitted(receipt.split("/").at(-1) ?? "");
    } catch (failure) {
      const isChanged = failure instanceof ApiProblem && failure.status === 412;
      setErrors(isChanged ? [{ message: say.changed }] : problemErrors(failure));
      // What is known has moved: saved again, the draft is checked against it, or met by what somebody else saved.
      if (failure instanceof ApiProblem && [409, 412].includes(failure.status)) void draft.save();
    } finally {
      setBusy(false);
    }
  };

  const errorAt = (id: string): string | undefined => errors.find((error) => error.id === id)?.message;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void submit();
      }}
    >
      <ErrorSummary errors={errors} />
      {isCorrection ? (
        <p>
          {say.reason}
          <span lang="fr">{draft.form.reason}</span>
        </p>
      ) : null}
      {draft.form.isNil ? (
        <p className="sentence">{say.nil(draft.form.reason)}</p>
      ) : (
        <>
          <ReportSummary lines={draft.form.lines} earlier={earlier?.lines ?? []} isCorrection={isCorrection} />
          <TotalsPanel totals={totals} />
        </>
      )}
      {warnings.length === 0 ? null : (
        <Alert severity="warning" title={say.warnings(warnings.length)}>
          <ul>
            {warnings.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
          <p className="soft">{say.warningsHelp}</p>
          <CheckField
            id={seenControl}
            label={say.seen}
            isChecked={isSeen}
            onChange={setSeen}
            error={errorAt(seenControl)}
          />
        </Alert>
      )}
      <CheckField
        id={honourControl}
        label={say.honour}
        isChecked={isAttested}
        onChange={setAttested}
        error={errorAt(honourControl)}
      />
      <p className="soft">{say.after}</p>
      <p className="actions">
        <Button type="submit" isBusy={isBusy}>
          {say.send}
        </Button>
        <Button priority="secondary" onClick={onBack}>
          {say.back}
        </Button>
      </p>
    </form>
  );
};
