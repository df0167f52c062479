import { type FormEvent, useState } from "react";
import { useSearchParams } from "react-router";
import type * as z from "zod";
import type { alerts as alertsAnswer } from "../../../../shared/answers/alerts.ts";
import { state } from "../../api/act.ts";
import { useActKey } from "../../api/use-act-key.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { CheckField } from "../../fields/check-field.tsx";
import { DateField, useDateError } from "../../fields/date-field.tsx";
import { ErrorSummary, type FormError } from "../../fields/error-summary.tsx";
import { readDate } from "../../fields/parse-date.ts";
import { useProblemErrors } from "../../fields/problem-errors.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { UnsavedGuard } from "../../fields/unsaved-guard.tsx";
import { useLanguage, useWords } from "../../language/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Link } from "../../ui/link.tsx";
import { ReceiptFollowed } from "../../ui/receipt-followed.tsx";
import { projectPath } from "../laureate/use-laureate.ts";
import { decisionWords } from "./words.ts";

type Typed = { readonly on: string; readonly subject: string; readonly text: string; readonly document: string };

/** `?alerte=` of the address: the alerts one came from, already ticked. */
export const DecisionForm = ({ projectId }: { readonly projectId: string }) => {
  const say = useWords(decisionWords);
  const dateError = useDateError();
  const problemErrors = useProblemErrors();
  const keyOf = useActKey();
  const [search] = useSearchParams();
  const query = new URLSearchParams({ projectId, lang: useLanguage() });
  const { alerts } = useAnswer<z.infer<typeof alertsAnswer>>(`/api/alerts?${query}`);
  const [typed, setTyped] = useState<Typed>({ on: "", subject: "", text: "", document: "" });
  const [concerns, setConcerns] = useState<readonly string[]>(search.getAll("alerte"));
  const [isTouched, setTouched] = useState(false);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [isBusy, setBusy] = useState(false);
  const [receiptId, setReceiptId] = useState<string>();

  const change = (changed: Partial<Typed>): void => {
    setTyped((before) => ({ ...before, ...changed }));
    setTouched(true);
  };
  const tick = (alertId: string, isTicked: boolean): void => {
    setConcerns((before) => (isTicked ? [...before, alertId] : before.filter((one) => one !== alertId)));
    setTouched(true);
  };
  const errorAt = (id: string): string | undefined => errors.find((error) => error.id === id)?.message;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { on, subject, text, document } = typed;
    const decidedOn = readDate(on);
    const address = document.trim();
    const found = [
      ["decidedOn", dateError(on)],
      ["subject", subject.trim() === "" ? say.errors.subject : undefined],
      ["document", address !== "" && !address.startsWith("https://") ? say.errors.document : undefined],
    ] as const;
    const wrong = found.flatMap(([id, message]) => (message === undefined ? [] : [{ id, message }]));
    setErrors(wrong);
    if (wrong.length > 0) return;
    setBusy(true);
    const data = {
      projectId,
      decidedOn,
      title: subject.trim(),
      ...(text.trim() === "" ? {} : { text: text.trim() }),
      ...(address === "" ? {} : { documentUri: address }),
      ...(concerns.length === 0 ? {} : { concerns }),
    };
    try {
      setReceiptId((await state("DecisionRecorded", data, keyOf(data))).receiptId);
      setTouched(false);
    } catch (error) {
      setErrors(
        problemErrors(error, {
          "/data/decidedOn": { id: "decidedOn", label: say.decidedOn },
          "/data/title": { id: "subject", label: say.subject },
          "/data/text": { id: "text", label: say.text },
          "/data/documentUri": { id: "document", label: say.document },
        }),
      );
    } finally {
      setBusy(false);
    }
  };

  if (receiptId !== undefined) {
    return (
      <ReceiptFollowed receiptId={receiptId} what={say.what} changes={[projectPath(projectId), "/api/alerts"]}>
        <Link to={`/laureats/${encodeURIComponent(projectId)}/historique`}>{say.seen}</Link>
      </ReceiptFollowed>
    );
  }
  return (
    <form onSubmit={submit} noValidate>
      <UnsavedGuard isUnsaved={isTouched} />
      <ErrorSummary errors={errors} />
      <DateField
        id="decidedOn"
        label={say.decidedOn}
        value={typed.on}
        onChange={(on) => change({ on })}
        error={errorAt("decidedOn")}
      />
      <TextField
        id="subject"
        label={say.subject}
        hint={say.subjectHint}
        value={typed.subject}
        onChange={(subject) => change({ subject })}
        error={errorAt("subject")}
        input={{ className: "wide" }}
      />
      <TextField
        id="text"
        label={say.text}
        isLong
        isOptional
        value={typed.text}
        onChange={(text) => change({ text })}
        error={errorAt("text")}
      />
      <TextField
        id="document"
        label={say.document}
        hint={say.documentHint}
        isOptional
        value={typed.document}
        onChange={(document) => change({ document })}
        error={errorAt("document")}
        input={{ inputMode: "url", className: "wide" }}
      />
      <fieldset className="field">
        <legend>{say.concerns}</legend>
        {alerts.length === 0 ? <p className="soft">{say.noAlert}</p> : <p className="field-hint">{say.keepsOpen}</p>}
        {alerts.map(({ alertId, rule, sentence }) => (
          <CheckField
            key={alertId}
            label={`${rule} – ${sentence}`}
            isChecked={concerns.includes(alertId)}
            onChange={(isTicked) => tick(alertId, isTicked)}
          />
        ))}
      </fieldset>
      <p className="actions">
        <Button type="submit" isBusy={isBusy}>
          {say.save}
        </Button>
      </p>
    </form>
  );
};
