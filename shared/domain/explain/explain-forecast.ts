import { monthText } from "../calendar.ts";
import { lastsUntil } from "../forecast.ts";
import { plan12Cents } from "../plan.ts";
import { streamsOf } from "../savings.ts";
import { citeVersion } from "./agreements.ts";
import { annualisedPart } from "./explain-annualised.ts";
import { explainNextMaturity } from "./explain-money.ts";
import { explainRealisation, planParts } from "./explain-plan.ts";
import { explainTerm } from "./explain-terms.ts";
import { explainObservedTo } from "./explain-window.ts";
import type { Explanation } from "./explanation.ts";
import type { Ground } from "./ground.ts";

/*
 * The run-rate to expect at the next maturity f (DOMAIN.md section 6).
 */

export type ForecastFigure = "lowCents" | "centralCents" | "highCents";

const nothing = (ground: Ground, figure: string): Explanation => ({
  figure,
  value: null,
  formula: "no payment is still to mature",
  terms: [explainNextMaturity(ground)],
});

const plannedBy = (
  ground: Ground,
  figure: string,
  last: number,
  lasts: (streamId: string) => boolean,
): Explanation => ({
  figure,
  value: plan12Cents(ground.current, last, lasts),
  formula: `planned recurring cents of ${monthText(last - 11)}..${monthText(last)}, current plan, without the streams that end before f`,
  parts: planParts(ground, ground.current, last - 11, last, lasts),
  facts: ground.current === undefined ? [] : citeVersion(ground, ground.current),
});

/** Δp: what the plan adds between the window and f. */
const explainIncrement = (ground: Ground, month: number): Explanation => {
  const lasts = lastsUntil(ground.views.validated, month);
  const { annualisedCents } = ground.figures.lanes.validated;
  const later = plan12Cents(ground.current, month, lasts);
  const now = annualisedCents === null ? 0 : plan12Cents(ground.current, ground.observed, lasts);
  return {
    figure: "Δp",
    value: Math.max(0, later - now),
    formula: "Δp = max(0, plan12(month of f) - plan12(o)), plan12(o) being 0 when RA is null",
    terms: [
      plannedBy(ground, "plan12(month of f)", month, lasts),
      annualisedCents === null
        ? { figure: "plan12(o)", value: 0, formula: "0, because RA is null" }
        : plannedBy(ground, "plan12(o)", ground.observed, lasts),
    ],
  };
};

const explainLow = (ground: Ground, month: number, low: number): Explanation => {
  const view = ground.views.validated;
  const lasts = lastsUntil(view, month);
  return {
    figure: "next.forecast.lowCents",
    value: low,
    formula: "low = RA, without the streams that end before the month of f (null counts 0)",
    terms: [explainNextMaturity(ground), explainObservedTo(ground)],
    parts: [...streamsOf(view)].sort().map((streamId) => annualisedPart(ground, view, streamId, lasts)),
  };
};

export const explainForecast = (ground: Ground, which: ForecastFigure): Explanation => {
  const figure = `next.forecast.${which}`;
  const { next, outlook } = ground.figures;
  const { realisation, wasExpected } = outlook;
  if (next === undefined) return nothing(ground, figure);
  const low = explainLow(ground, next.month, next.forecast.low);
  if (which === "lowCents") return low;
  const increment = explainIncrement(ground, next.month);
  if (which === "highCents") {
    return { figure, value: next.forecast.high, formula: "high = low + Δp", terms: [low, increment] };
  }
  const belief =
    realisation.planned !== 0
      ? explainRealisation(ground)
      : wasExpected
        ? {
            ...explainRealisation(ground),
            formula: "J is null though something was expected: ρ = 0, silence earns no credit",
          }
        : explainTerm(ground, "defaultRealisationPercent");
  return {
    figure,
    value: next.forecast.central,
    formula:
      "central = low + ρ x Δp, rounded; ρ = J clamped to 0..1; J null: the default realisation when nothing was expected in the window, else 0",
    terms: [low, increment, belief],
  };
};
