import type { Terms } from "../../../shared/domain/terms.ts";

/*
 * The table of DOMAIN.md section 7 said again, in exact integers: θ·M is ratioPercent × M hundredths of a cent.
 */

export type Figures = {
  readonly I: bigint;
  readonly M: bigint;
  readonly M12: bigint;
  readonly E12: bigint | null;
  readonly RA: bigint | null;
  readonly known: bigint;
  readonly expected: bigint;
  readonly central: bigint;
  /** M at f. */
  readonly nextM: bigint;
  /** plan12(month of f), ended streams included. */
  readonly nextPlan: bigint;
};

export type Rule = readonly [status: string, holds: (figures: Figures, terms: Terms) => boolean];

const ratio = ({ ratioPercent }: Terms): bigint => BigInt(ratioPercent);
const run = ({ E12 }: Figures): bigint => E12 ?? 0n;

export const rules: readonly Rule[] = [
  ["none", ({ I }) => I === 0n],
  ["unplanned", ({ M, RA, nextPlan }) => M === 0n && RA === null && nextPlan === 0n],
  ["on-track", ({ M, central, nextM }, terms) => M === 0n && 100n * central >= ratio(terms) * nextM],
  [
    "watch",
    ({ M, central, nextM }, terms) =>
      M === 0n && 10_000n * central >= (100n - BigInt(terms.tolerancePercent)) * ratio(terms) * nextM,
  ],
  ["compromised", ({ M }) => M === 0n],
  ["achieved", (figures, terms) => 100n * run(figures) >= ratio(terms) * figures.M],
  [
    "undocumented",
    ({ known, expected }, { coveragePercent }) =>
      expected === 0n ? coveragePercent > 0 : 100n * known < BigInt(coveragePercent) * expected,
  ],
  ["to-confirm", ({ RA, M }, terms) => RA !== null && 100n * RA >= ratio(terms) * M],
  [
    "missed",
    (figures, terms) =>
      200n * run(figures) < ratio(terms) * figures.M12 ||
      (run(figures) <= 0n && (figures.RA === null || figures.RA <= 0n)),
  ],
  ["partial", (figures, terms) => 100n * run(figures) < ratio(terms) * figures.M12],
  ["in-observation", () => true],
];

/** The first that matches. */
export const firstMatch = (figures: Figures, terms: Terms): string | undefined =>
  rules.find(([, holds]) => holds(figures, terms))?.[0];
