import { addDays, isCivilDate } from "../domain/calendar.ts";
import { parisDate, startOfParisDay } from "../domain/instant.ts";
import type { Clock } from "../domain/ports.ts";

/**
 * The business clock: the machine's, or its time of day in Paris on TRAJECTOIRE_TODAY (local and tests only), so that what is
 * recorded "today" is known "today".
 */
export const businessClock = (): Clock => {
  const today = process.env["TRAJECTOIRE_TODAY"];
  if (!today) return { now: () => new Date() };
  if (!isCivilDate(today)) {
    throw new Error(`TRAJECTOIRE_TODAY: expected a date that exists, written YYYY-MM-DD, found "${today}".`);
  }
  const [start, end] = [startOfParisDay(today), startOfParisDay(addDays(today, 1))];
  return {
    now: () => {
      const now = new Date();
      const sinceMidnight = now.getTime() - startOfParisDay(parisDate(now));
      /* A day of 25 hours has one more than most. */
      return new Date(Math.min(start + sinceMidnight, end - 1));
    },
  };
};
