import { alertEntry } from "../../../shared/domain/alerts/alert-event.ts";
import type { AlertStore, Clock, Publisher } from "../../../shared/domain/ports.ts";
import type { Actor } from "../engine/scheduler.ts";
import type { Stage } from "../engine/stage.ts";
import type { World } from "../world.ts";
import type { Variant } from "./variants.ts";

/*
 * How a worker's alerts reach the table and the bus, and the ways of getting that wrong.
 */

/** A business day on which the facts of the story are over: simulated time begins at 0. */
export const alertClock = ({ now }: Stage): Clock => ({
  now: () => new Date(Date.parse("2026-01-05T12:00:00Z") + now()),
});

export const publisherOf = ({ stage, bus }: World, owner: Actor, { swallowsPublishFailures }: Variant): Publisher => ({
  async publish({ source, detailType, detail }) {
    const entry = { source, detailType, detail: JSON.stringify(detail) };
    try {
      if (await stage.call(owner, `PutEvents ${detailType}`, "bus", () => bus.announce(entry))) return;
      throw new Error(`The bus did not take ${detailType}.`);
    } catch (error) {
      if (!swallowsPublishFailures) throw error;
    }
  },
});

export const alertsOf = (
  { stage }: World,
  alerts: AlertStore,
  publisher: Publisher,
  { marksFirst, publishesFirst }: Variant,
): AlertStore => ({
  ...alerts,
  async put(projectId, stored) {
    if (publishesFirst) {
      for (const alert of stored.alerts) {
        for (const said of alert.owed) await publisher.publish(alertEntry(projectId, alert, said));
      }
    }
    const next = marksFirst ? { ...stored, alerts: stored.alerts.map((alert) => ({ ...alert, owed: [] })) } : stored;
    const isWritten = await alerts.put(projectId, next);
    if (!isWritten) stage.meet("alert written first by another worker");
    return isWritten;
  },
});
