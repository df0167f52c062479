import { type FormEvent, useState } from "react";
import { state } from "../../api/act.ts";
import { ask } from "../../api/ask.ts";
import { ApiProblem } from "../../api/problem.ts";
import { useActKey } from "../../api/use-act-key.ts";
import { AmountField, useAmountError } from "../../fields/amount-field.tsx";
import { DateField, useDateError } from "../../fields/date-field.tsx";
import { ErrorSummary, type FormError } from "../../fields/error-summary.tsx";
import { type Places, useProblemErrors } from "../../fields/problem-errors.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { UnsavedGuard } from "../../fields/unsaved-guard.tsx";
import { useFormat, useWords } from "../../language/language.tsx";
import { useConfiguration } from "../../shell/use-configuration.ts";
import { Button } from "../../ui/button.tsx";
import { Link } from "../../ui/link.tsx";
import { ReceiptFollowed } from "../../ui/receipt-followed.tsx";
import { projectPath, useLaureate } from "../laureate/use-laureate.ts";
import { type AgreementData, type AgreementDraft, draftOf } from "./draft.ts";
import { EffectPreview, type Preview } from "./effect-preview.tsx";
import { MilestonesGrid, TranchesGrid } from "./grids.tsx";
import { idAt, readDraft } from "./read-draft.ts";
import { ScheduleHelper } from "./schedule-helper.tsx";
import { StreamsGrid } from "./streams-grid.tsx";
import { agreementWords } from "./words.ts";

type Words = typeof agreementWords.fr;

/** Where the API's findings are on the form. */
const placesOf = ({ milestones, tranches, streams }: AgreementDraft, say: Words): Places => ({
  "/data/signedOn": { id: "signedOn", label: say.signedOn },
  "/data/awardCents": { id: "award", label: say.award },
  "/data/reason": { id: "reason", label: say.reason },
  "/data/tranches": { id: "add-tranche", label: say.tranches },
  ...Object.fromEntries([
    ...milestones.flatMap(({ milestoneId }, index) => [
      [
        `/data/milestones/${index}`,
        { id: idAt("milestones", index, "label"), label: `${say.milestone} ${milestoneId}` },
      ],
    ]),
    ...tranches.flatMap(({ trancheId }, index) => [
      [`/data/tranches/${index}`, { id: idAt("tranches", index, "amount"), label: `${say.tranche} ${trancheId}` }],
    ]),
    ...streams.flatMap(({ streamId, label }, index) => [
      [`/data/streams/${index}`, { id: idAt("streams", index, "label"), label: `${say.stream} ${label || streamId}` }],
    ]),
  ]),
});

type Shown = { readonly data: AgreementData; readonly preview: Preview };

/** Prefilled from the agreement in force; its effect is asked for before it can be recorded. */
export const AgreementForm = ({ version }: { readonly version: number }) => {
  const say = useWords(agreementWords);
  const format = useFormat();
  const { today } = useConfiguration();
  const { projectId, position, dossier } = useLaureate();
  const dateError = useDateError();
  const amountError = useAmountError();
  const problemErrors = useProblemErrors();
  const keyOf = useActKey();
  const [draft, setDraft] = useState(() => draftOf(dossier.current, position.awardCents, format));
  const [isTouched, setTouched] = useState(false);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [busy, setBusy] = useState<"preview" | "save">();
  const [shown, setShown] = useState<Shown>();
  const [isStale, setStale] = useState(false);
  const [receiptId, setReceiptId] = useState<string>();

  const change = (changed: Partial<AgreementDraft>): void => {
    setDraft((before) => ({ ...before, ...changed }));
    setTouched(true);
    setStale(true);
  };
  const errorAt = (id: string): string | undefined => errors.find((error) => error.id === id)?.message;
  const complaints = { date: dateError, amount: amountError, ...say.errors };

  const show = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const read = readDraft({ draft, projectId, version, today, complaints });
    if ("errors" in read) {
      setShown(undefined);
      setErrors([...read.errors]);
      return;
    }
    setErrors([]);
    setBusy("preview");
    try {
      const { data } = read;
      const preview = await ask<Preview>(`${projectPath(projectId)}/agreement-preview`, {
        method: "POST",
        body: { data },
      });
      setShown({ data, preview });
      setStale(false);
      if (preview.inTheWay.length > 0) {
        const refusal = new ApiProblem(409, { findings: [...preview.inTheWay] }, null);
        setErrors(problemErrors(refusal, placesOf(draft, say)));
      }
    } catch (error) {
      setErrors(problemErrors(error, placesOf(draft, say)));
    } finally {
      setBusy(undefined);
    }
  };

  const save = async ({ data }: Shown): Promise<void> => {
    setBusy("save");
    try {
      setReceiptId((await state("AgreementSigned", data, keyOf(data))).receiptId);
      setTouched(false);
    } catch (error) {
      setErrors(problemErrors(error, placesOf(draft, say)));
    } finally {
      setBusy(undefined);
    }
  };

  if (receiptId !== undefined) {
    return (
      <ReceiptFollowed
        receiptId={receiptId}
        what={say.saved}
        changes={[projectPath(projectId), "/api/projects", "/api/payments", "/api/portfolio", "/api/alerts"]}
      >
        <Link to={`/laureats/${encodeURIComponent(projectId)}`}>{say.seen}</Link>
      </ReceiptFollowed>
    );
  }
  const { current } = dossier;
  return (
    <form onSubmit={show} noValidate className="agreement">
      <UnsavedGuard isUnsaved={isTouched} />
      <ErrorSummary errors={errors} />
      <p>{current === null ? say.introFirst : say.intro(current.version, format.date(current.signedOn))}</p>
      <p className="field-hint">{say.formats}</p>
      <div className="grid-row">
        <DateField
          id="signedOn"
          label={say.signedOn}
          value={draft.signedOn}
          onChange={(signedOn) => change({ signedOn })}
          error={errorAt("signedOn")}
        />
        <AmountField
          id="award"
          label={say.award}
          hint={say.awardHint}
          isOptional
          value={draft.award}
          onChange={(award) => change({ award })}
          error={errorAt("award")}
        />
      </div>
      {version > 1 ? (
        <TextField
          id="reason"
          label={say.reason}
          hint={say.reasonHint}
          isLong
          value={draft.reason}
          onChange={(reason) => change({ reason })}
          error={errorAt("reason")}
        />
      ) : null}
      <MilestonesGrid draft={draft} onChange={change} errorAt={errorAt} />
      <TranchesGrid draft={draft} onChange={change} errorAt={errorAt} />
      <ScheduleHelper onFill={(tranches) => change({ tranches })} />
      <StreamsGrid draft={draft} onChange={change} errorAt={errorAt} />
      <p className="actions">
        <Button
          type="submit"
          isBusy={busy === "preview"}
          priority={shown === undefined || isStale ? "primary" : "secondary"}
        >
          {say.preview}
        </Button>
      </p>
      {shown === undefined ? null : (
        <section className="effect" aria-live="polite">
          <h2>{say.effect}</h2>
          <EffectPreview {...shown.preview} />
          {isStale ? <p role="status">{say.changed}</p> : null}
          {shown.preview.inTheWay.length > 0 ? <p role="status">{say.inTheWay}</p> : null}
          {isStale || shown.preview.inTheWay.length > 0 ? null : (
            <p className="actions">
              <Button isBusy={busy === "save"} onClick={() => save(shown)}>
                {say.save}
              </Button>
            </p>
          )}
        </section>
      )}
    </form>
  );
};
