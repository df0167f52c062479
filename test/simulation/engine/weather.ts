import type { Dice } from "./dice.ts";

/** What can go wrong with one request. */
export type Trouble = "throttled" | "request lost" | "answer lost";

export type Weather = ReturnType<typeof createWeather>;

/** Chances of a fault, by its name. Most seeds have some of them, none has all at full strength. */
const strengths = {
  throttled: [0.02, 0.1, 0.4],
  "request lost": [0.02, 0.1],
  "answer lost": [0.02, 0.1, 0.3],
  crash: [0.003, 0.01],
  freeze: [0.005, 0.02],
  duplicate: [0.1, 0.3],
  "entry fails": [0.1, 0.4],
  "delivery fails": [0.05],
} as const;

export type Fault = keyof typeof strengths;

/** Swarm testing: each seed draws which faults it has, and how strong. */
export const createWeather = (dice: Dice) => {
  const chances = new Map<Fault, number>();
  for (const fault of Object.keys(strengths) as Fault[]) {
    chances.set(fault, dice.yes(0.4) ? dice.pick<number>(strengths[fault]) : 0);
  }
  let isCalm = false;
  let outage: { readonly concerns: (partition: string) => boolean; readonly until: number } | undefined;

  const strikes = (fault: Fault): boolean => !isCalm && dice.yes(chances.get(fault) ?? 0);
  return {
    strikes,
    isCalm: (): boolean => isCalm,
    /** Faults stop. */
    calm: (): void => {
      isCalm = true;
      outage = undefined;
    },
    /** Every request to these partitions is throttled until then. */
    breakDown: (concerns: (partition: string) => boolean, until: number): void => {
      if (!isCalm) outage = { concerns, until };
    },
    troubleOf: (partition: string, now: number): Trouble | undefined => {
      if (outage !== undefined && now < outage.until && outage.concerns(partition)) return "throttled";
      for (const trouble of ["throttled", "request lost", "answer lost"] as const) if (strikes(trouble)) return trouble;
      return undefined;
    },
  };
};
