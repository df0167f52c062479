import { anomaliesAt } from "./anomalies-at.ts";
import { shownAnomaly, sortedAnomalies } from "./anomaly.ts";
import { type CivilDate, monthText } from "./calendar.ts";
import { figuresOf, statusFiguresOf } from "./figures.ts";
import { driftOf } from "./forecast.ts";
import type { KnownAt } from "./known-at.ts";
import { ratio } from "./money.ts";
import { awardCents, committedCents, requiredCents } from "./money-at.ts";
import { plan12Cents } from "./plan.ts";
import type { Position } from "./position.ts";
import { readState } from "./reading.ts";
import type { ProjectState } from "./state.ts";
import { lifecycleOf, statusOf } from "./status.ts";

/**
 * The position of a project as of a date, as known at τ. `state` is folded from the facts known at τ; without τ,
 * everything recorded counts and every month is due.
 */
export const assess = (state: ProjectState, asOf: CivilDate, knownAt?: KnownAt): Position => {
  const reading = readState(state, asOf, knownAt);
  const { signed, initial, current, observed } = reading;
  const { terms } = state;

  const figures = figuresOf(reading);
  const { paid, matured, matured12, lanes, outlook, next } = figures;
  const { realisation } = outlook;
  const { validated, declared } = lanes;
  const required = requiredCents(matured, terms.ratioPercent);

  return {
    projectId: state.projectId,
    asOf,
    knownAt: knownAt?.text ?? null,
    simulation: state.simulation,
    lifecycle: lifecycleOf(state, asOf, signed, paid),
    status: statusOf(statusFiguresOf(reading, figures), terms),
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
