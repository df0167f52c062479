import { forecastNext, type NextMaturity, type Outlook, realisationOf } from "./forecast.ts";
import { type Cents, ratio } from "./money.ts";
import { matured12Cents, maturedCents, paidCents } from "./money-at.ts";
import { paybackOf } from "./payback.ts";
import { plan12Cents } from "./plan.ts";
import type { LanePosition } from "./position.ts";
import type { Reading } from "./reading.ts";
import { annualisedCents, coverageOf, cumulativeCents, type LaneView, runRateCents } from "./savings.ts";
import type { LaneName } from "./state.ts";
import type { StatusFigures } from "./status.ts";

/** The dated figures of a project that others are made of (DOMAIN.md sections 4 to 6). */
export type Figures = {
  readonly paid: Cents;
  readonly matured: Cents;
  readonly matured12: Cents;
  readonly lanes: Readonly<Record<LaneName, LanePosition>>;
  readonly outlook: Outlook;
  readonly next: NextMaturity | undefined;
};

const laneFigures = ({ state, asOf, window, last }: Reading, view: LaneView): LanePosition => {
  const cumulative = cumulativeCents(view, last);
  const { firstOn, on } = paybackOf(view, state.payments, asOf);
  return {
    runRateCents: runRateCents(view, window),
    coverage: coverageOf(view, window),
    annualisedCents: annualisedCents(view, window.to),
    cumulativeCents: cumulative,
    cumulativeYield: ratio(cumulative, paidCents(state.payments, asOf)),
    paybackFirstOn: firstOn,
    paybackOn: on,
  };
};

export const figuresOf = (reading: Reading): Figures => {
  const { state, asOf, views, current, observed, window } = reading;
  const { delayMonths } = state.terms;
  const validated = laneFigures(reading, views.validated);
  const realisation = realisationOf(views.validated, current, window);
  const outlook: Outlook = {
    terms: state.terms,
    view: views.validated,
    current,
    observed,
    annualised: validated.annualisedCents,
    realisation,
    wasExpected: validated.coverage.expected > 0,
  };
  return {
    paid: paidCents(state.payments, asOf),
    matured: maturedCents(state.payments, delayMonths, asOf),
    matured12: matured12Cents(state.payments, delayMonths, asOf),
    lanes: { validated, declared: laneFigures(reading, views.declared) },
    outlook,
    next: forecastNext(state, asOf, outlook),
  };
};

/** What the status looks at. */
export const statusFiguresOf = ({ current }: Reading, figures: Figures): StatusFigures => {
  const { paid, matured, matured12, lanes, next } = figures;
  return {
    paid,
    matured,
    matured12,
    runRate: lanes.validated.runRateCents,
    annualised: lanes.validated.annualisedCents,
    coverage: lanes.validated.coverage,
    next: next && { maturedCents: next.maturedCents, central: next.forecast.central },
    plannedAtNext: next === undefined ? 0 : plan12Cents(current, next.month),
  };
};
