import type { Situation } from "./engine/situations.ts";
import type { VariantName } from "./product/variants.ts";
import { type Outcome, simulate } from "./simulate.ts";

/** What a run of many seeds came to; JSON, so that processes can share the work. */
export type Tally = {
  readonly seeds: number;
  readonly steps: number;
  readonly met: Partial<Record<Situation, number>>;
  /** The first failures, whole. */
  readonly failures: readonly Pick<Outcome, "seed" | "violation" | "trace">[];
};

export const nothingYet: Tally = { seeds: 0, steps: 0, met: {}, failures: [] };

const mostFailures = 3;

export const together = (a: Tally, b: Tally): Tally => {
  const met = { ...a.met };
  for (const [situation, count] of Object.entries(b.met) as [Situation, number][]) {
    met[situation] = (met[situation] ?? 0) + count;
  }
  return {
    seeds: a.seeds + b.seeds,
    steps: a.steps + b.steps,
    met,
    failures: [...a.failures, ...b.failures].slice(0, mostFailures),
  };
};

/** Seeds `from`..`from + count - 1`, one after the other. */
export const runSeeds = async (
  from: number,
  count: number,
  variant: VariantName = "sound",
  onProgress: (done: number) => void = () => undefined,
): Promise<Tally> => {
  let tally = nothingYet;
  for (let seed = from; seed < from + count; seed += 1) {
    const { steps, met, violation, trace } = await simulate(seed, variant);
    const failures = violation === undefined ? [] : [{ seed, violation, trace }];
    tally = together(tally, { seeds: 1, steps, met: Object.fromEntries(met), failures });
    onProgress(seed - from + 1);
  }
  return tally;
};
