import type { CivilDate } from "../calendar.ts";
import { type Cents, sumCents } from "../money.ts";
import { netCents } from "../money-at.ts";
import type { KnownFact } from "../read-facts.ts";
import type { ProjectState, Tranche } from "../state.ts";
import { type Order, paymentIdOf, paymentSource } from "./order.ts";

/** What is known of a project when an order is asked or decided, all of it read consistently. */
export type Situation = {
  readonly state: ProjectState;
  readonly facts: readonly KnownFact[];
  readonly orders: readonly Order[];
  readonly today: CivilDate;
};

/** The recorded payment of an approved order; undefined while its fact is not in the ledger. */
export const recordedPayment = (order: Order, facts: readonly KnownFact[]): KnownFact | undefined => {
  const id = paymentIdOf(order);
  return id === undefined
    ? undefined
    : facts.find(({ fact }) => fact.type === "TranchePaid" && fact.source === paymentSource && fact.metadata.id === id);
};

/** Neither refused nor recorded: money promised, or on its way. */
export const isPending = (order: Order, facts: readonly KnownFact[]): boolean =>
  order.decision?.how !== "refused" && recordedPayment(order, facts) === undefined;

export const pendingOrders = ({ orders, facts }: Situation): readonly Order[] =>
  orders.filter((order) => isPending(order, facts));

export type TrancheMoney = {
  /** What was paid and not given back, whatever its date. */
  readonly paidCents: Cents;
  /** What orders that are not refused promise, and the ledger does not have yet. */
  readonly orderedCents: Cents;
};

/** Paid and ordered money of a project, or of one of its tranches. */
export const moneyOf = (situation: Situation, trancheId?: string): TrancheMoney => {
  const isOf = (one: { readonly trancheId?: string }): boolean =>
    trancheId === undefined || one.trancheId === trancheId;
  return {
    paidCents: sumCents(situation.state.payments.filter(isOf).map((payment) => netCents(payment, situation.today))),
    orderedCents: sumCents(
      pendingOrders(situation)
        .filter(isOf)
        .map(({ amountCents }) => amountCents),
    ),
  };
};

/** The tranches of the agreement that stands today, by planned date; of a selection's own terms without a contract. */
export const tranchesToday = ({ state, today }: Pick<Situation, "state" | "today">): readonly Tranche[] =>
  state.agreements.findLast(({ signedOn }) => signedOn <= today)?.tranches ?? [];
