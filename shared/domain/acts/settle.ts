import type { Publisher, Receipts } from "../ports.ts";
import type { Receipt } from "./receipt.ts";

type Ports = { readonly receipts: Pick<Receipts, "markPublished">; readonly publisher: Pick<Publisher, "publish"> };

/** Publishes what a receipt owes, then marks it: dying in between says it twice, which the ledger knows as once. */
export const createSettle =
  ({ receipts, publisher }: Ports) =>
  async (receipt: Receipt): Promise<void> => {
    if (receipt.isPublished) return;
    await publisher.publish(receipt.entry);
    await receipts.markPublished(receipt);
  };
