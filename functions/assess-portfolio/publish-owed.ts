import { project } from "../../events/subject.ts";
import { createSettle } from "../../shared/domain/acts/settle.ts";
import { recordedPayment } from "../../shared/domain/orders/situation.ts";
import type { Ledger, Orders, Publisher, Receipts } from "../../shared/domain/ports.ts";
import { readFacts } from "../../shared/domain/read-facts.ts";

export type OwedPorts = {
  readonly ledger: Pick<Ledger, "read">;
  readonly receipts: Pick<Receipts, "owed" | "markPublished">;
  readonly orders: Pick<Orders, "list">;
  readonly publisher: Pick<Publisher, "publish">;
};

/** Says on the bus what accepted requests and approved orders still owe -> how many. An order owes until it is recorded. */
export const createPublishOwed = ({ ledger, receipts, orders, publisher }: OwedPorts) => {
  const settle = createSettle({ receipts, publisher });

  const publishPayments = async (): Promise<number> => {
    let published = 0;
    for (const { projectId, orders: ofProject } of await orders.list()) {
      const approved = ofProject.filter(({ decision }) => decision?.how === "approved");
      if (approved.length === 0) continue;
      const { facts } = readFacts(await ledger.read(project(projectId)));
      for (const order of approved) {
        if (order.decision?.how !== "approved" || recordedPayment(order, facts) !== undefined) continue;
        await publisher.publish(order.decision.entry);
        published += 1;
      }
    }
    return published;
  };

  return async (): Promise<number> => {
    const owed = await receipts.owed();
    for (const receipt of owed) await settle(receipt);
    return owed.length + (await publishPayments());
  };
};
