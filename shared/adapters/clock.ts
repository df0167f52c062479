import { isCivilDate } from "../domain/calendar.ts";
import type { Clock } from "../domain/ports.ts";

/**
 * The business clock: the machine's, or its time of day on TRAJECTOIRE_TODAY (local and tests only), so that what is
 * recorded "today" is known "today".
 */
export const businessClock = (): Clock => {
  const today = process.env["TRAJECTOIRE_TODAY"];
  if (!today) return { now: () => new Date() };
  if (!isCivilDate(today)) {
    throw new Error(`TRAJECTOIRE_TODAY: expected a date that exists, written YYYY-MM-DD, found "${today}".`);
  }
  return { now: () => new Date(`${today}T${new Date().toISOString().slice(11)}`) };
};
