import type { Entry } from "../../../events/envelope.ts";
import { alertEntry } from "../../../shared/domain/alerts/alert-event.ts";
import type { AlertStore, Publisher } from "../../../shared/domain/ports.ts";
import type { Actor } from "../engine/scheduler.ts";
import type { World } from "../world.ts";
import type { Variant } from "./variants.ts";

/*
 * How a worker's alerts reach the table and the bus, and the ways of getting that wrong.
 */

const tenAtMost = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / 10) }, (_, index) => items.slice(index * 10, index * 10 + 10));

export const publisherOf = ({ stage, bus }: World, owner: Actor, { swallowsPublishFailures }: Variant): Publisher => {
  const publishAll = async (entries: readonly Entry[]): Promise<void> => {
    for (const batch of tenAtMost(entries)) {
      const written = batch.map(({ source, detailType, detail }) => ({
        source,
        detailType,
        detail: JSON.stringify(detail),
      }));
      try {
        const taken = await stage.call(owner, `PutEvents ${batch.length}`, "bus", () => written.map(bus.announce));
        if (!taken.every(Boolean)) throw new Error("The bus did not take every entry.");
      } catch (error) {
        if (!swallowsPublishFailures) throw error;
      }
    }
  };
  return { publishAll, publish: (entry) => publishAll([entry]) };
};

export const alertsOf = (
  { stage }: World,
  alerts: AlertStore,
  publisher: Publisher,
  { marksFirst, publishesFirst }: Variant,
): AlertStore => ({
  ...alerts,
  async put(projectId, stored) {
    if (publishesFirst) {
      await publisher.publishAll(
        stored.alerts.flatMap((alert) => alert.owed.map((said) => alertEntry(projectId, alert, said))),
      );
    }
    const next = marksFirst ? { ...stored, alerts: stored.alerts.map((alert) => ({ ...alert, owed: [] })) } : stored;
    const isWritten = await alerts.put(projectId, next);
    if (!isWritten) stage.meet("alert written first by another worker");
    return isWritten;
  },
});
