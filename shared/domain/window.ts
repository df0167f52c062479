import { addDays, type CivilDate, lastDayOf, lastWholeMonth, type Month, monthOf } from "./calendar.ts";
import type { KnownAt } from "./known-at.ts";
import { isComplete, type LaneView } from "./savings.ts";
import type { Terms } from "./terms.ts";

/** Last month of the reporting period of a month; periods are aligned on the calendar year. */
export const periodEnd = (month: Month, everyMonths: number): Month => month - (month % everyMonths) + everyMonths - 1;

const isDue = (month: Month, { reportEveryMonths, reportDueDays }: Terms, on: CivilDate): boolean =>
  addDays(lastDayOf(periodEnd(month, reportEveryMonths)), reportDueDays) <= on;

/** The latest month, up to the last whole one at `asOf`, that is due at τ. */
export const dueTo = (asOf: CivilDate, knownAt: KnownAt, terms: Terms): Month => {
  let due = Math.min(lastWholeMonth(asOf), monthOf(knownAt.date));
  while (!isDue(due, terms, knownAt.date)) due -= 1;
  return due;
};

/**
 * The month `o` that ends the window (DOMAIN.md section 5): the latest one due at τ, then moved on over complete months,
 * so that nobody is undocumented for a report that is not due yet, and an early report counts at once.
 */
export const observedTo = (asOf: CivilDate, knownAt: KnownAt | undefined, terms: Terms, validated: LaneView): Month => {
  const last = lastWholeMonth(asOf);
  if (knownAt === undefined) return last;
  let observed = dueTo(asOf, knownAt, terms);
  while (observed < last && isComplete(validated, observed + 1)) observed += 1;
  return observed;
};
