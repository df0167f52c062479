import type { CivilDate } from "./calendar.ts";

/** ISO 8601 with an offset, any precision. */
export type Instant = string & { readonly unit?: "instant" };

/** Milliseconds since 1970, and the digits below the millisecond that `Date` would drop. */
const readInstant = (instant: Instant): { milliseconds: number; below: string } => {
  const fraction = /\.(\d+)/.exec(instant)?.[1] ?? "";
  return { milliseconds: Date.parse(instant), below: fraction.slice(3).replace(/0+$/, "") };
};

/** Orders two instants as time does, whatever their offsets and precision. */
export const compareInstants = (a: Instant, b: Instant): number => {
  if (a === b) return 0;
  const left = readInstant(a);
  const right = readInstant(b);
  if (left.milliseconds !== right.milliseconds) return left.milliseconds - right.milliseconds;
  return left.below < right.below ? -1 : left.below > right.below ? 1 : 0;
};

const parisClock = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Paris",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});

/** Civil date of an instant in Paris. */
export const parisDate = (at: Date): CivilDate => parisClock.format(at).slice(0, 10);

/** The first instant of a day in Paris, in milliseconds. Offsets are whole minutes there, and change at 1 UTC. */
export const startOfParisDay = (date: CivilDate): number => {
  const midnightUtc = Date.parse(`${date}T00:00:00Z`);
  const wall = parisClock.format(new Date(midnightUtc)).replace(", ", "T");
  return midnightUtc - (Date.parse(`${wall}Z`) - midnightUtc);
};
