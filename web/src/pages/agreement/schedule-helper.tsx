import { useState } from "react";
import type * as z from "zod";
import type { schedule as scheduleAnswer } from "../../../../shared/answers/agreements.ts";
import { ask } from "../../api/ask.ts";
import { AmountField, centsOf, useAmountError } from "../../fields/amount-field.tsx";
import { DateField, useDateError } from "../../fields/date-field.tsx";
import { ErrorSummary, type FormError } from "../../fields/error-summary.tsx";
import { readDate } from "../../fields/parse-date.ts";
import { useProblemErrors } from "../../fields/problem-errors.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { useFormat, useWords } from "../../language/language.tsx";
import { Button } from "../../ui/button.tsx";
import type { TrancheDraft } from "./draft.ts";
import { agreementWords } from "./words.ts";

const wholeIn = (typed: string, most: number): number | undefined => {
  const number = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0;
  return number >= 1 && number <= most ? number : undefined;
};
const [mostTranches, mostMonths] = [120, 60];

/** Equal tranches at equal intervals, computed by the API: they add up to the amount. */
export const ScheduleHelper = ({ onFill }: { readonly onFill: (tranches: readonly TrancheDraft[]) => void }) => {
  const say = useWords(agreementWords);
  const format = useFormat();
  const amountError = useAmountError();
  const dateError = useDateError();
  const problemErrors = useProblemErrors();
  const [amount, setAmount] = useState("");
  const [count, setCount] = useState("4");
  const [first, setFirst] = useState("");
  const [every, setEvery] = useState("12");
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [isBusy, setBusy] = useState(false);
  const errorAt = (id: string): string | undefined => errors.find((error) => error.id === id)?.message;
  const fill = async (): Promise<void> => {
    const [tranches, months] = [wholeIn(count, mostTranches), wholeIn(every, mostMonths)];
    const found = [
      ["schedule-amount", amountError(amount)],
      ["schedule-count", tranches === undefined ? say.wholeNumber(1, mostTranches) : undefined],
      ["schedule-first", dateError(first)],
      ["schedule-every", months === undefined ? say.wholeNumber(1, mostMonths) : undefined],
    ] as const;
    const wrong = found.flatMap(([id, message]) => (message === undefined ? [] : [{ id, message }]));
    setErrors(wrong);
    if (wrong.length > 0) return;
    setBusy(true);
    try {
      const body = { amountCents: centsOf(amount), count: tranches, firstOn: readDate(first), everyMonths: months };
      const answer = await ask<z.infer<typeof scheduleAnswer>>("/api/schedules", { method: "POST", body });
      onFill(
        answer.tranches.map(({ trancheId, plannedOn, amountCents }) => ({
          trancheId,
          plannedOn: format.date(plannedOn),
          amount: format.money(amountCents).replaceAll("€", "").trim(),
          milestoneId: "",
        })),
      );
    } catch (error) {
      setErrors(problemErrors(error, { "/amountCents": { id: "schedule-amount", label: say.scheduleAmount } }));
    } finally {
      setBusy(false);
    }
  };
  return (
    <details className="schedule">
      <summary>{say.schedule}</summary>
      <ErrorSummary errors={errors} />
      <p className="soft">{say.scheduleHelp}</p>
      <div className="grid-row">
        <AmountField
          id="schedule-amount"
          label={say.scheduleAmount}
          value={amount}
          onChange={setAmount}
          error={errorAt("schedule-amount")}
        />
        <TextField
          id="schedule-count"
          label={say.scheduleCount}
          value={count}
          onChange={setCount}
          error={errorAt("schedule-count")}
          input={{ inputMode: "numeric" }}
        />
        <DateField
          id="schedule-first"
          label={say.scheduleFirst}
          value={first}
          onChange={setFirst}
          error={errorAt("schedule-first")}
        />
        <TextField
          id="schedule-every"
          label={say.scheduleEvery}
          value={every}
          onChange={setEvery}
          error={errorAt("schedule-every")}
          input={{ inputMode: "numeric" }}
        />
        <Button priority="secondary" isBusy={isBusy} onClick={fill}>
          {say.scheduleApply}
        </Button>
      </div>
    </details>
  );
};
