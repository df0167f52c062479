import { maxReceives, type Queue, type Received, visibilityMs } from "../aws/queue.ts";
import type { Actor } from "../engine/scheduler.ts";
import type { World } from "../world.ts";

const timeoutMs = 10_000;
const mostWorkers = 3;

type Invocation = { readonly owner: Actor; readonly batch: readonly Received[]; isOver: boolean };

/** Lambda's event source mapping: batches to workers, a time limit, partial failures; workers crash and freeze. */
export const createMapping = (
  { stage }: World,
  name: string,
  queue: Queue,
  /** One invocation on a batch -> the messages that failed. */
  run: (owner: Actor, batch: readonly Received[]) => Promise<ReadonlySet<string>>,
) => {
  const { dice, scheduler, weather, meet } = stage;
  const invocations = new Map<Actor, Invocation>();
  let running = 0;
  let count = 0;
  let isArmed = false;

  const arm = (): void => {
    const next = queue.nextVisibleAt();
    if (isArmed || next === undefined || running >= mostWorkers) return;
    isArmed = true;
    scheduler.at(Math.max(next, stage.now()) + dice.below(50), "poll", poll);
  };

  const end = (invocation: Invocation): void => {
    if (invocation.isOver) return;
    invocation.isOver = true;
    running -= 1;
    arm();
  };

  const poll = (): void => {
    isArmed = false;
    if (running < mostWorkers) {
      const batch = queue.receive();
      if (batch.length > 0) invoke(batch);
    }
    arm();
  };

  const invoke = (batch: readonly Received[]): void => {
    count += 1;
    running += 1;
    if (running > 1) meet("two workers at once");
    const invocation: Invocation = { owner: stage.actor(`${name}${count}`), batch, isOver: false };
    invocations.set(invocation.owner, invocation);
    scheduler.at(stage.now() + timeoutMs, `${name}${count} has had its time`, () => {
      if (invocation.isOver) return;
      meet("function out of time");
      end(invocation);
    });
    run(invocation.owner, batch).then(
      (failed) => {
        if (invocation.isOver) {
          if (batch.some(({ messageId, receipt }) => !queue.holds(messageId, receipt))) {
            meet("frozen worker ended after its message was delivered again");
          }
          return;
        }
        for (const message of batch) {
          if (failed.has(message.messageId)) queue.release(message);
          else queue.remove(message);
        }
        end(invocation);
      },
      (error) => stage.violate(`${name} threw: ${error instanceof Error ? error.stack : String(error)}`),
    );
  };

  stage.onStep((owner) => {
    const invocation = invocations.get(owner);
    if (invocation === undefined) return;
    if (invocation.isOver) meet("worker went on after its time");
    if (weather.strikes("crash")) {
      meet("worker crashed");
      scheduler.kill(owner);
      end(invocation);
    } else if (weather.strikes("freeze")) {
      meet("worker frozen");
      scheduler.freeze(owner);
      scheduler.at(stage.now() + dice.between(1_000, maxReceives * visibilityMs), `${owner.name} wakes up`, () => {
        owner.isFrozen = false;
      });
    }
  });

  queue.listen(arm);
  return { arm };
};
