import type { PutEntry } from "../aws/bus.ts";
import { InjectedFault } from "../engine/stage.ts";
import type { World } from "../world.ts";

/** Whoever states facts: puts them ten at most at a time, and again until the bus has said yes to each. */
export const produce = async (
  { stage, bus }: World,
  entries: readonly PutEntry[],
  onSent: () => void,
): Promise<void> => {
  const producer = stage.actor("producer");
  let next = 0;
  while (next < entries.length) {
    let left = entries.slice(next, next + stage.dice.between(1, 10));
    next += left.length;
    while (left.length > 0) {
      const batch = left;
      try {
        const taken = await stage.call(producer, `PutEvents ${batch.length}`, "bus", () => bus.putEvents(batch));
        left = batch.filter((_, index) => taken[index] !== true);
        if (left.length > 0) await stage.sleep(producer, 200);
      } catch (error) {
        if (!(error instanceof InjectedFault)) throw error;
        if (error.message === "answer lost") stage.meet("events sent again after a lost answer");
        await stage.sleep(producer, 200);
      }
      onSent();
    }
    await stage.sleep(producer, stage.dice.below(4_000));
  }
};
