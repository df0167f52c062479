import type { Actor } from "../engine/scheduler.ts";
import type { World } from "../world.ts";

/** Lambda tries a function called by the scheduler three times in all. */
const attempts = 3;
const pauseMs = 60_000;

/** A function called by the scheduler: it crashes like any other, is tried again, and is a dead letter in the end. At rest it may wait for the lease of one that crashed, no more. */
export const runScheduled = (world: World, name: string, work: (owner: Actor) => Promise<void>): Promise<void> => {
  const { stage, missedRuns } = world;
  const { scheduler, weather } = stage;
  return new Promise((resolve, reject) => {
    const attempt = (rank: number): void => {
      const owner = stage.actor(`${name}${rank}`);
      let isOver = false;
      const again = (): void => {
        isOver = true;
        if (rank === attempts) {
          stage.meet("scheduled function given up");
          missedRuns.push(() => runScheduled(world, `${name} again `, work));
          resolve();
        } else scheduler.at(stage.now() + pauseMs, `${name} is tried again`, () => attempt(rank + 1));
      };
      stage.onStep((stepped) => {
        if (stepped !== owner || isOver || !weather.strikes("crash")) return;
        stage.meet("scheduled function crashed");
        scheduler.kill(owner);
        again();
      });
      work(owner).then(
        () => {
          if (isOver) return;
          isOver = true;
          resolve();
        },
        (error) => {
          if (isOver) return;
          if (weather.isCalm() && rank === attempts) reject(error);
          else again();
        },
      );
    };
    attempt(1);
  });
};
