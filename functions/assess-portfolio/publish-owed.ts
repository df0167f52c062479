import { createSettle } from "../../shared/domain/acts/settle.ts";
import type { Publisher, Receipts } from "../../shared/domain/ports.ts";

export type OwedPorts = {
  readonly receipts: Pick<Receipts, "owed" | "markPublished">;
  readonly publisher: Publisher;
};

/** Says on the bus what accepted requests still owe -> how many. */
export const createPublishOwed = ({ receipts, publisher }: OwedPorts) => {
  const settle = createSettle({ receipts, publisher });
  return async (): Promise<number> => {
    const owed = await receipts.owed();
    for (const receipt of owed) await settle(receipt);
    return owed.length;
  };
};
