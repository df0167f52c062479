import { type FormEvent, useRef, useState } from "react";
import { type Receipt, state } from "../../api/act.ts";
import { useActKey } from "../../api/use-act-key.ts";
import { ChoiceField } from "../../fields/choice-field.tsx";
import { ErrorSummary, type FormError } from "../../fields/error-summary.tsx";
import { useProblemErrors } from "../../fields/problem-errors.tsx";
import { SelectField } from "../../fields/select-field.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { UnsavedGuard } from "../../fields/unsaved-guard.tsx";
import { useFormat, useWords } from "../../language/language.tsx";
import { useConfiguration } from "../../shell/use-configuration.ts";
import { Alert } from "../../ui/alert.tsx";
import { Button } from "../../ui/button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import type { Line, Report } from "../reviews/declared.ts";
import { AcceptedLines, acceptedField } from "./accepted-lines.tsx";
import { Effect } from "./effect.tsx";
import { isSameLine } from "./report-lines.ts";
import {
  confidences,
  type Decision,
  decisions,
  emptyReview,
  isConfidence,
  isDecision,
  needsReason,
  type ReviewDraft,
  reviewOf,
} from "./review-draft.ts";
import { fields, useReviewErrors } from "./use-review-errors.ts";
import { said } from "./words.ts";

type Props = {
  readonly report: Report;
  readonly reportFactId: string;
  /** Lines that rule A23 keeps from being validated. */
  readonly unproven: readonly Line[];
  readonly onKept: (receipt: Receipt, decision: Decision) => void;
};

/** The reviewer's word on a report, its effect shown before it is said. */
export const DecisionForm = ({ report, reportFactId, unproven, onKept }: Props) => {
  const say = useWords(said);
  const format = useFormat();
  const reviewErrors = useReviewErrors();
  const problemErrors = useProblemErrors();
  const { today } = useConfiguration();
  const [draft, setDraft] = useState<ReviewDraft>(() => emptyReview(report, format));
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [isBusy, setBusy] = useState(false);
  const isSending = useRef(false);
  const keyOf = useActKey();
  const set = (change: Partial<ReviewDraft>): void => {
    // What was wrong with one decision says nothing of another.
    if (change.decision !== undefined) setErrors([]);
    setDraft((before) => ({ ...before, ...change }));
  };
  const review = reviewOf(draft, { report, reportFactId, today });
  const isBlocked = unproven.length > 0;
  const streams = unproven.map(({ label, streamId }) => label ?? streamId).join(", ");

  const acceptAsNonCash = (): void =>
    set({
      decision: "accepted",
      reason: draft.reason === "" ? say.a23Reason(streams) : draft.reason,
      accepted: draft.accepted.map((line, index) => {
        const declared = report.lines?.[index];
        return declared !== undefined && unproven.some((one) => isSameLine(one, declared))
          ? { ...line, nature: "non-cash" }
          : line;
      }),
    });

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isSending.current) return;
    const wrong = reviewErrors(draft, report);
    setErrors(wrong);
    if (wrong.length > 0 || review === undefined || draft.decision === "") return;
    isSending.current = true;
    setBusy(true);
    try {
      onKept(await state("SavingsReviewed", review, keyOf(review)), draft.decision);
    } catch (error) {
      setErrors(
        problemErrors(error, {
          "/data/decision": { id: fields.decision, label: say.decision },
          "/data/reason": { id: fields.reason, label: say.reason },
          "/data/accepted": { id: acceptedField(0), label: say.acceptedTitle },
          "/data/reportId": { id: fields.decision, label: say.recorded },
          "/data/reportFactId": { id: fields.decision, label: say.recorded },
        }),
      );
    } finally {
      isSending.current = false;
      setBusy(false);
    }
  };

  const errorAt = (id: string): string | undefined => errors.find((error) => error.id === id)?.message;
  return (
    <div className="payment">
      <form onSubmit={submit} noValidate>
        <UnsavedGuard isUnsaved={draft.decision !== ""} />
        <ErrorSummary errors={errors} />
        {isBlocked ? (
          <Alert severity="warning" title={say.a23Title(unproven.length, streams)}>
            <p>{say.a23Text}</p>
            <Button priority="secondary" onClick={acceptAsNonCash}>
              {say.a23Act}
            </Button>
          </Alert>
        ) : null}
        <ChoiceField
          id={fields.decision}
          legend={say.decision}
          error={errorAt(fields.decision)}
          value={draft.decision}
          onChange={(value) => isDecision(value) && set({ decision: value })}
          choices={decisions
            .filter((value) => value !== "accepted" || draft.accepted.length > 0)
            .map((value) => {
              const isOff = value === "as-declared" && isBlocked;
              return {
                value,
                label: say.decisions[value],
                hint: isOff ? say.blockedByA23 : say.decisionHints[value],
                isDisabled: isOff,
              };
            })}
        />
        {draft.decision === "accepted" ? (
          <AcceptedLines
            report={report}
            accepted={draft.accepted}
            onChange={(accepted) => set({ accepted })}
            errors={errors}
          />
        ) : null}
        {draft.decision === "as-declared" || draft.decision === "accepted" ? (
          <SelectField
            id={fields.confidence}
            label={say.confidence}
            isOptional
            placeholder={say.noConfidence}
            value={draft.confidence}
            onChange={(value) => set({ confidence: isConfidence(value) ? value : "" })}
            choices={confidences.map((value) => ({ value, label: say.confidences[value] }))}
          />
        ) : null}
        {draft.decision === "" ? null : (
          <TextField
            id={fields.reason}
            label={say.reason}
            hint={say.reasonHint}
            error={errorAt(fields.reason)}
            isOptional={!needsReason(draft.decision)}
            isLong
            value={draft.reason}
            onChange={(reason) => set({ reason })}
          />
        )}
        <p className="actions">
          <Button type="submit" isBusy={isBusy}>
            {say.record}
          </Button>
        </p>
      </form>
      <Loaded lines={8}>
        <Effect projectId={report.projectId} review={review} />
      </Loaded>
    </div>
  );
};
