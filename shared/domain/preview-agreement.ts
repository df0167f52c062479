import { addMonths, type CivilDate, firstMonthOf, type Month, yearOf } from "./calendar.ts";
import { type Cents, sumCents } from "./money.ts";
import { awardCents, requiredCents } from "./money-at.ts";
import { plannedCents, recurringStreams } from "./plan.ts";
import type { Agreement, ProjectState } from "./state.ts";

/*
 * What an agreement would change, before anybody signs it: what it makes the fund ask for, and when; what it promises.
 */

/** What would be required once a planned tranche is paid on its day and its delay is over, with the tranches before it. */
export type RequiredStep = { readonly on: CivilDate; readonly trancheId: string; readonly requiredCents: Cents };

export type AgreementEffect = {
  readonly version: number | null;
  readonly awardCents: Cents | null;
  readonly trancheCents: Cents;
  /** Cents per year, by maturity of the planned tranches. */
  readonly required: readonly RequiredStep[];
  /** Planned recurring cents by calendar year, up to three years after the last planned tranche matures or the plan ends. */
  readonly plan: readonly { readonly year: number; readonly cents: Cents }[];
};

const stepsOf = ({ tranches }: Agreement, { ratioPercent, delayMonths }: ProjectState["terms"]): RequiredStep[] => {
  let sum = 0;
  return tranches
    .map(({ trancheId, plannedOn, amountCents }) => ({ trancheId, on: addMonths(plannedOn, delayMonths), amountCents }))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(({ trancheId, on, amountCents }) => {
      sum += amountCents;
      return { on, trancheId, requiredCents: requiredCents(sum, ratioPercent) };
    });
};

const yearCents = (agreement: Agreement | undefined, year: number): Cents =>
  sumCents(
    recurringStreams(agreement).flatMap((stream) =>
      Array.from({ length: 12 }, (_, index): Cents => plannedCents(stream, firstMonthOf(year) + index)),
    ),
  );

const yearsOf = (agreements: readonly (Agreement | undefined)[], delayMonths: number): readonly number[] => {
  const starts: Month[] = agreements.flatMap((agreement) => recurringStreams(agreement).map(({ from }) => from));
  if (starts.length === 0) return [];
  const ends = agreements.flatMap((agreement) => [
    ...recurringStreams(agreement).map(({ firstYear = 0, plan }) => firstYear + plan.length - 1),
    ...(agreement?.tranches ?? []).map(({ plannedOn }) => Number(addMonths(plannedOn, delayMonths).slice(0, 4)) + 1),
  ]);
  const first = yearOf(Math.min(...starts));
  return Array.from({ length: Math.min(100, Math.max(first, ...ends) - first + 1) }, (_, index) => first + index);
};

/** The agreement that stands on `signedOn` without the new one, and with it, over the same years. */
export const previewAgreement = (
  before: ProjectState,
  after: ProjectState,
  signedOn: CivilDate,
): { readonly before: AgreementEffect; readonly after: AgreementEffect } => {
  const standing = ({ agreements }: ProjectState) => agreements.findLast((agreement) => agreement.signedOn <= signedOn);
  const agreements = [standing(before), standing(after)];
  const years = yearsOf(agreements, before.terms.delayMonths);
  const effect = (state: ProjectState, agreement: Agreement | undefined): AgreementEffect => ({
    version: agreement?.version ?? null,
    awardCents: awardCents(state, signedOn),
    trancheCents: sumCents((agreement?.tranches ?? []).map(({ amountCents }) => amountCents)),
    required: agreement === undefined ? [] : stepsOf(agreement, state.terms),
    plan: years.map((year) => ({ year, cents: yearCents(agreement, year) })),
  });
  return { before: effect(before, agreements[0]), after: effect(after, agreements[1]) };
};
