import type { FactType } from "../../../events/catalogue.ts";
import { simulationOrigin } from "../../../events/envelope.ts";
import type { CivilDate } from "../calendar.ts";
import { compareRefs, type FactRef, refTo } from "../fact-ref.ts";
import type { KnownAt } from "../known-at.ts";
import type { KnownFact } from "../read-facts.ts";
import type { LaneName } from "../state.ts";
import type { Terms } from "../terms.ts";
import { explainAnnualised } from "./explain-annualised.ts";
import { explainCoverage } from "./explain-coverage.ts";
import { explainCumulative, explainCumulativeYield, explainPayback } from "./explain-cumulative.ts";
import { explainForecast } from "./explain-forecast.ts";
import {
  explainAward,
  explainCommitted,
  explainMatured,
  explainMatured12,
  explainNextMaturity,
  explainNextRequired,
  explainPaid,
  explainRequired,
} from "./explain-money.ts";
import { explainDrift, explainPlan12, explainRealisation } from "./explain-plan.ts";
import { explainRunRate } from "./explain-run-rate.ts";
import { explainLifecycle, explainSimulation, explainStatus } from "./explain-status.ts";
import { explainTerm } from "./explain-terms.ts";
import { explainObservedTo } from "./explain-window.ts";
import { explainGap, explainYield } from "./explain-yield.ts";
import type { Citation, Explanation } from "./explanation.ts";
import { type Ground, groundOf } from "./ground.ts";
import { type SetAside, setAside } from "./set-aside.ts";

type Explainer = (ground: Ground) => Explanation;

/** How a figure is explained, and the types of facts it may be made of. */
type Explainable = { readonly by: Explainer; readonly of: readonly FactType[] };

const money = ["TranchePaid", "TrancheRepaid", "FactWithdrawn"] as const;
const plans = ["ProjectSelected", "AgreementSigned"] as const;
const savings = [...plans, "SavingsReported", "SavingsReviewed", "StreamEnded", "FactWithdrawn"] as const;
const all = [...savings, ...money, "ProjectClosed", "ProjectAbandoned"] as const;

const laneFigures = (lane: LaneName): Record<string, Explainable> => ({
  [`${lane}.runRateCents`]: { by: (ground) => explainRunRate(ground, lane), of: savings },
  [`${lane}.coverage`]: { by: (ground) => explainCoverage(ground, lane), of: savings },
  [`${lane}.annualisedCents`]: { by: (ground) => explainAnnualised(ground, lane), of: savings },
  [`${lane}.cumulativeCents`]: { by: (ground) => explainCumulative(ground, lane), of: savings },
  [`${lane}.cumulativeYield`]: { by: (ground) => explainCumulativeYield(ground, lane), of: [...savings, ...money] },
  [`${lane}.paybackFirstOn`]: {
    by: (ground) => explainPayback(ground, lane, "paybackFirstOn"),
    of: [...savings, ...money],
  },
  [`${lane}.paybackOn`]: { by: (ground) => explainPayback(ground, lane, "paybackOn"), of: [...savings, ...money] },
});

const terms = [
  "ratioPercent",
  "delayMonths",
  "tolerancePercent",
  "coveragePercent",
  "reportEveryMonths",
  "reportDueDays",
  "reviewRequired",
  "defaultRealisationPercent",
] as const satisfies readonly (keyof Terms)[];

