import { addDays, type CivilDate, daysBetween } from "../calendar.ts";
import type { Severity } from "./alert-rule.ts";
import { type Figures, inDays } from "./figure.ts";

/** A delay that is over: minor after the first threshold, major after the second. */
export type Late = {
  readonly severity: Severity;
  readonly step: number;
  readonly since: CivilDate;
  /** `days` since `from`, and the `threshold` that was passed. */
  readonly figures: Figures;
};

/** Undefined until `minorDays` after `from`. */
export const lateSince = (
  from: CivilDate,
  today: CivilDate,
  minorDays: number,
  majorDays = Number.POSITIVE_INFINITY,
): Late | undefined => {
  const since = addDays(from, minorDays);
  if (today < since) return undefined;
  const days = daysBetween(from, today);
  const isMajor = days >= majorDays;
  return {
    severity: isMajor ? "major" : "minor",
    step: 0,
    since,
    figures: { days: inDays(days), threshold: inDays(isMajor ? majorDays : minorDays) },
  };
};
