import type { Entry } from "../../../events/envelope.ts";
import { excerpt, type Finding } from "../../../events/refusal.ts";
import { parisDate } from "../instant.ts";
import type { Cents } from "../money.ts";
import { type Condition, type ConditionCode, conditionsOf, findingOf, type Intended } from "./conditions.ts";
import { isSameParty, type Order, type Override, paymentSource, type Stroke } from "./order.ts";
import { type Situation, tranchesToday } from "./situation.ts";

/*
 * The transitions of an order: pure, on what is known. Each gives the order as it becomes, or why it may not.
 */

export type Decided = { readonly order: Order } | { readonly findings: readonly Finding[] };

const refuse = (path: string, expected: string, found: unknown): { findings: readonly Finding[] } => ({
  findings: [{ path, expected, found: typeof found === "string" ? found : excerpt(found) }],
});

/** The conditions in the way: those nobody may pass over, and those not passed over. */
const inTheWay = (conditions: readonly Condition[], overridden: readonly ConditionCode[]): readonly Condition[] =>
  conditions.filter(({ code, isMet, canBeOverridden }) => !isMet && !(canBeOverridden && overridden.includes(code)));

const unmet = (conditions: readonly Condition[]): ConditionCode[] =>
  conditions.filter(({ isMet, canBeOverridden }) => !isMet && canBeOverridden).map(({ code }) => code);

/** Conditions of an intended payment today; undefined when the agreement has no such tranche. */
export const conditionsToday = (situation: Situation, intended: Intended): readonly Condition[] | undefined => {
  const tranche = tranchesToday(situation).find(({ trancheId }) => trancheId === intended.trancheId);
  return tranche && conditionsOf(situation, tranche, intended);
};

export type AskedOrder = {
  readonly orderId: string;
  readonly trancheId: string;
  readonly amountCents: Cents;
  readonly channel?: string | undefined;
  readonly override?: { readonly reason: string } | undefined;
};

const noTranche = (trancheId: string) =>
  refuse("/trancheId", "a tranche of the agreement that stands today", trancheId);

/** An order as it is asked. What it passes over is listed by us, so that the second person sees exactly that. */
export const orderPayment = (asked: AskedOrder, ordered: Stroke, situation: Situation): Decided => {
  const { orderId, trancheId, amountCents, channel } = asked;
  const conditions = conditionsToday(situation, { trancheId, amountCents });
  if (conditions === undefined) return noTranche(trancheId);
  const passed = asked.override === undefined ? [] : unmet(conditions);
  const blocking = inTheWay(conditions, passed);
  if (blocking.length > 0) return { findings: blocking.map(findingOf) };
  const override: Override | undefined =
    asked.override === undefined || passed.length === 0
      ? undefined
      : { conditions: passed, reason: asked.override.reason };
  return {
    order: {
      orderId,
      trancheId,
      amountCents,
      ordered,
      ...(channel === undefined ? {} : { channel }),
      ...(override === undefined ? {} : { override }),
    },
  };
};

const undecided = (order: Order) =>
  order.decision === undefined
    ? undefined
    : refuse("", "an order that is not decided yet", `it was ${order.decision.how} on ${order.decision.at}`);

/** What was passed over travels with the payment: whoever reads the ledger sees it. */
const paymentEntry = (projectId: string, order: Order, { by, at }: Stroke, override: Override | undefined): Entry => ({
  source: paymentSource,
  detailType: "TranchePaid",
  detail: {
    metadata: { id: `payment-${order.orderId}`, version: 1, occurredAt: at, actor: by.personId },
    data: {
      projectId,
      paymentId: order.orderId,
      trancheId: order.trancheId,
      amountCents: order.amountCents,
      paidOn: parisDate(new Date(at)),
      ...(order.channel === undefined ? {} : { channel: order.channel }),
      orderedBy: order.ordered.by.personId,
      approvedBy: by.personId,
      ...(override === undefined
        ? {}
        : { override: { conditions: [...override.conditions], reason: override.reason } }),
    },
  },
});

export type AskedApproval = {
  /** Typed again by whoever approves. */
  readonly amountCents: Cents;
  readonly override?: { readonly reason: string } | undefined;
};

/** The second person's approval: everything is looked at again, and the payment is written to the last byte. */
export const approve = (order: Order, asked: AskedApproval, stroke: Stroke, situation: Situation): Decided => {
  const decided = undecided(order);
  if (decided !== undefined) return decided;
  if (isSameParty(order.ordered.by, stroke.by)) {
    return refuse("", "another person than the one who ordered", "the same person");
  }
  if (asked.amountCents !== order.amountCents) {
    return refuse("/amountCents", `the amount that was ordered, ${order.amountCents} cents`, asked.amountCents);
  }
  const conditions = conditionsToday(situation, order);
  if (conditions === undefined) return noTranche(order.trancheId);
  const passed = (asked.override === undefined ? [] : unmet(conditions)).filter((code) =>
    order.override?.conditions.includes(code),
  );
  const blocking = inTheWay(conditions, passed);
  if (blocking.length > 0) return { findings: blocking.map(findingOf) };
  const override: Override | undefined =
    asked.override === undefined || passed.length === 0
      ? undefined
      : { conditions: passed, reason: asked.override.reason };
  const entry = paymentEntry(situation.state.projectId, order, stroke, override);
  return {
    order: { ...order, decision: { ...stroke, how: "approved", entry, ...(override ? { override } : {}) } },
  };
};

/** A refusal by anybody who may order, the orderer too: nothing leaves. */
export const refuseOrder = (order: Order, reason: string, stroke: Stroke): Decided =>
  undecided(order) ?? { order: { ...order, decision: { ...stroke, how: "refused", reason } } };
