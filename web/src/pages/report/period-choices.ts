import { monthOf, monthText } from "../../../../shared/domain/calendar.ts";
import { type DuePeriod, freeName, nameOf, type Period } from "./periods.ts";
import type { Report } from "./reports.ts";

export type PeriodChoice = {
  readonly period: Period;
  /** The report to write: a new one, or that of the period, to be corrected or gone on with. */
  readonly reportId: string;
  readonly kind: "missing" | "reported" | "draft";
  readonly due: DuePeriod | undefined;
};

const isSame = (a: Period, b: Period): boolean => a.from === b.from && a.to === b.to;

/** Finished periods of the project's calendar when no agreement says what is expected: those of the last three years. */
export const finishedPeriods = (today: string, every: number): readonly Period[] => {
  const current = monthOf(today);
  const last = current - (current % every) - every;
  return Array.from({ length: 36 / every }, (_, index) => last - index * every).map((from) => ({
    from: monthText(from),
    to: monthText(from + every - 1),
  }));
};

/** Each period that may be reported, the last first, with the report it leads to. */
export const periodChoices = (
  periods: readonly (Period | DuePeriod)[],
  reports: readonly Report[],
  drafts: readonly { readonly reportId: string; readonly period: Period; readonly receipt: string | null }[],
): readonly PeriodChoice[] =>
  periods
    .filter((period) => !("state" in period) || period.state !== "open")
    .map((period) => {
      const due = "state" in period ? period : undefined;
      const { from, to } = period;
      const draft = drafts.find((one) => one.receipt === null && isSame(one.period, period));
      if (draft !== undefined) return { period: { from, to }, reportId: draft.reportId, kind: "draft", due };
      const report = reports.find((one) => one.standing !== undefined && isSame(one.period, period));
      if (report !== undefined) return { period: { from, to }, reportId: report.reportId, kind: "reported", due };
      const taken = [...reports, ...drafts].map(({ reportId }) => reportId);
      return { period: { from, to }, reportId: freeName(period, taken), kind: "missing", due };
    });

/** The choice that `?trimestre=` names, else the oldest that is missing, else a draft, else the last. */
export const firstChoice = (choices: readonly PeriodChoice[], asked: string | null): PeriodChoice | undefined =>
  choices.find(({ period }) => nameOf(period) === asked) ??
  choices.findLast(({ kind, due }) => kind !== "reported" && due?.state === "overdue") ??
  choices.find(({ kind }) => kind === "draft") ??
  choices.find(({ kind }) => kind === "missing") ??
  choices[0];
