import { type DynamoDBClient, GetItemCommand, QueryCommand } from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import type { Rejected, RejectedStore } from "../domain/ports.ts";
import { type Item, textIn } from "./item.ts";
import { listOf, rejectedKey, rejectedPartition } from "./keys.ts";
import { isAbsent, putIf } from "./put-if.ts";

/** An input above this goes to S3: DynamoDB items stop at 400 KB, attribute names included. */
const largestInputBytes = 300 * 1024;
const excerptCharacters = 2_000;

/** Where inputs too large for an item are kept. */
export type ObjectStore = { put(key: string, body: string): Promise<void> };

const read = (item: Item): Rejected => {
  const object = item["object"]?.S;
  return {
    key: textIn(item, "PK").slice(rejectedPartition("").length),
    rejectedAt: textIn(item, "rejectedAt"),
    refusal: JSON.parse(textIn(item, "refusal")),
    input: textIn(item, "input"),
    ...(object === undefined ? {} : { object }),
  };
};

const keyText = z.object({ S: z.string() });
const listKey = z.strictObject({
  PK: keyText,
  SK: keyText,
  g: z.object({ S: z.literal(listOf.rejected) }),
  s: keyText,
});

const cursorOf = (key: Item): string => Buffer.from(JSON.stringify(key)).toString("base64url");

/** The key behind a cursor; undefined when this list never gave it out. */
const keyOf = (cursor: string): Item | undefined => {
  try {
    return listKey.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
  } catch {
    return undefined;
  }
};

/** Refused input in the `work` table, kept once however often it comes back. */
export const dynamoRejected = (
  client: DynamoDBClient,
  table: string,
  objects: ObjectStore,
): Pick<RejectedStore, "keep"> => ({
  async keep({ key, rejectedAt, refusal, input }) {
    const bytes = Buffer.byteLength(input);
    const object = bytes > largestInputBytes ? `refused/${key}.json` : undefined;
    if (object !== undefined) await objects.put(object, input);
    const item: Item = {
      PK: { S: rejectedPartition(key) },
      SK: { S: rejectedKey },
      rejectedAt: { S: rejectedAt },
      refusal: { S: JSON.stringify(refusal) },
      input: { S: object === undefined ? input : input.slice(0, excerptCharacters) },
      ...(object === undefined ? {} : { object: { S: object } }),
      bytes: { N: String(bytes) },
      g: { S: listOf.rejected },
      s: { S: `${rejectedAt} ${key}` },
    };
    await putIf(client, table, item, isAbsent);
  },
});

/** The same items, to be read. */
export const dynamoRejectedReader = (client: DynamoDBClient, table: string): Pick<RejectedStore, "list" | "find"> => ({
  async find(key) {
    const Key = { PK: { S: rejectedPartition(key) }, SK: { S: rejectedKey } };
    const { Item: item } = await client.send(new GetItemCommand({ TableName: table, Key, ConsistentRead: true }));
    return item && read(item);
  },

  async list(limit, cursor) {
    const start = cursor === undefined ? undefined : keyOf(cursor);
    if (cursor !== undefined && start === undefined) return undefined;
    const { Items = [], LastEvaluatedKey: last } = await client.send(
      new QueryCommand({
        TableName: table,
        IndexName: "lists",
        KeyConditionExpression: "g = :list",
        ExpressionAttributeValues: { ":list": { S: listOf.rejected } },
        ScanIndexForward: false,
        Limit: limit,
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
    return { items: Items.map(read), ...(last === undefined ? {} : { next: cursorOf(last) }) };
  },
});
