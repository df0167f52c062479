import * as z from "zod";
import { physicalName } from "../infra/topology.ts";

/*
 * Where the kill -9 test pulls the plug. Seen from outside the functions, which know nothing of it.
 */

const crashPoint = z.enum([
  /** PutEvents is on disk, its sender does not know yet. */
  "bus-accepted",
  /** A fact is in the ledger. */
  "fact-appended",
  /** A folded state is in the work table. */
  "state-written",
  /** The function is done with a batch that is still in its queue. */
  "before-acknowledge",
]);
export type CrashPoint = z.infer<typeof crashPoint>;

/** Dies the `pass`-th time the point is reached. */
export type CrashAt = { readonly point: CrashPoint; readonly pass: number };
export type Reached = (point: CrashPoint) => void;

export const createReached = (
  crashAt: CrashAt | undefined,
  die: () => void = () => process.kill(process.pid, "SIGKILL"),
): Reached => {
  let passes = 0;
  return (point) => {
    if (point !== crashAt?.point) return;
    passes += 1;
    if (passes === crashAt.pass) die();
  };
};

/** Reads `point:pass`. */
export const parseCrashAt = (text: string): CrashAt => {
  const [point, pass] = text.split(":");
  const parsed = z.object({ point: crashPoint, pass: z.coerce.number().int().positive() }).safeParse({ point, pass });
  if (parsed.success) return parsed.data;
  throw new Error(
    `TRAJECTOIRE_CRASH_AT is ${text}: expected one of ${crashPoint.options.join(", ")}, a colon, and which time.`,
  );
};

const putItem = z.object({ TableName: z.string(), Item: z.object({ SK: z.object({ S: z.string() }) }) });

/** The point that a PutItem request reaches once it is answered. */
export const pointOfPutItem = (body: Buffer): CrashPoint | undefined => {
  const request = putItem.safeParse(JSON.parse(body.toString()));
  if (!request.success) return undefined;
  const { TableName, Item } = request.data;
  if (TableName === physicalName("ledger")) return "fact-appended";
  return TableName === physicalName("work") && Item.SK.S === "STATE" ? "state-written" : undefined;
};
