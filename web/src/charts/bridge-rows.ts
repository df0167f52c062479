import type { Step } from "../../../shared/domain/explain/explanation.ts";

/** A bar of the bridge: a total from 0, or what a step changed of what stood before it. */
export type BridgeRow = {
  readonly step: Step["step"];
  /** Of the step among those of its kind, from 1: amendments are told apart. */
  readonly number: number;
  readonly cents: number;
  readonly fromCents: number;
  readonly toCents: number;
  readonly isTotal: boolean;
  readonly reason: string | null;
};

/** The walk with one bar a kind of step; each amendment keeps its own. Steps that cancel out are left out. */
export const bridgeRows = (walk: readonly Step[]): readonly BridgeRow[] => {
  const merged: Step[] = [];
  for (const one of walk) {
    const index = merged.findIndex(
      ({ step, isTotal }) => step === one.step && !isTotal && !one.isTotal && step !== "amendment",
    );
    const other = merged[index];
    if (other === undefined) merged.push(one);
    else merged[index] = { ...other, cents: other.cents + one.cents, reason: null };
  }
  let level = 0;
  let amendments = 0;
  return merged
    .filter(({ isTotal, cents, step }) => isTotal || step === "amendment" || cents !== 0)
    .map(({ step, cents, isTotal, reason }): BridgeRow => {
      const from = isTotal ? 0 : level;
      level = isTotal ? cents : level + cents;
      if (step === "amendment") amendments += 1;
      const number = step === "amendment" ? amendments : 1;
      return { step, number, cents, fromCents: from, toCents: level, isTotal, reason };
    });
};
