import {
  addDays,
  type CivilDate,
  daysBetween,
  lastDayOf,
  type Month,
  monthOf,
  monthText,
} from "../../../../shared/domain/calendar.ts";
import type { Terms } from "../../../../shared/domain/terms.ts";
import type { ExpectedStream } from "./expected-streams.ts";
import { keptVersion, type Report } from "./reports.ts";

/*
 * The periods a project reports, and what is still missing of each.
 */

/** First and last month, `YYYY-MM`. */
export type Period = { readonly from: string; readonly to: string };

export const monthsIn = ({ from, to }: Period): number => monthOf(to) - monthOf(from) + 1;

/** How a report of the period is called, unless its name is taken: `2022-T2`, `2022-S1`, `2022`, `2022-02`. */
export const nameOf = (period: Period): string => {
  const [year, first, count] = [period.from.slice(0, 4), monthOf(period.from) % 12, monthsIn(period)];
  if (count === 12 && first === 0) return year;
  if (count === 6 && first % 6 === 0) return `${year}-S${first / 6 + 1}`;
  if (count === 3 && first % 3 === 0) return `${year}-T${first / 3 + 1}`;
  return count === 1 ? period.from : `${period.from}_${period.to}`;
};

/** The period that such a name says, with or without the number of a second report (`2022-T2.2`). */
export const periodNamed = (name: string): Period | undefined => {
  const [, year = "", kind, index = "", month, , to] =
    /^(\d{4})(?:-(?:([TQSH])([1-4])|(0[1-9]|1[0-2])(_(\d{4}-(?:0[1-9]|1[0-2])))?))?(?:\.\d+)?$/.exec(name) ?? [];
  if (year === "") return undefined;
  if (month !== undefined) return { from: `${year}-${month}`, to: to ?? `${year}-${month}` };
  if (kind === undefined) return { from: `${year}-01`, to: `${year}-12` };
  const length = kind === "T" || kind === "Q" ? 3 : 6;
  const first = Number(year) * 12 + (Number(index) - 1) * length;
  return first + length > (Number(year) + 1) * 12
    ? undefined
    : { from: monthText(first), to: monthText(first + length - 1) };
};

/** A name no report has: another one when all that was said under the first was taken back. */
export const freeName = (period: Period, taken: readonly string[]): string => {
  const name = nameOf(period);
  if (!taken.includes(name)) return name;
  let number = 2;
  while (taken.includes(`${name}.${number}`)) number += 1;
  return `${name}.${number}`;
};

export const dueOn = ({ to }: Period, { reportDueDays }: Pick<Terms, "reportDueDays">): CivilDate =>
  addDays(lastDayOf(monthOf(to)), reportDueDays);

export type DuePeriod = Period & {
  readonly dueOn: CivilDate;
  /** Days until it is due; negative when it is late. */
  readonly daysLeft: number;
  /** `open`: its months are not over. */
  readonly state: "reported" | "overdue" | "due" | "open";
  /** Streams of the agreement that no report speaks of in some month of it. */
  readonly missing: readonly ExpectedStream[];
};

const isCovered = (stream: ExpectedStream, month: Month, reports: readonly Report[]): boolean =>
  reports.some((report) => {
    const data = keptVersion(report)?.data;
    return (
      data !== undefined &&
      monthOf(data.period.from) <= month &&
      month <= monthOf(data.period.to) &&
      (data.nil === true ||
        (data.lines ?? []).some(({ streamId, nature }) => streamId === stream.streamId && nature === "recurring"))
    );
  });

const isMissing = (stream: ExpectedStream, { from, to }: Period, reports: readonly Report[]): boolean => {
  const last = Math.min(monthOf(to), stream.to === undefined ? monthOf(to) : monthOf(stream.to));
  for (let month = Math.max(monthOf(from), monthOf(stream.from)); month <= last; month += 1) {
    if (!isCovered(stream, month, reports)) return true;
  }
  return false;
};

/** Every period from the first stream's beginning to the one under way, the last first. */
export const duePeriods = (
  streams: readonly ExpectedStream[],
  reports: readonly Report[],
  terms: Pick<Terms, "reportEveryMonths" | "reportDueDays">,
  today: CivilDate,
): readonly DuePeriod[] => {
  const every = terms.reportEveryMonths;
  const current = monthOf(today);
  const starts = streams.map(({ from }) => monthOf(from));
  const first = Math.min(current, ...starts);
  const found: DuePeriod[] = [];
  for (let from = first - (first % every); from <= current && streams.length > 0; from += every) {
    const period = { from: monthText(from), to: monthText(from + every - 1) };
    const missing = streams.filter((stream) => isMissing(stream, period, reports));
    const due = dueOn(period, terms);
    const state =
      missing.length === 0 ? "reported" : monthOf(period.to) >= current ? "open" : due < today ? "overdue" : "due";
    found.unshift({ ...period, dueOn: due, daysLeft: daysBetween(today, due), state, missing });
  }
  return found;
};
