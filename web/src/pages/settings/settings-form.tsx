import { type FormEvent, useId, useState } from "react";
import { useSearchParams } from "react-router";
import type * as z from "zod";
import type { funds } from "../../../../shared/answers/figures.ts";
import { type Receipt, state } from "../../api/act.ts";
import { ask } from "../../api/ask.ts";
import { useActKey } from "../../api/use-act-key.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { DateField, useDateError } from "../../fields/date-field.tsx";
import { ErrorSummary, type FormError } from "../../fields/error-summary.tsx";
import { readDate } from "../../fields/parse-date.ts";
import { useProblemErrors } from "../../fields/problem-errors.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { UnsavedGuard } from "../../fields/unsaved-guard.tsx";
import { useFormat, useLanguage, useWords } from "../../language/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Link } from "../../ui/link.tsx";
import { ReceiptFollowed } from "../../ui/receipt-followed.tsx";
import { Effect } from "./effect.tsx";
import { formWords } from "./form-words.ts";
import { useParameterWords } from "./parameter-words.ts";
import { RecipientsField } from "./recipients-field.tsx";
import { RuleFilters, useShownRows } from "./rule-filters.tsx";
import { RulesTable } from "./rules-table.tsx";
import {
  alertsOf,
  type Changed,
  nameOf,
  type Preview,
  type Row,
  readChanges,
  type Settings,
  type Typed,
} from "./settings.ts";
import { ThresholdField } from "./threshold-field.tsx";

type Proposed = { readonly alerts?: Record<string, Record<string, number>>; readonly recipients?: readonly string[] };
type Looked = { readonly proposed: Proposed; readonly changed: readonly Changed[]; readonly preview: Preview };

type Props = { readonly settings: Settings; readonly rows: readonly Row[] };

/** What should change, its effect, its reason; then the act. A change after the effect was seen asks to see it again. */
export const SettingsForm = ({ settings, rows }: Props) => {
  const say = useWords(formWords);
  const format = useFormat();
  const written = useParameterWords();
  const language = useLanguage();
  const dateError = useDateError();
  const problemErrors = useProblemErrors();
  const keyOf = useActKey();
  const [, setSearch] = useSearchParams();
  const [fund] = useAnswer<z.infer<typeof funds>>("/api/funds").funds;
  const shown = useShownRows(rows);
  const id = useId();
  const ids = { on: `${id}-on`, reason: `${id}-reason` };
  const [typed, setTyped] = useState<Typed>({});
  const [recipients, setRecipients] = useState<readonly string[] | undefined>();
  const [on, setOn] = useState(format.date(settings.today));
  const [reason, setReason] = useState("");
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [looked, setLooked] = useState<Looked>();
  const [receipt, setReceipt] = useState<Receipt>();
  const [isBusy, setBusy] = useState(false);

  const fieldId = (name: string): string => `${id}-${name}`;
  const errorOf = (wanted: string): string | undefined => errors.find((error) => error.id === wanted)?.message;
  const touch = (change: () => void): void => {
    change();
    setLooked(undefined);
  };

  const proposal = (): { readonly proposed: Proposed; readonly changed: readonly Changed[] } | undefined => {
    const { wrong, changed } = readChanges(settings.parameters, typed);
    const found: FormError[] = wrong.map((parameter) => ({
      id: fieldId(nameOf(parameter)),
      message: say.wrong(
        parameter.rule,
        written.label(parameter),
        written.value(parameter, parameter.least),
        written.value(parameter, parameter.most),
      ),
    }));
    if (recipients?.length === 0) found.push({ id: fieldId("recipients"), message: say.nobody });
    if (found.length === 0 && changed.length === 0 && recipients === undefined) found.push({ message: say.nothing });
    setErrors(found);
    if (found.length > 0) return undefined;
    return {
      changed,
      proposed: {
        ...(changed.length === 0 ? {} : { alerts: alertsOf(changed) }),
        ...(recipients === undefined ? {} : { recipients }),
      },
    };
  };

  const busy = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      setErrors(problemErrors(error));
    } finally {
      setBusy(false);
    }
  };

  const look = async (): Promise<void> => {
    const found = proposal();
    if (found === undefined) return;
    const preview = await ask<Preview>(`/api/settings/preview?lang=${language}`, {
      method: "POST",
      body: found.proposed,
    });
    setLooked({ ...found, preview });
  };

  const save = async ({ proposed }: Looked): Promise<void> => {
    const day = readDate(on);
    const found = [
      ...(day === undefined || day > settings.today
        ? [{ id: ids.on, message: day === undefined ? (dateError(on) ?? "") : say.future(format.date(settings.today)) }]
        : []),
      ...(reason.trim() === "" ? [{ id: ids.reason, message: say.noReason }] : []),
    ];
    setErrors(found);
    if (found.length > 0 || day === undefined || fund === undefined) return;
    const data = { fundId: fund.fundId, changedOn: day, ...proposed, reason: reason.trim() };
    setReceipt(await state("SettingsChanged", data, keyOf(data)));
  };

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void busy(async () => (looked === undefined ? look() : save(looked)));
  };

  if (receipt !== undefined) {
    return (
      <ReceiptFollowed receiptId={receipt.receiptId} what={say.what} changes={["/api/settings", "/api/alerts"]}>
        <p>{say.after}</p>
        <p className="actions">
          <Link to="/reglages">{say.back}</Link> <Link to="/alertes">{say.toAlerts}</Link>
        </p>
      </ReceiptFollowed>
    );
  }
  return (
    <form onSubmit={submit} noValidate aria-label={say.form}>
      <ErrorSummary errors={errors} />
      <p className="soft">{say.steps}</p>
      <RuleFilters rows={rows} count={shown.length} />
      <RulesTable
        rows={shown}
        projects={settings.projects}
        control={(parameter) => {
          const name = nameOf(parameter);
          return (
            <ThresholdField
              key={name}
              parameter={parameter}
              id={fieldId(name)}
              typed={typed[name]}
              error={errorOf(fieldId(name))}
              onChange={(text) => touch(() => setTyped((before) => ({ ...before, [name]: text })))}
            />
          );
        }}
      />
      <RecipientsField
        id={fieldId("recipients")}
        today={settings.today}
        named={recipients ?? settings.recipients}
        error={errorOf(fieldId("recipients"))}
        onChange={(next) => touch(() => setRecipients(next))}
      />
      <div className={looked === undefined ? "settings-step settings-waiting" : "settings-step"}>
        {looked === undefined ? null : (
          <>
            <Effect changed={looked.changed} preview={looked.preview} />
            <DateField id={ids.on} label={say.on} error={errorOf(ids.on)} value={on} onChange={setOn} />
            <TextField
              isLong
              id={ids.reason}
              label={say.reason}
              hint={say.reasonHint}
              error={errorOf(ids.reason)}
              value={reason}
              onChange={setReason}
            />
          </>
        )}
        <p className="actions">
          <Button type="submit" isBusy={isBusy}>
            {looked === undefined ? say.look : say.save}
          </Button>
          <Button
            priority="tertiary"
            onClick={() =>
              setSearch((before) => {
                before.delete("modifier");
                return before;
              })
            }
          >
            {say.cancel}
          </Button>
        </p>
      </div>
      <UnsavedGuard isUnsaved={Object.keys(typed).length > 0 || recipients !== undefined} />
    </form>
  );
};
