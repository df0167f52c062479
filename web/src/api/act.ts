import type * as z from "zod";
import type { receipt } from "../../../shared/answers/records.ts";
import type { ActType } from "../../../shared/domain/rights/rights.ts";
import { ask } from "./ask.ts";

export type Receipt = z.infer<typeof receipt>;

export const newKey = (): string => crypto.randomUUID();

/** States a fact; the receipt says what becomes of it. The key is the same for each attempt of one act. */
export const state = (type: ActType, data: object, idempotencyKey: string, mends?: string): Promise<Receipt> =>
  ask<Receipt>(`/api/acts/${type}`, {
    method: "POST",
    idempotencyKey,
    body: { data, ...(mends === undefined ? {} : { mends }) },
  });
