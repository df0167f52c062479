import { instant } from "../../events/values.ts";
import { addDays, type CivilDate, isCivilDate } from "./calendar.ts";
import { compareInstants, type Instant, parisDate, startOfParisDay } from "./instant.ts";

/** What had been recorded by then: a civil date (until its end in Paris) or an instant (inclusive). */
export type KnownAt = {
  /** As it was asked. */
  readonly text: string;
  /** Its date in Paris: what decides which reports are due. */
  readonly date: CivilDate;
  /** Whether something recorded then was known. Absent: known from the start. */
  readonly includes: (recordedAt: Instant | undefined) => boolean;
};

let latest: KnownAt | undefined;

/** Until the end of that day in Paris. The day asked last is kept: one day is asked of every laureate in turn. */
export const knownAtDate = (date: CivilDate): KnownAt => {
  if (latest?.date !== date) latest = untilTheEndOf(date);
  return latest;
};

const untilTheEndOf = (date: CivilDate): KnownAt => {
  const end = startOfParisDay(addDays(date, 1));
  return { text: date, date, includes: (recordedAt) => recordedAt === undefined || Date.parse(recordedAt) < end };
};

export const knownAtInstant = (at: Instant): KnownAt => ({
  text: at,
  date: parisDate(new Date(at)),
  includes: (recordedAt) => recordedAt === undefined || compareInstants(recordedAt, at) <= 0,
});

/** What a person may ask: a civil date or an instant with its offset; undefined for anything else. */
export const readKnownAt = (text: string): KnownAt | undefined => {
  if (isCivilDate(text)) return knownAtDate(text);
  return instant.safeParse(text).success ? knownAtInstant(text) : undefined;
};

export const knownAtExpected = "a date YYYY-MM-DD or an instant with its offset, for example 2024-01-31T23:59:59+01:00";