const explainables: Readonly<Record<string, Explainable>> = {
  simulation: { by: explainSimulation, of: ["FactWithdrawn"] },
  lifecycle: { by: explainLifecycle, of: [...money, ...plans, "ProjectClosed", "ProjectAbandoned"] },
  status: { by: explainStatus, of: all },
  ...Object.fromEntries(
    terms.map((term): [string, Explainable] => [
      `terms.${term}`,
      { by: (ground) => explainTerm(ground, term), of: ["ProjectSelected", "FactWithdrawn"] },
    ]),
  ),
  awardCents: { by: explainAward, of: [...plans, "FactWithdrawn"] },
  committedCents: { by: explainCommitted, of: ["CommitmentRecorded", "FactWithdrawn"] },
  paidCents: { by: explainPaid, of: money },
  maturedCents: { by: (ground) => explainMatured(ground), of: [...money, "ProjectSelected"] },
  matured12Cents: { by: explainMatured12, of: [...money, "ProjectSelected"] },
  requiredCents: { by: explainRequired, of: [...money, "ProjectSelected"] },
  observedTo: { by: explainObservedTo, of: savings },
  ...laneFigures("validated"),
  ...laneFigures("declared"),
  yield: { by: explainYield, of: [...savings, ...money] },
  gapCents: { by: explainGap, of: [...savings, ...money] },
  "plan.plan12Cents": { by: (ground) => explainPlan12(ground, "current"), of: savings },
  "plan.initialPlan12Cents": { by: (ground) => explainPlan12(ground, "initial"), of: savings },
  "plan.realisation": { by: explainRealisation, of: savings },
  "plan.drift": { by: explainDrift, of: [...plans, "FactWithdrawn"] },
  "next.maturityOn": { by: explainNextMaturity, of: [...money, "ProjectSelected"] },
  "next.requiredCents": { by: explainNextRequired, of: [...money, "ProjectSelected"] },
  "next.forecast.lowCents": { by: (ground) => explainForecast(ground, "lowCents"), of: all },
  "next.forecast.centralCents": { by: (ground) => explainForecast(ground, "centralCents"), of: all },
  "next.forecast.highCents": { by: (ground) => explainForecast(ground, "highCents"), of: all },
};

/** Every figure that can be explained, by its path in the position, in the order of DOMAIN.md section 11. */
export const figureNames: readonly string[] = Object.keys(explainables);

/** A cited fact: what it is, who stated it and when, when it was recorded. */
export type CitedFact = {
  readonly factId: string;
  readonly source: string;
  readonly detailType: string;
  readonly occurredAt: string;
  readonly actor: string;
  readonly recordedAt: string | null;
  readonly simulation: boolean;
};

export type Explained = {
  readonly projectId: string;
  readonly asOf: CivilDate;
  readonly knownAt: string | null;
  readonly simulation: boolean;
  readonly explanation: Explanation;
  /** Every fact cited, by id then source. */
  readonly facts: readonly CitedFact[];
  /** Facts of the kinds this figure is made of that are not in it, each with the reason. */
  readonly setAside: readonly SetAside[];
};

/** Every citation of an explanation, wherever it stands. */
export const citationsOf = (value: unknown): Citation[] => {
  if (Array.isArray(value)) return value.flatMap(citationsOf);
  if (typeof value !== "object" || value === null) return [];
  if ("factId" in value && "path" in value) return [value as Citation];
  return Object.values(value).flatMap(citationsOf);
};

const citedFact = ({ facts, recordings }: Ground, ref: FactRef): CitedFact[] => {
  const fact = facts.get(ref);
  if (fact === undefined) return [];
  const { id, occurredAt, actor, origin } = fact.metadata;
  return [
    {
      factId: id,
      source: fact.source,
      detailType: fact.type,
      occurredAt,
      actor,
      recordedAt: recordings.get(ref) ?? null,
      simulation: origin === simulationOrigin,
    },
  ];
};

/** A figure, its formula, the numbers plugged in and the facts behind each; undefined when the project is not known. */
export const explain = (
  projectId: string,
  facts: readonly KnownFact[],
  figure: string,
  asOf: CivilDate,
  knownAt?: KnownAt,
): Explained | undefined => {
  const explainable = Object.hasOwn(explainables, figure) ? explainables[figure] : undefined;
  if (explainable === undefined) {
    throw new Error(`Expected a figure among ${figureNames.join(", ")}, found "${figure}".`);
  }
  const ground = groundOf(projectId, facts, asOf, knownAt);
  if (ground === undefined) return undefined;
  const explanation = explainable.by(ground);
  const cited = new Set(citationsOf(explanation).map(({ factId, source }) => refTo(factId, source)));
  return {
    projectId,
    asOf,
    knownAt: knownAt?.text ?? null,
    simulation: ground.state.simulation,
    explanation,
    facts: [...cited].sort(compareRefs).flatMap((ref) => citedFact(ground, ref)),
    setAside: setAside(
      ground,
      figure.startsWith("declared") ? "declared" : "validated",
      new Set(explainable.of),
      cited,
    ),
  };
};
