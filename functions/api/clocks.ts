import { type CivilDate, isCivilDate } from "../../shared/domain/calendar.ts";
import { parisDate } from "../../shared/domain/instant.ts";
import { type KnownAt, knownAtExpected, readKnownAt } from "../../shared/domain/known-at.ts";
import { badParameter } from "./problem.ts";

/** The two clocks of a question: as of when, as known when. Both are echoed in the answer. */
export type Clocks = {
  readonly asOf: CivilDate;
  readonly knownAt: KnownAt;
  /** False when `knownAt` lies within the last minute or later: clocks differ, a fact may still arrive before it. */
  readonly settled: boolean;
};

const settlingMilliseconds = 60_000;

/** `asOf` is today in Paris and `knownAt` is now, unless the query says otherwise. */
export const readClocks = (query: URLSearchParams, now: Date): Clocks => {
  const asOf = query.get("asOf") ?? parisDate(now);
  if (!isCivilDate(asOf)) throw badParameter("asOf", "a date that exists, written YYYY-MM-DD", asOf);
  const asked = query.get("knownAt") ?? now.toISOString();
  const knownAt = readKnownAt(asked);
  if (knownAt === undefined) throw badParameter("knownAt", knownAtExpected, asked);
  return { asOf, knownAt, settled: !knownAt.includes(new Date(now.getTime() - settlingMilliseconds).toISOString()) };
};
