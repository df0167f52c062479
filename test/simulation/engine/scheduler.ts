import type { Dice } from "./dice.ts";
import type { Trace } from "./trace.ts";

/** Whoever steps belong to: a worker, a producer, a service of the cloud. */
export type Actor = { readonly name: string; isFrozen: boolean; isDead: boolean };

export const createActor = (name: string): Actor => ({ name, isFrozen: false, isDead: false });

type Step = { owner: Actor; readonly label: string; readonly isEffect: boolean; readonly run: () => void };
type Timer = { readonly at: number; readonly order: number; readonly label: string; readonly run: () => void };

export type Pace = {
  /** Chance that the owner of the last step goes on, instead of anyone. */
  sticky: number;
  /** Chance, at each step, that everything stands still until the next timer. */
  jump: number;
};

export type Scheduler = ReturnType<typeof createScheduler>;

/** Far more than any seed takes: what passes it never comes to rest. */
const mostSteps = 60_000;
const longestPause = 40;

/** Requests that are already on their way when their sender freezes or dies. */
const network = createActor("network");

/** Every promise that can go on without another step has done so. */
const settled = (): Promise<void> => new Promise((resolve) => process.nextTick(resolve));

/**
 * Decides what happens next. A call adds a step for its effect, and that one a step for its answer; between two steps all
 * code runs until it waits again. Time is a number here: it goes on a little at each step, and leaps to the next timer
 * when nothing else can move.
 */
export const createScheduler = (dice: Dice, trace: Trace, pace: Pace, afterStep: (owner: Actor) => void) => {
  let clock = Date.UTC(2024, 0, 15, 9);
  let order = 0;
  let steps = 0;
  let ready: Step[] = [];
  let timers: Timer[] = [];
  let last: Actor | undefined;

  const fireNext = async (): Promise<void> => {
    const timer = timers.shift();
    if (timer === undefined) return;
    clock = Math.max(clock, timer.at);
    trace.say(clock, `(${timer.label})`);
    timer.run();
    await settled();
  };

  /** A step whose owner is awake, from a random place on; undefined when there is none. */
  const take = (): Step | undefined => {
    const start = dice.below(ready.length);
    const isWanted = dice.yes(pace.sticky) ? (step: Step) => step.owner === last : () => true;
    for (const isGood of [isWanted, () => true]) {
      for (let offset = 0; offset < ready.length; offset += 1) {
        const index = (start + offset) % ready.length;
        const step = ready[index];
        if (step === undefined || step.owner.isFrozen || !isGood(step)) continue;
        const end = ready.pop();
        if (end !== undefined && end !== step) ready[index] = end;
        return step;
      }
    }
    return undefined;
  };

  const releaseEffects = (owner: Actor): void => {
    for (const step of ready) if (step.owner === owner && step.isEffect && dice.yes(0.5)) step.owner = network;
  };

  return {
    now: (): number => clock,
    steps: (): number => steps,
    add: (owner: Actor, label: string, isEffect: boolean, run: () => void): void => {
      if (!owner.isDead) ready.push({ owner, label, isEffect, run });
    },
    at: (at: number, label: string, run: () => void): void => {
      order += 1;
      const timer = { at, order, label, run };
      const index = timers.findIndex((other) => other.at > at);
      if (index === -1) timers.push(timer);
      else timers.splice(index, 0, timer);
    },
    /** It does nothing until it is woken; requests already sent may still arrive. */
    freeze: (owner: Actor): void => {
      owner.isFrozen = true;
      releaseEffects(owner);
    },
    /** It is gone; requests already sent may still arrive. */
    kill: (owner: Actor): void => {
      releaseEffects(owner);
      owner.isDead = true;
      ready = ready.filter((step) => step.owner !== owner);
    },
    /** Until nothing can move any more. */
    run: async (): Promise<void> => {
      await settled();
      for (;;) {
        clock += dice.below(longestPause);
        while (timers[0] !== undefined && timers[0].at <= clock) await fireNext();
        steps += 1;
        if (steps > mostSteps) throw new Error(`It does not come to rest: ${mostSteps} steps, and more to do.`);
        const isLeap = ready.length === 0 || (timers.length > 0 && dice.yes(pace.jump));
        const step = isLeap ? undefined : take();
        if (step === undefined) {
          if (timers.length === 0) return;
          await fireNext();
          continue;
        }
        last = step.owner;
        trace.say(clock, `${step.owner.name} ${step.label}`);
        step.run();
        await settled();
        afterStep(step.owner);
      }
    },
    /** Drops what is still planned: nobody waits for it any more. */
    clearTimers: (): void => {
      timers = [];
    },
  };
};
