import type { CivilDate } from "./calendar.ts";
import { compareRefs, latest } from "./fact-ref.ts";
import { type Cents, isAtLeast } from "./money.ts";
import type { Coverage } from "./savings.ts";
import type { Agreement, ProjectState } from "./state.ts";
import type { Terms } from "./terms.ts";

export type Lifecycle = "abandoned" | "closed" | "funded" | "contracted" | "selected";

/** First match, in the order of DOMAIN.md section 7; null before the selection, or without one. */
export const lifecycleOf = (
  { selection, closures }: ProjectState,
  asOf: CivilDate,
  signed: readonly Agreement[],
  paid: Cents,
): Lifecycle | null => {
  if (selection === undefined || selection.selectedOn > asOf) return null;
  const closure = latest(
    closures.filter(({ on }) => on <= asOf),
    (a, b) => (a.on === b.on ? compareRefs(a.fact, b.fact) : a.on < b.on ? -1 : 1),
  );
  if (closure !== undefined) return closure.how;
  if (paid > 0) return "funded";
  return signed.some(({ version }) => version >= 1) ? "contracted" : "selected";
};

/** In the order of DOMAIN.md section 7, which is the order of the portfolio's counts. */
export const statuses = [
  "none",
  "unplanned",
  "on-track",
  "watch",
  "compromised",
  "achieved",
  "undocumented",
  "to-confirm",
  "missed",
  "partial",
  "in-observation",
] as const;

export type Status = (typeof statuses)[number];

type Figures = {
  readonly paid: Cents;
  readonly matured: Cents;
  readonly matured12: Cents;
  readonly runRate: Cents | null;
  readonly annualised: Cents | null;
  readonly coverage: Coverage;
  /** Euros mature at the next maturity, and the central forecast then. */
  readonly next: { readonly maturedCents: Cents; readonly central: Cents } | undefined;
  /** Planned recurring cents in the twelve months that end with the next maturity's month, ended streams included. */
  readonly plannedAtNext: Cents;
};

/** First match, validated lane. Comparisons are exact, never on rounded ratios. */
export const statusOf = (figures: Figures, terms: Terms): Status => {
  const { paid, matured, matured12, annualised, coverage, next, plannedAtNext } = figures;
  const { ratioPercent, tolerancePercent, coveragePercent } = terms;
  const runRate = figures.runRate ?? 0;
  if (paid === 0) return "none";
  if (matured === 0) {
    if (annualised === null && plannedAtNext === 0) return "unplanned";
    const central = next?.central ?? 0;
    const wanted = next?.maturedCents ?? 0;
    if (isAtLeast(central, 100, wanted, ratioPercent)) return "on-track";
    return isAtLeast(central, 10_000, wanted, ratioPercent * (100 - tolerancePercent)) ? "watch" : "compromised";
  }
  if (isAtLeast(runRate, 100, matured, ratioPercent)) return "achieved";
  const isDocumented =
    coverage.expected === 0 ? coveragePercent === 0 : coverage.known * 100 >= coveragePercent * coverage.expected;
  if (!isDocumented) return "undocumented";
  if (annualised !== null && isAtLeast(annualised, 100, matured, ratioPercent)) return "to-confirm";
  if (!isAtLeast(runRate, 200, matured12, ratioPercent)) return "missed";
  if (runRate <= 0 && (annualised === null || annualised <= 0)) return "missed";
  return isAtLeast(runRate, 100, matured12, ratioPercent) ? "in-observation" : "partial";
};
