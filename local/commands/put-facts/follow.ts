import { setTimeout } from "node:timers/promises";
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { type Refusal, sentenceOf } from "../../../events/refusal.ts";
import { keyText, lookUp } from "./look-up.ts";
import type { Outgoing } from "./outgoing.ts";

export type Tables = { readonly ledger: string; readonly work: string };

/** What became of the lines the bus took. */
export type Outcome = {
  readonly recorded: number;
  readonly refused: readonly { readonly number: number; readonly reason: string }[];
  /** Neither in the ledger nor among the rejected when we stopped waiting. */
  readonly unseen: readonly number[];
};

const pauseMilliseconds = 200;

export const reasonOf = ({ code, findings }: Refusal): string => `${code}. ${findings.map(sentenceOf).join(" ")}`;

/**
 * Follows lines until each is in the ledger with its content, or among the rejected; gives up when nothing has moved for
 * `patienceSeconds`.
 */
export const follow = async (
  client: DynamoDBClient,
  tables: Tables,
  lines: readonly Outgoing[],
  patienceSeconds: number,
  onProgress: (settled: number) => void,
): Promise<Outcome> => {
  let recorded = 0;
  const refused: { number: number; reason: string }[] = [];
  let left = lines;
  let lastMove = performance.now();

  while (left.length > 0) {
    const kept = await lookUp(
      client,
      tables.ledger,
      left.flatMap(({ place }) => place?.key ?? []),
    );
    const isRecorded = ({ place }: Outgoing): boolean =>
      place !== undefined && kept.get(keyText(place.key))?.["hash"]?.S === place.hash;
    const others = left.filter((line) => !isRecorded(line));
    const rejected = await lookUp(
      client,
      tables.work,
      others.map(({ refusedKey }) => refusedKey),
    );
    const waiting: Outgoing[] = [];
    for (const line of others) {
      const refusal = rejected.get(keyText(line.refusedKey))?.["refusal"]?.S;
      if (refusal === undefined) waiting.push(line);
      else refused.push({ number: line.number, reason: reasonOf(JSON.parse(refusal)) });
    }
    recorded += left.length - others.length;
    if (waiting.length < left.length) lastMove = performance.now();
    left = waiting;
    onProgress(lines.length - left.length);
    if (performance.now() - lastMove > patienceSeconds * 1000) break;
    if (left.length > 0) await setTimeout(pauseMilliseconds);
  }
  return { recorded, refused, unseen: left.map(({ number }) => number) };
};
