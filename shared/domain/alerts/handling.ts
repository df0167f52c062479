import { addDays, type CivilDate, daysBetween } from "../calendar.ts";
import type { Episode } from "./alert.ts";
import { severities } from "./alert-rule.ts";

/*
 * What people do with an alert. It clears nothing: an alert ends when its cause does.
 */

export type Deed =
  | { readonly what: "acknowledge" }
  | { readonly what: "assign"; readonly owner: string }
  | { readonly what: "snooze"; readonly until: CivilDate; readonly reason: string }
  | { readonly what: "note"; readonly reason: string }
  /** Takes the last of the above back. */
  | { readonly what: "release" };

export type Handling = Deed & {
  readonly episode: number;
  /** How bad it was then: a snooze ends when it gets worse. */
  readonly rank: number;
  readonly by: string;
  readonly on: CivilDate;
  readonly at: string;
  /** From the person and their `Idempotency-Key`. */
  readonly commandId: string;
};

/** Everything done with one alert, oldest first, and how often it was written. */
export type StoredHandlings = { readonly handlings: readonly Handling[]; readonly version: number };

export type HandlingState = {
  readonly state: "new" | "acknowledged" | "assigned" | "snoozed";
  readonly owner: string | null;
  readonly until: CivilDate | null;
  /** Since when nobody has done anything. */
  readonly idleSince: CivilDate;
};

export const rankOf = ({ severity, step }: Pick<Episode, "severity" | "step">): number =>
  severities.indexOf(severity) * 1_000 + step;

/** Where an episode stands on a day. */
export const handlingOf = (episode: Episode, handlings: readonly Handling[], today: CivilDate): HandlingState => {
  const its = handlings.filter((one) => one.episode === episode.episode);
  const last = its.findLast(({ what }) => what !== "note");
  const idleSince = its.at(-1)?.on ?? episode.raisedOn;
  const untouched = { state: "new", owner: null, until: null, idleSince } as const;
  if (last === undefined || last.what === "release") return untouched;
  if (last.what === "acknowledge") return { ...untouched, state: "acknowledged", owner: last.by };
  if (last.what === "assign") return { ...untouched, state: "assigned", owner: last.owner };
  if (last.what !== "snooze") return untouched;
  const isAwake = today > last.until || rankOf(episode) > last.rank;
  return isAwake
    ? { ...untouched, idleSince: last.until < today ? addDays(last.until, 1) : idleSince }
    : { ...untouched, state: "snoozed", owner: last.by, until: last.until };
};

/** Nobody has handled it for as many days as the settings allow. */
export const isNeglected = (
  episode: Episode,
  handlings: readonly Handling[],
  today: CivilDate,
  days: number,
): boolean => {
  const { state, idleSince } = handlingOf(episode, handlings, today);
  return state === "new" && daysBetween(idleSince, today) >= days;
};
