import { anomaliesAt } from "./anomalies-at.ts";
import { shownAnomaly, sortedAnomalies } from "./anomaly.ts";
import { type CivilDate, monthText } from "./calendar.ts";
import { driftOf, forecastNext, realisationOf } from "./forecast.ts";
import type { KnownAt } from "./known-at.ts";
import { ratio } from "./money.ts";
import { awardCents, committedCents, matured12Cents, maturedCents, paidCents, requiredCents } from "./money-at.ts";
import { paybackOf } from "./payback.ts";
import { plan12Cents } from "./plan.ts";
import type { LanePosition, Position } from "./position.ts";
import { type Reading, readState } from "./reading.ts";
import { annualisedCents, coverageOf, cumulativeCents, type LaneView, runRateCents } from "./savings.ts";
import type { ProjectState } from "./state.ts";
import { lifecycleOf, statusOf } from "./status.ts";

/**
 * The position of a project as of a date, as known at τ. `state` is folded from the facts known at τ; without τ,
 * everything recorded counts and every month is due.
 */
export const assess = (state: ProjectState, asOf: CivilDate, knownAt?: KnownAt): Position => {
  const reading = readState(state, asOf, knownAt);
  const { signed, initial, current, views, observed, window } = reading;
  const { terms, payments } = state;

  const paid = paidCents(payments, asOf);
  const matured = maturedCents(payments, terms.delayMonths, asOf);
  const matured12 = matured12Cents(payments, terms.delayMonths, asOf);
  const required = requiredCents(matured, terms.ratioPercent);

  const validated = assessLane(reading, views.validated);
  const declared = assessLane(reading, views.declared);

  const realisation = realisationOf(views.validated, current, window);
  const next = forecastNext({
    state,
    asOf,
    view: views.validated,
    current,
    observed,
    annualised: validated.annualisedCents,
    realisation,
    wasExpected: validated.coverage.expected > 0,
  });

  return {
    projectId: state.projectId,
    asOf,
    knownAt: knownAt?.text ?? null,
    simulation: state.simulation,
    lifecycle: lifecycleOf(state, asOf, signed, paid),
    status: statusOf(
      {
        paid,
        matured,
        matured12,
        runRate: validated.runRateCents,
        annualised: validated.annualisedCents,
        coverage: validated.coverage,
        next: next && { maturedCents: next.maturedCents, central: next.forecast.central },
        plannedAtNext: next === undefined ? 0 : plan12Cents(current, next.month),
      },
      terms,
    ),
    terms,
    awardCents: awardCents(state, asOf),
    committedCents: committedCents(state, asOf),
    paidCents: paid,
    maturedCents: matured,
    matured12Cents: matured12,
    requiredCents: required,
    observedTo: monthText(observed),
    validated,
    declared,
    yield: validated.runRateCents === null ? null : ratio(validated.runRateCents, matured),
    gapCents: required - (validated.runRateCents ?? 0),
    plan: {
      plan12Cents: plan12Cents(current, observed),
      initialPlan12Cents: plan12Cents(initial, observed),
      realisation: ratio(realisation.realised, realisation.planned),
      drift: driftOf(initial, current),
    },
    next:
      next === undefined
        ? null
        : {
            maturityOn: next.on,
            requiredCents: requiredCents(next.maturedCents, terms.ratioPercent),
            forecast: {
              lowCents: next.forecast.low,
              centralCents: next.forecast.central,
              highCents: next.forecast.high,
            },
          },
    anomalies: sortedAnomalies([...state.anomalies, ...anomaliesAt(state, asOf, signed)]).map(shownAnomaly),
  };
};

const assessLane = ({ state, asOf, window, last }: Reading, view: LaneView): LanePosition => {
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
