import { firstMonthOf, type Month, yearOf } from "./calendar.ts";
import { type Cents, partOf, scaledCents, sumCents } from "./money.ts";
import type { Agreement, Stream } from "./state.ts";

/*
 * What was promised, month by month (DOMAIN.md section 6).
 */

/** First and last month of a year inside the stream's `from`..`to`. */
const activeMonths = ({ from, to }: Stream, year: number): { first: Month; count: number } => {
  const first = Math.max(from, firstMonthOf(year));
  const last = Math.min(to ?? Number.POSITIVE_INFINITY, firstMonthOf(year + 1) - 1);
  return { first, count: Math.max(0, last - first + 1) };
};

/** What the last planned year would give over twelve months: the rate that goes on after it, until `to`. */
export const fullYearCents = (stream: Stream): Cents => {
  const { firstYear, plan } = stream;
  if (firstYear === undefined) return 0;
  const lastYear = firstYear + plan.length - 1;
  return scaledCents(plan[plan.length - 1] ?? 0, 12, activeMonths(stream, lastYear).count);
};

/** Planned cents of a stream in a month. A plan ignores that a stream has ended. */
export const plannedCents = (stream: Stream, month: Month): Cents => {
  const { firstYear, plan, from, to } = stream;
  if (firstYear === undefined || month < from || (to !== undefined && month > to)) return 0;
  const index = yearOf(month) - firstYear;
  if (index < 0) return 0;
  const stated = plan[index];
  if (stated === undefined) return partOf(fullYearCents(stream), 12, month - firstMonthOf(yearOf(month)));
  const { first, count } = activeMonths(stream, yearOf(month));
  return partOf(stated, count, month - first);
};

export const recurringStreams = (agreement: Agreement | undefined): readonly Stream[] =>
  agreement?.streams.filter(({ nature }) => nature === "recurring") ?? [];

/** Planned recurring cents in the twelve months that end with `last`, for the streams that `counts` keeps. */
export const plan12Cents = (
  agreement: Agreement | undefined,
  last: Month,
  counts: (streamId: string) => boolean = () => true,
): Cents => {
  let sum = 0;
  for (const stream of recurringStreams(agreement)) {
    if (!counts(stream.streamId)) continue;
    for (let month = last - 11; month <= last; month += 1) sum += plannedCents(stream, month);
  }
  return sum;
};

/** Sum over recurring streams of the last planned year's full-year amount. */
export const lastYearCents = (agreement: Agreement): Cents => sumCents(recurringStreams(agreement).map(fullYearCents));
