import { refOf } from "../../shared/domain/fact-ref.ts";
import { withdraw } from "../../shared/domain/fold-project.ts";
import { conditionsOf } from "../../shared/domain/orders/conditions.ts";
import type { Order } from "../../shared/domain/orders/order.ts";
import { moneyOf, recordedPayment, type Situation, tranchesToday } from "../../shared/domain/orders/situation.ts";
import type { KnownFact } from "../../shared/domain/read-facts.ts";

/*
 * What the API answers of payments and their orders.
 */

const personOf = ({ by: { personId }, at }: Order["ordered"]) => ({ personId, at });

/** An order by what was asked and decided; persons are their opaque ids. */
export const orderAnswer = (projectId: string, order: Order) => ({
  projectId,
  orderId: order.orderId,
  trancheId: order.trancheId,
  amountCents: order.amountCents,
  channel: order.channel ?? null,
  status: order.decision?.how ?? "ordered",
  ordered: personOf(order.ordered),
  override: order.override ?? null,
  decided:
    order.decision === undefined
      ? null
      : {
          ...personOf(order.decision),
          reason: order.decision.how === "refused" ? order.decision.reason : null,
          override: order.decision.how === "approved" ? (order.decision.override ?? null) : null,
        },
});

/** Where an approved order's payment stands, from the ledger alone. */
const paymentStatus = (order: Order, facts: readonly KnownFact[]) => {
  const recorded = recordedPayment(order, facts);
  if (recorded === undefined) return {};
  const { counting } = withdraw(facts.map(({ fact }) => fact));
  return {
    status: counting.includes(recorded.fact) ? "paid" : "withdrawn",
    payment: { fact: refOf(recorded.fact), recordedAt: recorded.recordedAt ?? null },
  };
};

/** The order as it stands, "paid" once its payment is recorded. */
export const orderNow = ({ state, facts }: Situation, order: Order) => ({
  ...orderAnswer(state.projectId, order),
  payment: null,
  ...paymentStatus(order, facts),
});

/** Each tranche of the agreement that stands: what is left of it, and what keeps that from being paid today. */
export const tranchesAnswer = (situation: Situation) =>
  tranchesToday(situation).map((tranche) => {
    const { trancheId, amountCents } = tranche;
    const { paidCents, orderedCents } = moneyOf(situation, trancheId);
    const leftCents = Math.max(0, amountCents - paidCents - orderedCents);
    return {
      trancheId,
      plannedOn: tranche.plannedOn,
      milestoneId: tranche.milestoneId ?? null,
      amountCents,
      paidCents,
      orderedCents,
      leftCents,
      conditions: leftCents === 0 ? [] : conditionsOf(situation, tranche, { trancheId, amountCents: leftCents }),
    };
  });

export const paymentsAnswer = (situation: Situation) => ({
  projectId: situation.state.projectId,
  title: situation.state.selection?.title ?? null,
  simulation: situation.state.simulation,
  today: situation.today,
  tranches: tranchesAnswer(situation),
  orders: situation.orders.map((order) => orderNow(situation, order)),
});
