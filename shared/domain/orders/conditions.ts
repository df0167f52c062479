import type { Finding } from "../../../events/refusal.ts";
import { addDays } from "../calendar.ts";
import { withdraw } from "../fold-project.ts";
import type { Cents } from "../money.ts";
import { awardCents, committedCents } from "../money-at.ts";
import type { Tranche } from "../state.ts";
import { missingReports } from "./missing-reports.ts";
import { moneyOf, pendingOrders, type Situation } from "./situation.ts";

/*
 * What must hold before money leaves. Each condition says what it wants and what there is, met or not. Ceilings cannot be
 * passed over: the agreement or the commitment is changed first. The others can, by two persons, with a reason.
 */

export type ConditionCode =
  | "project-open"
  | "agreement-signed"
  | "milestone-validated"
  | "reports-up-to-date"
  | "distinct-payment"
  | "no-order-waiting"
  | "tranche-ceiling"
  | "award-ceiling"
  | "commitment-ceiling";

export type Condition = {
  readonly code: ConditionCode;
  readonly isMet: boolean;
  readonly canBeOverridden: boolean;
  readonly expected: string;
  readonly found: string;
};

/** A payment that somebody thinks of. `orderId` when it is ordered already: it does not stand in its own way. */
export type Intended = { readonly trancheId: string; readonly amountCents: Cents; readonly orderId?: string };

const projectOpen = ({ state, today }: Situation): Condition => {
  const closure = state.closures.find(({ on }) => on <= today);
  return {
    code: "project-open",
    isMet: closure === undefined,
    canBeOverridden: false,
    expected: "a project that is neither closed nor abandoned",
    found: closure === undefined ? "it is open" : `${closure.how} on ${closure.on}`,
  };
};

const agreementSigned = ({ state, today }: Situation): Condition => {
  const signed = state.agreements.findLast(({ version, signedOn }) => version >= 1 && signedOn <= today);
  return {
    code: "agreement-signed",
    isMet: signed !== undefined,
    canBeOverridden: true,
    expected: "a signed agreement",
    found: signed === undefined ? "none signed by today" : `version ${signed.version}, signed on ${signed.signedOn}`,
  };
};

const milestoneValidated = ({ facts, today }: Situation, { milestoneId }: Tranche): Condition => {
  const { counting } = withdraw(facts.map(({ fact }) => fact));
  const validated = counting.flatMap((fact) =>
    fact.type === "MilestoneValidated" && fact.data.milestoneId === milestoneId && fact.data.validatedOn <= today
      ? [fact.data.validatedOn]
      : [],
  );
  const on = validated.sort()[0];
  return {
    code: "milestone-validated",
    isMet: milestoneId === undefined || on !== undefined,
    canBeOverridden: true,
    expected: milestoneId === undefined ? "no milestone for this tranche" : `the milestone "${milestoneId}" validated`,
    found: milestoneId === undefined ? "none is needed" : on === undefined ? "not validated" : `validated on ${on}`,
  };
};

const reportsUpToDate = (situation: Situation): Condition => {
  const missing = missingReports(situation);
  return {
    code: "reports-up-to-date",
    isMet: missing.length === 0,
    canBeOverridden: true,
    expected: "every report that is due",
    found: missing.length === 0 ? "all are there" : `nothing reported for ${missing.join(", ")}`,
  };
};

const distinctDays = 5;

/** A payment of the same amount a few days ago is the same one, until two persons say otherwise. */
const distinctPayment = (situation: Situation, { amountCents, orderId }: Intended): Condition => {
  const { state, today } = situation;
  const since = addDays(today, -distinctDays);
  const paid = state.payments
    .filter(({ paymentId, cents, on }) => paymentId !== orderId && cents === amountCents && on >= since)
    .map(({ paymentId, on }) => `payment "${paymentId}" of ${on}`);
  const ordered = pendingOrders(situation)
    .filter((order) => order.orderId !== orderId && order.amountCents === amountCents)
    .map((order) => `order "${order.orderId}" of ${order.ordered.at.slice(0, 10)}`);
  const alike = [...paid, ...ordered];
  return {
    code: "distinct-payment",
    isMet: alike.length === 0,
    canBeOverridden: true,
    expected: `no payment or order of the same amount in the last ${distinctDays} days`,
    found: alike.length === 0 ? "none" : alike.join(", "),
  };
};

const noOrderWaiting = (situation: Situation, { trancheId, orderId }: Intended): Condition => {
  const waiting = pendingOrders(situation).filter(
    (order) => order.trancheId === trancheId && order.orderId !== orderId,
  );
  return {
    code: "no-order-waiting",
    isMet: waiting.length === 0,
    canBeOverridden: false,
    expected: "no other order of this tranche that is undecided or on its way",
    found: waiting.length === 0 ? "none" : waiting.map((order) => `order "${order.orderId}"`).join(", "),
  };
};

const ceiling = (
  code: ConditionCode,
  name: string,
  ceilingCents: Cents | null,
  used: Cents,
  amountCents: Cents,
): Condition => ({
  code,
  isMet: ceilingCents !== null && used + amountCents <= ceilingCents,
  canBeOverridden: false,
  expected: ceilingCents === null ? `a known ${name}` : `at most ${ceilingCents} cents in all, the ${name}`,
  found:
    ceilingCents === null
      ? "none is stated"
      : `${used} cents paid or ordered, ${used + amountCents} with this payment, ${ceilingCents - used} left before it`,
});

/** Every condition of a payment, met or not, in the order in which one would look at them. */
export const conditionsOf = (situation: Situation, tranche: Tranche, intended: Intended): readonly Condition[] => {
  const { state, today, orders } = situation;
  const others = { ...situation, orders: orders.filter(({ orderId }) => orderId !== intended.orderId) };
  const used = (trancheId?: string): Cents => {
    const { paidCents, orderedCents } = moneyOf(others, trancheId);
    return paidCents + orderedCents;
  };
  const { amountCents } = intended;
  return [
    projectOpen(situation),
    agreementSigned(situation),
    milestoneValidated(situation, tranche),
    reportsUpToDate(situation),
    ceiling("tranche-ceiling", "tranche's amount", tranche.amountCents, used(tranche.trancheId), amountCents),
    ceiling("award-ceiling", "award", awardCents(state, today), used(), amountCents),
    ceiling("commitment-ceiling", "amount committed", committedCents(state, today), used(), amountCents),
    noOrderWaiting(situation, intended),
    distinctPayment(situation, intended),
  ];
};

/** An unmet condition, as a refusal says it. */
export const findingOf = ({ code, canBeOverridden, expected, found }: Condition): Finding => ({
  path: code.endsWith("-ceiling") ? "/amountCents" : "/trancheId",
  expected: canBeOverridden ? `${expected} (or \`override\` with a reason, by both persons)` : expected,
  found,
});
