import type { CivilDate } from "../calendar.ts";
import { compareCodePoints } from "../canonical-json.ts";
import {
  type Alert,
  type Announcement,
  type AnnouncementKind,
  announcementIdOf,
  currentEpisode,
  type Episode,
  isOpen,
  shownSeverity,
} from "./alert.ts";
import type { Found } from "./evaluate.ts";
import { rankOf } from "./handling.ts";

/*
 * Stored alerts and the causes that hold -> the alerts as they must be (ARCHITECTURE.md section 3, rules 9 and 10). Nothing
 * but what is stored and what holds today goes in; the same causes again change nothing.
 */

export type ReconcileOn = {
  readonly today: CivilDate;
  /** Version of the settings that the causes were found with. */
  readonly settings: number;
  /** What is said beside the alert. */
  readonly title?: string | undefined;
  readonly simulation: boolean;
  /** Episodes that nobody has handled for too long, as `alertId/episode`. */
  readonly isNeglected?: (alert: Alert, episode: Episode) => boolean;
};

const announce = (
  { alertId }: Pick<Alert, "alertId">,
  kind: AnnouncementKind,
  episode: Episode,
  { today, title, simulation }: ReconcileOn,
): Announcement => ({
  announcementId: announcementIdOf(
    alertId,
    episode.episode,
    kind,
    kind === "worsened" ? String(episode.worsenings) : "",
  ),
  kind,
  episode: episode.episode,
  on: today,
  severity: shownSeverity(episode),
  since: episode.since,
  figures: episode.figures,
  ruleVersion: episode.ruleVersion,
  settings: episode.settings,
  ...(title === undefined ? {} : { title }),
  simulation,
});

const earlier = (a: CivilDate, b: CivilDate): CivilDate => (a < b ? a : b);

const begin = (found: Found, episode: number, { today, settings }: ReconcileOn): Episode => ({
  episode,
  raisedOn: today,
  severity: found.severity,
  step: found.step,
  since: found.since,
  figures: found.figures,
  ruleVersion: found.ruleVersion,
  settings,
});

const replaceLast = (alert: Alert, episode: Episode, said: readonly Announcement[]): Alert => ({
  ...alert,
  episodes: [...alert.episodes.slice(0, -1), episode],
  owed: [...alert.owed, ...said],
});

const raise = (alert: Alert | undefined, found: Found, on: ReconcileOn): Alert => {
  const { alertId, rule, object } = found;
  const known = alert ?? { alertId, rule, object, episodes: [], owed: [] };
  const episode = begin(found, known.episodes.length + 1, on);
  return {
    ...known,
    episodes: [...known.episodes, episode],
    owed: [...known.owed, announce(known, "raised", episode, on)],
  };
};

/** Figures follow the facts; only what got worse is said. What became milder is shown, and said by no mail. */
const goOn = (alert: Alert, found: Found, on: ReconcileOn): Alert => {
  const { today, settings, isNeglected } = on;
  const before = currentEpisode(alert);
  const isWorse = rankOf(found) > rankOf(before);
  const episode: Episode = {
    ...before,
    ...(isWorse ? { worsenings: (before.worsenings ?? 0) + 1 } : {}),
    severity: found.severity,
    step: found.step,
    since: earlier(before.since, found.since),
    figures: found.figures,
    ruleVersion: found.ruleVersion,
    settings,
  };
  const said = isWorse ? [announce(alert, "worsened", episode, on)] : [];
  if (episode.escalatedOn !== undefined || !isNeglected?.(alert, episode)) return replaceLast(alert, episode, said);
  const escalated = { ...episode, escalatedOn: today };
  return replaceLast(alert, escalated, [...said, announce(alert, "escalated", escalated, on)]);
};

const clear = (alert: Alert, on: ReconcileOn): Alert => {
  const episode = { ...currentEpisode(alert), clearedOn: on.today };
  return replaceLast(alert, episode, [announce(alert, "cleared", episode, on)]);
};

/** By alert id. An alert that is cleared keeps its history, and begins another episode when its cause comes back. */
export const reconcile = (alerts: readonly Alert[], found: readonly Found[], on: ReconcileOn): readonly Alert[] => {
  const causes = new Map(found.map((one) => [one.alertId, one]));
  const known = alerts.map((alert): Alert => {
    const cause = causes.get(alert.alertId);
    causes.delete(alert.alertId);
    if (!isOpen(alert)) return cause === undefined ? alert : raise(alert, cause, on);
    return cause === undefined ? clear(alert, on) : goOn(alert, cause, on);
  });
  const raised = [...causes.values()].map((cause) => raise(undefined, cause, on));
  return [...known, ...raised].sort((a, b) => compareCodePoints(a.alertId, b.alertId));
};
