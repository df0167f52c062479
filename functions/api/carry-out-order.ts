import { project } from "../../events/subject.ts";
import { foldFacts } from "../../shared/domain/fold.ts";
import { parisDate } from "../../shared/domain/instant.ts";
import type { Decided } from "../../shared/domain/orders/decide.ts";
import { type Order, paymentIdOf, type Stroke } from "../../shared/domain/orders/order.ts";
import { recordedPayment, type Situation } from "../../shared/domain/orders/situation.ts";
import type { Clock, Ledger, Orders, Publisher } from "../../shared/domain/ports.ts";
import { readFacts } from "../../shared/domain/read-facts.ts";
import { otherBody } from "./idempotency.ts";
import { conflict, notFound, Problem } from "./problem.ts";

/*
 * A transition of a payment order: one conditional put on all orders of the project, so that of any number of requests at
 * once each sees what the others did. What an approval owes the bus is stored by that put, and said after it.
 */

export type OrderPorts = {
  readonly ledger: Pick<Ledger, "read">;
  readonly orders: Pick<Orders, "get" | "put">;
  readonly publisher: Pick<Publisher, "publish">;
  readonly clock: Clock;
};

/** Reads the ledger and the orders, consistently; undefined when no recorded fact names the project. */
export const readSituation = async (
  { ledger, orders, clock }: Omit<OrderPorts, "publisher">,
  projectId: string,
): Promise<{ readonly situation: Situation; readonly version: number } | undefined> => {
  /* Orders first: a payment recorded between the two reads is then seen as paid, never as neither. */
  const stored = await orders.get(projectId);
  const { facts } = readFacts(await ledger.read(project(projectId)));
  if (facts.length === 0) return undefined;
  const state = foldFacts(projectId, facts);
  return { situation: { state, facts, orders: stored.orders, today: parisDate(clock.now()) }, version: stored.version };
};

/** Each lost attempt is another request carried out: this many in a row on one project is no ordinary day. */
const attempts = 60;

const busy = (): Problem =>
  new Problem(
    503,
    "Too many requests at once",
    "Other requests on this project came first. Nothing was done: try again.",
  );

export type OrderCommand = {
  readonly projectId: string;
  readonly stroke: Stroke;
  /** The order as it becomes, on what is known then. */
  readonly decide: (situation: Situation) => Decided;
};

/** What a request did to an order; `isFirst` is false for a repetition. */
const carriedOut = (orders: readonly Order[], commandId: string): { stroke: Stroke; order: Order } | undefined => {
  for (const order of orders) {
    const { decision, ...ordered } = order;
    if (order.ordered.commandId === commandId) return { stroke: order.ordered, order: ordered };
    if (decision?.commandId === commandId) return { stroke: decision, order };
  }
  return undefined;
};

export const createCarryOutOrder = (ports: OrderPorts) => {
  const { orders, publisher } = ports;

  /** Says what an approved order owes, unless the ledger has it. */
  const settle = async (order: Order, { facts }: Situation): Promise<void> => {
    if (order.decision?.how === "approved" && recordedPayment(order, facts) === undefined) {
      await publisher.publish(order.decision.entry);
    }
  };

  return async ({ projectId, stroke, decide }: OrderCommand): Promise<Order> => {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const read = await readSituation(ports, projectId);
      if (read === undefined) throw notFound(`No recorded fact names the project "${projectId.slice(0, 80)}".`);
      const { situation, version } = read;
      const before = carriedOut(situation.orders, stroke.commandId);
      if (before !== undefined) {
        if (before.stroke.requestHash !== stroke.requestHash) throw otherBody();
        await settle(before.order, situation);
        return before.order;
      }
      const decided = decide(situation);
      if ("findings" in decided) throw conflict(decided.findings);
      const { order } = decided;
      const others = situation.orders.filter(({ orderId }) => orderId !== order.orderId);
      if (!(await orders.put(projectId, [...others, order], version))) continue;
      if (paymentIdOf(order) !== undefined) await settle(order, situation);
      return order;
    }
    throw busy();
  };
};
