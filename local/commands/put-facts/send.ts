import { setTimeout } from "node:timers/promises";
import { type EventBridgeClient, PutEventsCommand, type PutEventsResultEntry } from "@aws-sdk/client-eventbridge";
import type { Outgoing } from "./outgoing.ts";

/** A line the bus did not take, and why. */
export type NotTaken = { readonly line: Outgoing; readonly reason: string };

/** Codes that AWS documents as worth another try (PutEventsResultEntry). */
const passing = new Set(["InternalFailure", "ThrottlingException"]);

const attempts = 8;
const firstPauseMilliseconds = 50;

/** Sends a group and resends only the entries that failed, more and more slowly. What the bus took is on its disk. */
export const send = async (client: EventBridgeClient, group: readonly Outgoing[]): Promise<NotTaken[]> => {
  const notTaken: NotTaken[] = [];
  let left = group;
  for (let attempt = 1; left.length > 0; attempt += 1) {
    const { Entries: results = [] } = await client.send(
      new PutEventsCommand({ Entries: left.map(({ entry }) => entry) }),
    );
    const failed = left.flatMap((line, index) => {
      const result = results[index];
      return result?.EventId === undefined ? [{ line, result }] : [];
    });
    const isWorthwhile = ({ result }: { result: PutEventsResultEntry | undefined }): boolean =>
      attempt < attempts && passing.has(result?.ErrorCode ?? "");
    for (const one of failed.filter((one) => !isWorthwhile(one))) {
      const { ErrorCode: code = "no answer", ErrorMessage: message = "the bus did not say why" } = one.result ?? {};
      notTaken.push({ line: one.line, reason: `${code}: ${message}` });
    }
    left = failed.filter(isWorthwhile).map(({ line }) => line);
    if (left.length > 0) await setTimeout(firstPauseMilliseconds * 2 ** attempt);
  }
  return notTaken;
};
