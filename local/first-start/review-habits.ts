import { chance } from "./chance.ts";
import type { DeclaredLine } from "./declared-lines.ts";
import type { Pace } from "./storyline.ts";

type Days = readonly [least: number, most: number];

/** Days from the quarter's end to the report (never past the 45 of the terms), then to its review, then to another version. */
export const days: Readonly<Record<Pace, { report: Days; review: Days; correction: Days }>> = {
  prompt: { report: [8, 16], review: [10, 22], correction: [9, 16] },
  usual: { report: [19, 40], review: [18, 44], correction: [10, 21] },
  slow: { report: [28, 40], review: [80, 90], correction: [12, 24] },
};

const reasons = [
  "Économie comptée aussi sur un autre programme : part retirée",
  "Coûts de fonctionnement du nouvel outil déduits",
  "Marché encore facturé une partie du trimestre",
  "Référence corrigée de l'inflation",
  "Pièces partielles : seule la part justifiée est retenue",
] as const;

export type Accepted = {
  readonly accepted: readonly { streamId: string; nature: DeclaredLine["nature"]; amountCents: number }[];
  readonly reason: string;
};

/** Every line at its amount after attribution, the first one lowered to `percent`. */
export const acceptedLower = (lines: readonly DeclaredLine[], percent: number, reason: string): Accepted => ({
  accepted: lines.map(({ streamId, nature, netAmountCents, attributionPercent = 100 }, index) => ({
    streamId,
    nature,
    amountCents: Math.round((netAmountCents * attributionPercent * (index === 0 ? percent : 100)) / 10_000),
  })),
  reason,
});

/** About one report in twelve is accepted for a little less than declared. */
export const ordinaryReview = (key: string, lines: readonly DeclaredLine[]): Accepted | undefined => {
  if (chance(`${key} lowered`) >= 1 / 12) return undefined;
  const reason = reasons[Math.floor(chance(`${key} reason`) * reasons.length)] ?? reasons[0];
  return acceptedLower(lines, 86 + Math.floor(11 * chance(`${key} percent`)), reason);
};
