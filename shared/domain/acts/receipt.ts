import type { Entry } from "../../../events/envelope.ts";

/** A request that was accepted: who asked, the exact event it became, and whether the bus has taken it. */
export type Receipt = {
  /** From the person and their `Idempotency-Key`: the same request again finds it. */
  readonly receiptId: string;
  readonly personId: string;
  /** Of what was asked: another body under the same key is refused. */
  readonly requestHash: string;
  readonly entry: Entry;
  readonly acceptedAt: string;
  readonly isPublished: boolean;
};
