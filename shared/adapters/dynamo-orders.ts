import { type DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { project } from "../../events/subject.ts";
import type { Orders } from "../domain/ports.ts";
import { type Item, numberIn, textIn } from "./item.ts";
import { listOf, ordersKey, partitionOf, subjectOfPartition } from "./keys.ts";
import { isAbsent, putIf } from "./put-if.ts";
import { readList } from "./read-list.ts";

/* Written by this adapter alone. */
const ordersIn = (item: Item) => JSON.parse(textIn(item, "orders"));

/** Payment orders in the `work` table: one item a project, so that a ceiling is held by one conditional put. */
export const dynamoOrders = (client: DynamoDBClient, table: string): Orders => ({
  async get(projectId) {
    const Key = { PK: { S: partitionOf(project(projectId)) }, SK: { S: ordersKey } };
    const { Item: item } = await client.send(new GetItemCommand({ TableName: table, Key, ConsistentRead: true }));
    return item === undefined ? { orders: [], version: 0 } : { orders: ordersIn(item), version: numberIn(item, "v") };
  },

  put(projectId, orders, version) {
    const item: Item = {
      PK: { S: partitionOf(project(projectId)) },
      SK: { S: ordersKey },
      v: { N: String(version + 1) },
      orders: { S: JSON.stringify(orders) },
      g: { S: listOf.orders },
      s: { S: projectId },
    };
    return version === 0
      ? putIf(client, table, item, isAbsent)
      : putIf(client, table, item, "v = :version", { ":version": { N: String(version) } });
  },

  async list() {
    const items = await readList(client, table, listOf.orders);
    return items.map((item) => ({ projectId: subjectOfPartition(textIn(item, "PK")).id, orders: ordersIn(item) }));
  },
});
