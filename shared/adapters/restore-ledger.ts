import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
  ScanCommand,
} from "@aws-sdk/client-dynamodb";
import type { Refusal } from "../../events/refusal.ts";
import type { LedgerLine } from "../domain/ports.ts";
import { readFacts } from "../domain/read-facts.ts";
import { ledgerItem } from "./dynamo-ledger.ts";

export type Restored<Line> = {
  readonly restored: number;
  readonly refused: readonly { readonly line: Line; readonly refusal: Refusal }[];
};

const writers = 16;

export const isLedgerEmpty = async (client: DynamoDBClient, table: string): Promise<boolean> => {
  const { Items = [] } = await client.send(
    new ScanCommand({ TableName: table, Limit: 1, ConsistentRead: true, ProjectionExpression: "PK" }),
  );
  return Items.length === 0;
};

/**
 * Writes the lines of a ledger file with the `recordedAt` they carry: the only place where it is given, never set. The
 * ledger must be empty, or hold an earlier attempt at the same file (`resume`).
 */
export const restoreLedger = async <Line extends LedgerLine>(
  client: DynamoDBClient,
  table: string,
  lines: readonly Line[],
  { resume = false } = {},
): Promise<Restored<Line>> => {
  if (!resume && !(await isLedgerEmpty(client, table))) {
    throw new Error(
      `The ledger "${table}" already holds facts: restore-ledger writes into an empty one, so that no recorded date is mixed with another.`,
    );
  }
  const { standing, refused } = readFacts(lines);
  const queue = standing.values();
  const write = async (): Promise<void> => {
    for (const line of queue) {
      try {
        await client.send(
          new PutItemCommand({
            TableName: table,
            Item: ledgerItem(line),
            ConditionExpression: "attribute_not_exists(PK)",
          }),
        );
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: writers }, write));
  return { restored: standing.length, refused };
};
