import type { Position } from "../../../../shared/domain/position.ts";
import type { Status } from "../../../../shared/domain/status.ts";
import type { SmallPoint } from "../../charts/small-multiple.tsx";
import type { Laureate } from "./laureates.ts";

/** Who needs attention first. */
export const worstFirst: readonly Status[] = [
  "missed",
  "compromised",
  "partial",
  "undocumented",
  "watch",
  "to-confirm",
  "in-observation",
  "on-track",
  "achieved",
  "unplanned",
  "none",
];

/** By status, then by gap, the largest first. */
export const byStatusThenGap = (laureates: readonly Laureate[]): readonly Laureate[] =>
  [...laureates].sort(
    ({ position: a }, { position: b }) =>
      worstFirst.indexOf(a.status) - worstFirst.indexOf(b.status) || b.gapCents - a.gapCents,
  );

/** What a curve is held to: required today, or at the next maturity while nothing has matured. */
export const referenceCents = ({ requiredCents, next }: Position): number =>
  requiredCents === 0 ? (next?.requiredCents ?? 0) : requiredCents;

/** The quarter-ends from the one before the first payment on. */
export const curveOf = ({ quarters = [] }: Pick<Laureate, "quarters">): readonly SmallPoint[] => {
  const first = quarters.findIndex(({ paidCents }) => paidCents > 0);
  return first === -1 ? [] : quarters.slice(Math.max(0, first - 1));
};
