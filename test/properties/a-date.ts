import fc from "fast-check";
import { lastDayOf, monthText } from "../../shared/domain/calendar.ts";

/*
 * Days, months and instants that meet: leap days, month ends, one instant written in several ways.
 */

const firstMonth = 2018 * 12;
const lastMonth = 2024 * 12 + 11;

/** A month as a number, in the years of a project. */
export const aMonthNumber = fc.integer({ min: firstMonth, max: lastMonth });

/** `YYYY-MM`. */
export const aMonth = aMonthNumber.map(monthText);

const dayBetween = (fromMonth: number, toMonth: number): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom("2020-02-29", "2019-02-28", "2020-01-31", "2021-03-01") },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.integer({ min: fromMonth, max: toMonth }), fc.integer({ min: 1, max: 28 }))
        .map(([month, day]) => `${monthText(month)}-${String(day).padStart(2, "0")}`),
    },
    { weight: 2, arbitrary: fc.integer({ min: fromMonth, max: toMonth }).map(lastDayOf) },
  );

/** A day on which money or people move. */
export const aDay = dayBetween(firstMonth, lastMonth);

/** A day on which something starts: early enough for the rest to follow. */
export const anEarlyDay = dayBetween(firstMonth, firstMonth + 35);

/** A date that is asked: from before the first fact to after the last. */
export const anAsOf = dayBetween(firstMonth - 3, lastMonth + 24);

/** A date between the first maturities and the last reports of most projects. */
export const aMiddleDay = dayBetween(firstMonth + 36, firstMonth + 66);

/** A period of a report, both months included: the usual lengths, aligned or not. */
export const aPeriod = fc
  .tuple(aMonthNumber, fc.constantFrom(3, 1, 2, 4, 6, 12, 5, 18), fc.boolean())
  .map(([month, months, isAligned]) => {
    const from = isAligned ? month - (month % months) : month;
    return { from: monthText(from), to: monthText(from + months - 1) };
  });

/** Instants in the order of time; those of one line are the same instant. */
const instants = [
  ["2019-03-31T00:30:00Z", "2019-03-31T01:30:00+01:00", "2019-03-31T00:30:00.000Z"],
  ["2019-03-31T00:30:00.0001Z"],
  ["2021-06-30T21:59:59.999Z", "2021-06-30T23:59:59.999+02:00"],
  ["2021-06-30T22:00:00Z", "2021-07-01T00:00:00+02:00"],
  ["2023-01-15T08:00:00Z", "2023-01-15T03:00:00-05:00"],
  ["2024-12-31T23:00:00Z"],
] as const;

export const anInstant = fc.constantFrom(...instants.flat());

/** The place of an instant in time: the same for the same instant, however it is written. */
export const rankOf = (instant: string): number =>
  instants.findIndex((same) => (same as readonly string[]).includes(instant));

/** Dates and instants at which one may ask what was known, and the place of the last instant known then. */
const lastRanks: Readonly<Record<string, number>> = {
  "2018-01-01": -1,
  "2019-03-31T01:30:00+01:00": 0,
  "2019-03-31": 1,
  "2021-06-30": 2,
  "2021-07-01": 3,
  "2022-05-15": 3,
  "2023-01-15T08:00:00Z": 4,
  "2024-12-31": 4,
  "2026-01-01": 5,
};

export const aKnownAt = fc.constantFrom(...Object.keys(lastRanks));

/** Whether what was recorded at an instant was known at τ; not dated: known from the start. */
export const wasKnown = (recordedAt: string | undefined, knownAt: string): boolean =>
  recordedAt === undefined || rankOf(recordedAt) <= (lastRanks[knownAt] ?? -1);
