import { type AttributeValue, BatchGetItemCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { Key } from "./outgoing.ts";

/** The attributes put-facts needs of an item, found by its key. */
export type Found = ReadonlyMap<string, Record<string, AttributeValue>>;

export const keyText = ({ partition, sort }: Key): string => `${partition}\n${sort}`;

/** BatchGetItem takes at most 100 keys. */
const keysAtOnce = 100;

/** Reads items by key, consistently, each key once however often it is asked. */
export const lookUp = async (client: DynamoDBClient, table: string, keys: Iterable<Key>): Promise<Found> => {
  const wanted = [...new Map([...keys].map((key) => [keyText(key), key])).values()];
  const found = new Map<string, Record<string, AttributeValue>>();
  let left = wanted.map(
    ({ partition, sort }) => ({ PK: { S: partition }, SK: { S: sort } }) as Record<string, AttributeValue>,
  );
  while (left.length > 0) {
    const asked = left.slice(0, keysAtOnce);
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetItemCommand({
        RequestItems: {
          [table]: {
            Keys: asked,
            ConsistentRead: true,
            ProjectionExpression: "PK, SK, #hash, refusal",
            ExpressionAttributeNames: { "#hash": "hash" },
          },
        },
      }),
    );
    for (const item of Responses?.[table] ?? []) {
      found.set(keyText({ partition: item["PK"]?.S ?? "", sort: item["SK"]?.S ?? "" }), item);
    }
    left = [...left.slice(keysAtOnce), ...(UnprocessedKeys?.[table]?.Keys ?? [])];
  }
  return found;
};
