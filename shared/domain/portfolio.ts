import type { CivilDate } from "./calendar.ts";
import { type Cents, type Ratio, ratio } from "./money.ts";
import type { Position } from "./position.ts";
import type { ProjectState } from "./state.ts";
import { isDocumented, type Status, statuses } from "./status.ts";

export type StatusShare = { readonly count: number; readonly maturedCents: Cents };

/** Sums over a set of projects, keys in the order of DOMAIN.md section 11. */
export type Portfolio = {
  readonly asOf: CivilDate;
  readonly knownAt: string | null;
  readonly simulation: boolean;
  readonly projects: number;
  readonly awardedCents: Cents;
  readonly committedCents: Cents;
  readonly paidCents: Cents;
  readonly maturedCents: Cents;
  readonly requiredCents: Cents;
  readonly validatedRunRateCents: Cents;
  readonly declaredRunRateCents: Cents;
  readonly annualisedCents: Cents;
  readonly cumulativeCents: Cents;
  readonly yield: Ratio;
  readonly upperYield: Ratio;
  readonly documentedMaturedCents: Cents;
  readonly statuses: Readonly<Partial<Record<Status, StatusShare>>>;
};

/** A project belongs from its selection, or from its first payment if that is earlier or it was never selected. */
export const belongs = ({ selection, payments }: ProjectState, asOf: CivilDate): boolean =>
  (selection !== undefined && selection.selectedOn <= asOf) || payments.some(({ on }) => on <= asOf);

/**
 * Sums of the positions of the projects that belong at `asOf`. The yield is a ratio of sums, never a mean of ratios;
 * silent projects count 0, so nobody gains by saying nothing (DOMAIN.md section 8).
 */
export const portfolioOf = (positions: readonly Position[], asOf: CivilDate, knownAt: string | null): Portfolio => {
  const sum = (amount: (position: Position) => Cents | null, of: readonly Position[] = positions): Cents =>
    of.reduce((total, position) => total + (amount(position) ?? 0), 0);
  const matured = positions.filter(({ maturedCents }) => maturedCents > 0);
  const maturedCents = sum((position) => position.maturedCents);
  const runRate = ({ validated }: Position): Cents => validated.runRateCents ?? 0;
  const upperRunRate = (position: Position): Cents =>
    position.status === "undocumented" ? Math.max(runRate(position), position.requiredCents) : runRate(position);

  const shares = statuses.flatMap((status) => {
    const its = positions.filter((position) => position.status === status);
    return its.length === 0
      ? []
      : [[status, { count: its.length, maturedCents: sum((one) => one.maturedCents, its) }] as const];
  });
  return {
    asOf,
    knownAt,
    simulation: positions.some(({ simulation }) => simulation),
    projects: positions.length,
    awardedCents: sum((position) => position.awardCents),
    committedCents: sum((position) => position.committedCents),
    paidCents: sum((position) => position.paidCents),
    maturedCents,
    requiredCents: sum((position) => position.requiredCents),
    validatedRunRateCents: sum(runRate),
    declaredRunRateCents: sum(({ declared }) => declared.runRateCents),
    annualisedCents: sum(({ validated }) => validated.annualisedCents),
    cumulativeCents: sum(({ validated }) => validated.cumulativeCents),
    yield: ratio(sum(runRate, matured), maturedCents),
    upperYield: ratio(sum(upperRunRate, matured), maturedCents),
    documentedMaturedCents: sum(
      (position) => position.maturedCents,
      positions.filter(({ validated, terms }) => isDocumented(validated.coverage, terms)),
    ),
    statuses: Object.fromEntries(shares),
  };
};
