import type { Actor, PortfolioRule, ProjectRule, Rule } from "./alert-rule.ts";
import { portfolioName } from "./alert-subject.ts";
import { agreementUnsigned } from "./rules/a01-agreement-unsigned.ts";
import { noFirstPayment } from "./rules/a02-no-first-payment.ts";
import { commitmentAsleep } from "./rules/a03-commitment-asleep.ts";
import { milestoneLate } from "./rules/a04-milestone-late.ts";
import { trancheUnpaid } from "./rules/a05-tranche-unpaid.ts";
import { paymentWithoutGround } from "./rules/a06-payment-without-ground.ts";
import { ceilingExceeded } from "./rules/a07-ceiling-exceeded.ts";
import { paymentTwice } from "./rules/a08-payment-twice.ts";
import { paymentUnmatched } from "./rules/a09-payment-unmatched.ts";
import { coFinancingShort } from "./rules/a10-co-financing-short.ts";
import { maturityNear } from "./rules/a11-maturity-near.ts";
import { maturedInSilence } from "./rules/a12-matured-in-silence.ts";
import { reportOverdue } from "./rules/a13-report-overdue.ts";
import { reviewLate } from "./rules/a14-review-late.ts";
import { partial } from "./rules/a15-partial.ts";
import { missed } from "./rules/a16-missed.ts";
import { planBehind } from "./rules/a17-plan-behind.ts";
import { compromised } from "./rules/a18-compromised.ts";
import { runRateDown } from "./rules/a19-run-rate-down.ts";
import { streamEndedEarly } from "./rules/a19-stream-ended.ts";
import { downwardCorrection } from "./rules/a20-downward-correction.ts";
import { planDrift } from "./rules/a21-plan-drift.ts";
import { overlap } from "./rules/a22-overlap.ts";
import { sharedBudgetLine } from "./rules/a22-shared-budget-line.ts";
import { withoutProof } from "./rules/a23-without-proof.ts";
import { unusualAmount } from "./rules/a24-unusual-amount.ts";
import { streamGoneQuiet } from "./rules/a25-stream-gone-quiet.ts";
import { onePersonTwice } from "./rules/a26-one-person-twice.ts";
import { repaymentUnpaid } from "./rules/a27-repayment-unpaid.ts";
import { documentedShare } from "./rules/a28-documented-share.ts";
import { yieldDown } from "./rules/a28-yield-down.ts";
import { creditsUnspent } from "./rules/a29-credits-unspent.ts";
import { noReporter } from "./rules/a30-no-reporter.ts";
import { nobodyToTell } from "./rules/a31-nobody-to-tell.ts";
import type { Language } from "./wording.ts";

/*
 * Every rule, in the order of ALERTS.md. A few lines of that table are two rules of one id: they watch different things, and
 * each says its own sentence. A31 is ours: the alerts themselves cannot be told.
 */

export const projectRules: readonly ProjectRule[] = [
  agreementUnsigned,
  noFirstPayment,
  commitmentAsleep,
  milestoneLate,
  trancheUnpaid,
  paymentWithoutGround,
  ceilingExceeded,
  paymentTwice,
  paymentUnmatched,
  coFinancingShort,
  maturityNear,
  maturedInSilence,
  reportOverdue,
  reviewLate,
  partial,
  missed,
  planBehind,
  compromised,
  streamEndedEarly,
  runRateDown,
  downwardCorrection,
  planDrift,
  overlap,
  withoutProof,
  unusualAmount,
  streamGoneQuiet,
  onePersonTwice,
  repaymentUnpaid,
  noReporter,
];

export const portfolioRules: readonly PortfolioRule[] = [
  sharedBudgetLine,
  documentedShare,
  yieldDown,
  creditsUnspent,
  nobodyToTell,
];

/** By id, in the order of ALERTS.md. */
export const rules: readonly Rule[] = [...projectRules, ...portfolioRules].sort((a, b) =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0,
);

export const ruleIds: readonly string[] = [...new Set(rules.map(({ id }) => id))];

/** The rule that an alert is of: its id and its object tell. */
export const ruleOf = (id: string, object: string, projectId: string): Rule => {
  const found = rules.filter(
    (rule) => rule.id === id && (rule.scope === "portfolio") === (projectId === portfolioName),
  );
  const rule = found.length > 1 ? found.find((one) => objectsOf.get(one)?.(object)) : found[0];
  if (rule === undefined) throw new Error(`There is no rule ${id} about "${object}".`);
  return rule;
};

/** Where one id is two rules of one scope, which objects are whose. */
const objectsOf = new Map<Rule, (object: string) => boolean>([
  [runRateDown, (object) => object === "run-rate"],
  [streamEndedEarly, (object) => object !== "run-rate"],
  [documentedShare, (object) => object === "documented-share"],
  [yieldDown, (object) => object === "yield"],
]);

export const actorNames: Readonly<Record<Language, Readonly<Record<Actor, string>>>> = {
  fr: { secretariat: "le secrétariat", finance: "les finances", "project-team": "l'équipe projet" },
  en: { secretariat: "the secretariat", finance: "finance", "project-team": "the project team" },
};
