import { playDays } from "../../shared/domain/alerts/a-year-of-days.ts";
import { currentEpisode, isOpen } from "../../shared/domain/alerts/alert.ts";
import { type Handling, rankOf } from "../../shared/domain/alerts/handling.ts";
import { addDays, type CivilDate, daysBetween } from "../../shared/domain/calendar.ts";
import type { AlertStore, HandlingStore, LedgerLine } from "../../shared/domain/ports.ts";
import { factOfLine } from "../../shared/domain/read-facts.ts";
import { between } from "./chance.ts";
import { secretary } from "./people.ts";

type Stores = { readonly alerts: Pick<AlertStore, "put">; readonly handlings: Pick<HandlingStore, "put"> };

/** Alerts raised longer ago were looked at; the others are still new. */
const unreadDays = 25;

/**
 * The inbox as it would stand today, had the fund been watched every thirty days since it began: a restored ledger announces
 * nothing, so nothing is owed. What is older was taken by a made-up secretary.
 */
export const loadAlerts = async (
  lines: readonly LedgerLine[],
  today: CivilDate,
  { alerts, handlings }: Stores,
): Promise<void> => {
  const { alerts: played } = playDays(lines, { from: "2018-06-01", to: today, everyDays: 30 });
  for (const [projectId, its] of played) {
    const about = lines.map(factOfLine).filter(({ subject }) => subject.kind === "project" && subject.id === projectId);
    const title = about.flatMap(({ fact }) => (fact.type === "ProjectSelected" ? [fact.data.title] : []))[0];
    await alerts.put(projectId, {
      facts: about.length,
      today,
      settings: 0,
      version: 0,
      ...(title === undefined ? {} : { title }),
      simulation: about.some(({ fact }) => fact.metadata.origin === "simulation"),
      alerts: its,
    });
    for (const alert of its.filter(isOpen)) {
      const episode = currentEpisode(alert);
      if (daysBetween(episode.raisedOn, today) < unreadDays) continue;
      const on = addDays(episode.raisedOn, between(`${alert.alertId} taken`, 1, 9));
      const handling: Handling = {
        what: "acknowledge",
        episode: episode.episode,
        rank: rankOf(episode),
        by: secretary,
        on,
        at: `${on}T09:${between(`${alert.alertId} minute`, 10, 59)}:00Z`,
        commandId: "first-start",
      };
      await handlings.put(projectId, alert.alertId, [handling], 0);
    }
  }
};
