import type { CivilDate } from "./calendar.ts";
import { type Cents, isAtLeast } from "./money.ts";
import type { Coverage } from "./savings.ts";
import type { Agreement, Closure, ProjectState } from "./state.ts";
import type { Terms } from "./terms.ts";

/** In the order of DOMAIN.md section 7. */
export const lifecycles = ["abandoned", "closed", "funded", "contracted", "selected"] as const;

export type Lifecycle = (typeof lifecycles)[number];

/** Of several: later `on`, then greater id. They come in that order. */
export const standingClosure = (closures: readonly Closure[], asOf: CivilDate): Closure | undefined =>
  closures.findLast(({ on }) => on <= asOf);

/** First match, in the order of DOMAIN.md section 7; null before the selection, or without one. */
export const lifecycleOf = (
  { selection, closures }: ProjectState,
  asOf: CivilDate,
  signed: readonly Agreement[],
  paid: Cents,
): Lifecycle | null => {
  if (selection === undefined || selection.selectedOn > asOf) return null;
  const closure = standingClosure(closures, asOf);
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

export type StatusFigures = {
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

/** `share` hundredths of what the matured cents must yield a year; exact, never on rounded ratios. */
const reaches = (runRate: Cents, matured: Cents, { ratioPercent }: Terms, share = 100): boolean =>
  isAtLeast(runRate, 10_000, matured, ratioPercent * share);

/** Whether known months reach the share of due months that the terms ask for; 0 / 0 counts as 0. */
export const isDocumented = ({ known, expected }: Coverage, { coveragePercent }: Terms): boolean =>
  expected === 0 ? coveragePercent === 0 : known * 100 >= coveragePercent * expected;

export type StatusRule = {
  readonly status: Status;
  /** In the symbols of DOMAIN.md section 7. */
  readonly rule: string;
  readonly holds: (figures: StatusFigures, terms: Terms) => boolean;
};

const otherwise: StatusRule = { status: "in-observation", rule: "otherwise", holds: () => true };

/** Validated lane: the first that holds (DOMAIN.md section 7). E12 null counts 0; RA null never reaches R. */
export const statusRules: readonly StatusRule[] = [
  { status: "none", rule: "I = 0", holds: ({ paid }) => paid === 0 },
  {
    status: "unplanned",
    rule: "M = 0, RA is null and plan12(month of f), ended streams included, is 0",
    holds: ({ matured, annualised, plannedAtNext }) => matured === 0 && annualised === null && plannedAtNext === 0,
  },
  {
    status: "on-track",
    rule: "M = 0 and central >= R_next",
    holds: ({ matured, next }, terms) => matured === 0 && reaches(next?.central ?? 0, next?.maturedCents ?? 0, terms),
  },
  {
    status: "watch",
    rule: "M = 0 and central >= (1 - tolerance) x R_next",
    holds: ({ matured, next }, terms) =>
      matured === 0 && reaches(next?.central ?? 0, next?.maturedCents ?? 0, terms, 100 - terms.tolerancePercent),
  },
  { status: "compromised", rule: "M = 0", holds: ({ matured }) => matured === 0 },
  {
    status: "achieved",
    rule: "E12 >= R",
    holds: ({ runRate, matured }, terms) => reaches(runRate ?? 0, matured, terms),
  },
  {
    status: "undocumented",
    rule: "coverage < the coverage term",
    holds: ({ coverage }, terms) => !isDocumented(coverage, terms),
  },
  {
    status: "to-confirm",
    rule: "RA >= R",
    holds: ({ annualised, matured }, terms) => annualised !== null && reaches(annualised, matured, terms),
  },
  {
    status: "missed",
    rule: "E12 < half of ratio x M12, or E12 <= 0 and RA is null or <= 0",
    holds: ({ runRate, matured12, annualised }, terms) =>
      !reaches(runRate ?? 0, matured12, terms, 50) || ((runRate ?? 0) <= 0 && (annualised ?? 0) <= 0),
  },
  {
    status: "partial",
    rule: "E12 < ratio x M12",
    holds: ({ runRate, matured12 }, terms) => !reaches(runRate ?? 0, matured12, terms),
  },
  otherwise,
];

export const statusOf = (figures: StatusFigures, terms: Terms): Status =>
  (statusRules.find(({ holds }) => holds(figures, terms)) ?? otherwise).status;
