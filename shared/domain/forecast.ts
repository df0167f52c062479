import { type CivilDate, type Month, monthOf } from "./calendar.ts";
import { type Cents, type Ratio, ratio, roundedQuotient, sumCents } from "./money.ts";
import { maturedCents, nextMaturity } from "./money-at.ts";
import { lastYearCents, plan12Cents, plannedCents, recurringStreams } from "./plan.ts";
import { annualisedCents, hasEndedBefore, isKnown, type LaneView, lineCents, type Window } from "./savings.ts";
import type { Agreement, ProjectState } from "./state.ts";
import type { Terms } from "./terms.ts";

/** Validated recurring cents over the planned cents of the same known stream-months (J), as an exact fraction. */
export type Realisation = { readonly realised: Cents; readonly planned: Cents };

export const realisationOf = (view: LaneView, current: Agreement | undefined, { from, to }: Window): Realisation => {
  let realised = 0;
  let planned = 0;
  for (const stream of recurringStreams(current)) {
    for (let month = from; month <= to; month += 1) {
      const cents = plannedCents(stream, month);
      if (cents === 0 || !isKnown(view, stream.streamId, month)) continue;
      planned += cents;
      realised += sumCents((view.recurring.get(stream.streamId) ?? []).map((line) => lineCents(line, month, month)));
    }
  }
  return { realised, planned };
};

/** How far the promise itself has moved since the first agreement. */
export const driftOf = (initial: Agreement | undefined, current: Agreement | undefined): Ratio => {
  if (initial === undefined || current === undefined) return null;
  const promised = lastYearCents(initial);
  return ratio(lastYearCents(current) - promised, promised);
};

export type Forecast = { readonly low: Cents; readonly central: Cents; readonly high: Cents };

/** The next maturity: what will have matured by then, and what the run-rate may be. */
export type NextMaturity = {
  readonly on: CivilDate;
  readonly month: Month;
  readonly maturedCents: Cents;
  readonly forecast: Forecast;
};

/** J clamped to 0..1, times an amount, rounded. */
const believed = (increment: Cents, { realised, planned }: Realisation): Cents => {
  const [numerator, denominator] = planned < 0 ? [-realised, -planned] : [realised, planned];
  const clamped = Math.max(0, Math.min(numerator, denominator));
  return Number(roundedQuotient(BigInt(increment) * BigInt(clamped), BigInt(denominator)));
};

/** What a forecast looks ahead from. */
export type Outlook = {
  readonly terms: Terms;
  readonly view: LaneView;
  readonly current: Agreement | undefined;
  readonly observed: Month;
  readonly annualised: Cents | null;
  readonly realisation: Realisation;
  /** Whether anything was expected in the window. */
  readonly wasExpected: boolean;
};

/** Whether a stream has not ended before a month. */
export const lastsUntil =
  (view: LaneView, month: Month) =>
  (streamId: string): boolean =>
    !hasEndedBefore(view, streamId, month);

/** The run-rate to expect at a month: streams that end before it count 0 (DOMAIN.md section 6). */
export const forecastAt = (outlook: Outlook, month: Month): Forecast => {
  const { terms, view, current, observed, annualised, realisation, wasExpected } = outlook;
  const lasts = lastsUntil(view, month);
  const low = annualisedCents(view, observed, lasts) ?? 0;
  const reached = annualised === null ? 0 : plan12Cents(current, observed, lasts);
  const increment = Math.max(0, plan12Cents(current, month, lasts) - reached);
  const silence = wasExpected ? 0 : terms.defaultRealisationPercent;
  const central =
    low + believed(increment, realisation.planned === 0 ? { realised: silence, planned: 100 } : realisation);
  return { low, central, high: low + increment };
};

/** The forecast at the next maturity; undefined when no payment is still to mature. */
export const forecastNext = (
  { payments, terms }: ProjectState,
  asOf: CivilDate,
  outlook: Outlook,
): NextMaturity | undefined => {
  const on = nextMaturity(payments, terms.delayMonths, asOf);
  if (on === undefined) return undefined;
  const month = monthOf(on);
  return {
    on,
    month,
    maturedCents: maturedCents(payments, terms.delayMonths, asOf, on),
    forecast: forecastAt(outlook, month),
  };
};
