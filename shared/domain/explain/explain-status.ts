import { simulationOrigin } from "../../../events/envelope.ts";
import { refOf } from "../fact-ref.ts";
import { statusFiguresOf } from "../figures.ts";
import { withdraw } from "../fold-project.ts";
import { plan12Cents } from "../plan.ts";
import { lifecycleOf, standingClosure, statusOf, statusRules } from "../status.ts";
import { citeVersion } from "./agreements.ts";
import { explainAnnualised } from "./explain-annualised.ts";
import { explainCoverage } from "./explain-coverage.ts";
import { explainForecast } from "./explain-forecast.ts";
import {
  explainMatured,
  explainMatured12,
  explainNextRequired,
  explainPaid,
  explainRequired,
} from "./explain-money.ts";
import { planParts } from "./explain-plan.ts";
import { explainRunRate } from "./explain-run-rate.ts";
import { explainTerm } from "./explain-terms.ts";
import type { Explanation, TriedRule } from "./explanation.ts";
import { cite, type Ground } from "./ground.ts";

/** Rules in order, up to the first that holds. */
const tried = (rules: readonly TriedRule[]): TriedRule[] => {
  const first = rules.findIndex(({ holds }) => holds);
  return rules.slice(0, first < 0 ? rules.length : first + 1);
};

const plannedAtNext = (ground: Ground): Explanation[] => {
  const { next } = ground.figures;
  if (next === undefined) return [];
  return [
    {
      figure: "plan12(month of f), ended streams included",
      value: plan12Cents(ground.current, next.month),
      formula: "planned recurring cents of the twelve months that end with the month of f, current plan",
      parts: planParts(ground, ground.current, next.month - 11, next.month),
    },
  ];
};

/** The first rule that holds (DOMAIN.md section 7), the ones tried before it, and the figures they compare. */
export const explainStatus = (ground: Ground): Explanation => {
  const { figures, state } = ground;
  const compared = statusFiguresOf(ground, figures);
  const before = [
    explainPaid(ground),
    explainMatured(ground),
    explainAnnualised(ground, "validated"),
    ...plannedAtNext(ground),
    explainForecast(ground, "centralCents"),
    explainNextRequired(ground),
    explainTerm(ground, "tolerancePercent"),
  ];
  const after = [
    explainPaid(ground),
    explainRunRate(ground, "validated"),
    explainRequired(ground),
    explainCoverage(ground, "validated"),
    explainTerm(ground, "coveragePercent"),
    explainAnnualised(ground, "validated"),
    explainMatured12(ground),
  ];
  return {
    figure: "status",
    value: statusOf(compared, state.terms),
    formula: "the first rule that holds, validated lane; comparisons are exact, never on rounded ratios",
    rules: tried(
      statusRules.map(({ status, rule, holds }) => ({ result: status, rule, holds: holds(compared, state.terms) })),
    ),
    terms: figures.paid === 0 ? [explainPaid(ground)] : figures.matured === 0 ? before : after,
  };
};

export const explainLifecycle = (ground: Ground): Explanation => {
  const { state, asOf, signed, figures } = ground;
  const { selection } = state;
  const isSelected = selection !== undefined && selection.selectedOn <= asOf;
  const closure = standingClosure(state.closures, asOf);
  const contract = signed.find(({ version }) => version >= 1);
  return {
    figure: "lifecycle",
    value: lifecycleOf(state, asOf, signed, figures.paid),
    formula: "the first rule that holds",
    rules: tried([
      { result: null, rule: "not selected by t", holds: !isSelected },
      { result: "abandoned", rule: "abandoned, dated <= t", holds: closure?.how === "abandoned" },
      { result: "closed", rule: "closed, dated <= t", holds: closure?.how === "closed" },
      { result: "funded", rule: "I > 0", holds: figures.paid > 0 },
      { result: "contracted", rule: "an agreement of version >= 1 signed by t", holds: contract !== undefined },
      { result: "selected", rule: "selected by t", holds: isSelected },
    ]),
    terms: [explainPaid(ground)],
    facts: [
      ...(selection === undefined ? [] : cite(ground, selection.fact, "/selectedOn")),
      ...(closure === undefined ? [] : cite(ground, closure.fact, "/on")),
      ...(contract === undefined ? [] : citeVersion(ground, contract)),
    ],
  };
};

/** Which facts describe nothing real. */
export const explainSimulation = (ground: Ground): Explanation => ({
  figure: "simulation",
  value: ground.state.simulation,
  formula: 'true when a fact that counts has the origin "simulation"',
  facts: withdraw([...ground.facts.values()])
    .counting.filter(({ metadata }) => metadata.origin === simulationOrigin)
    .flatMap((fact) => cite(ground, refOf(fact), "/projectId")),
});
