import { ratio } from "../money.ts";
import { requiredCents } from "../money-at.ts";
import { explainMatured, explainRequired } from "./explain-money.ts";
import { explainRunRate } from "./explain-run-rate.ts";
import type { Explanation } from "./explanation.ts";
import type { Ground } from "./ground.ts";

export const explainYield = (ground: Ground): Explanation => {
  const { lanes, matured } = ground.figures;
  const { runRateCents } = lanes.validated;
  return {
    figure: "yield",
    value: runRateCents === null ? null : ratio(runRateCents, matured),
    formula: "Y = E12 / M, validated lane, 4 decimals rounded half away from zero; null when M = 0 or E12 is null",
    terms: [explainRunRate(ground, "validated"), explainMatured(ground)],
  };
};

export const explainGap = (ground: Ground): Explanation => ({
  figure: "gapCents",
  value:
    requiredCents(ground.figures.matured, ground.state.terms.ratioPercent) -
    (ground.figures.lanes.validated.runRateCents ?? 0),
  formula: "gap = R as shown - E12 of the validated lane (null counts 0)",
  terms: [explainRequired(ground), explainRunRate(ground, "validated")],
});
