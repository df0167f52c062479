import type { CivilDate } from "../calendar.ts";
import type { Severity } from "./alert-rule.ts";
import type { Figures } from "./figure.ts";

/*
 * An alert and its episodes: what is stored beside a project, and what each change owes the bus.
 */

export type AnnouncementKind = "raised" | "worsened" | "escalated" | "cleared";

/** A change that the bus has still to be told. Its id is the same however often it is said. */
export type Announcement = {
  readonly announcementId: string;
  readonly kind: AnnouncementKind;
  readonly episode: number;
  readonly on: CivilDate;
  readonly severity: Severity;
  readonly since: CivilDate;
  readonly figures: Figures;
  readonly ruleVersion: number;
  readonly settings: number;
  /** Of the project, as it was known then: the same words however often it is said. */
  readonly title?: string;
  readonly simulation: boolean;
};

/** From the day it was raised to the day it cleared. */
export type Episode = {
  readonly episode: number;
  readonly raisedOn: CivilDate;
  /** Absent while it is open. */
  readonly clearedOn?: CivilDate;
  /** How often it got worse and that was said. */
  readonly worsenings?: number;
  /** When it rose by one severity because nobody handled it. */
  readonly escalatedOn?: CivilDate;
  readonly severity: Severity;
  readonly step: number;
  readonly since: CivilDate;
  readonly figures: Figures;
  readonly ruleVersion: number;
  /** Version of the settings its figures were last compared with. */
  readonly settings: number;
};

export type Alert = {
  readonly alertId: string;
  readonly rule: string;
  readonly object: string;
  /** The newest last. */
  readonly episodes: readonly Episode[];
  /** Not taken by the bus yet, in their order. */
  readonly owed: readonly Announcement[];
};

export const currentEpisode = ({ episodes }: Alert): Episode => {
  const last = episodes.at(-1);
  if (last === undefined) throw new Error("An alert has no episode.");
  return last;
};

export const isOpen = (alert: Alert): boolean => currentEpisode(alert).clearedOn === undefined;

const raisedBy: Readonly<Record<Severity, Severity>> = {
  info: "minor",
  minor: "major",
  major: "critical",
  critical: "critical",
};

/** What people see: one level up once it was escalated. */
export const shownSeverity = ({ severity, escalatedOn }: Pick<Episode, "severity" | "escalatedOn">): Severity =>
  escalatedOn === undefined ? severity : raisedBy[severity];

export const announcementIdOf = (alertId: string, episode: number, kind: AnnouncementKind, rank: string): string =>
  `${alertId}/${episode}/${kind}${rank}`;
