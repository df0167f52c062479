import { createDice } from "./dice.ts";
import { type Actor, createActor, createScheduler } from "./scheduler.ts";
import type { Situation } from "./situations.ts";
import { createTrace } from "./trace.ts";
import { createWeather, type Trouble } from "./weather.ts";

/** An invariant of ARCHITECTURE.md section 3 does not hold. */
export class Violation extends Error {
  override readonly name = "Violation";
}

/** What a request answers when something went wrong on its way: the SDK's names, so that adapters see what they would see. */
export class InjectedFault extends Error {
  constructor(trouble: Trouble) {
    super(trouble);
    this.name = trouble === "throttled" ? "ThrottlingException" : "TimeoutError";
  }
}

export type Stage = ReturnType<typeof createStage>;

/** Chance, time, faults, and what was met: what every part of a simulation shares. */
export const createStage = (seed: number) => {
  const dice = createDice(seed);
  const trace = createTrace();
  const weather = createWeather(dice);
  const pace = { sticky: dice.pick([0, 0, 0.5, 0.9]), jump: dice.pick([0, 0, 0.002, 0.02]) };
  const met = new Map<Situation, number>();
  let violation: Violation | undefined;
  const disturbers: ((owner: Actor) => void)[] = [];

  const scheduler = createScheduler(dice, trace, pace, (owner) => {
    if (violation !== undefined) throw violation;
    for (const disturb of disturbers) disturb(owner);
  });
  const meet = (situation: Situation): void => {
    met.set(situation, (met.get(situation) ?? 0) + 1);
  };

  return {
    dice,
    trace,
    weather,
    scheduler,
    met,
    meet,
    now: scheduler.now,
    /** Called after each step with its owner: freezes and crashes come from here. */
    onStep: (listener: (owner: Actor) => void): void => {
      disturbers.push(listener);
    },
    /** Notes the first violation; the run stops at the end of the step, whoever would have caught a throw. */
    violate: (sentence: string): void => {
      violation ??= new Violation(sentence);
    },
    assertNone: (): void => {
      if (violation !== undefined) throw violation;
    },
    calm: (): void => {
      weather.calm();
      pace.jump = 0;
    },
    actor: createActor,
    sleep: (owner: Actor, milliseconds: number): Promise<void> =>
      new Promise((resolve) => {
        scheduler.at(scheduler.now() + milliseconds, `${owner.name} wakes`, () =>
          scheduler.add(owner, "goes on", false, resolve),
        );
      }),
    /** A request: its effect and its answer are two steps, and each may be lost. */
    call: <Value>(owner: Actor, label: string, partition: string, effect: () => Value): Promise<Value> =>
      new Promise((resolve, reject) => {
        const answer = (how: string, give: () => void): void => scheduler.add(owner, `<- ${label}${how}`, false, give);
        scheduler.add(owner, `-> ${label}`, true, () => {
          const trouble = weather.troubleOf(partition, scheduler.now());
          if (trouble !== undefined) meet(trouble);
          if (trouble === "throttled" || trouble === "request lost") {
            answer(`: ${trouble}`, () => reject(new InjectedFault(trouble)));
            return;
          }
          try {
            const value = effect();
            if (trouble === undefined) answer("", () => resolve(value));
            else answer(": answer lost", () => reject(new InjectedFault(trouble)));
          } catch (error) {
            const name = error instanceof Error ? error.name : String(error);
            if (trouble === undefined) answer(`: ${name}`, () => reject(error));
            else answer(": answer lost", () => reject(new InjectedFault(trouble)));
          }
        });
      }),
  };
};
