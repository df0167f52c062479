import { type DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import type { StoredHandlings } from "../domain/alerts/handling.ts";
import type { HandlingStore } from "../domain/ports.ts";
import { sha256 } from "./content-hash.ts";
import { type Item, numberIn, textIn } from "./item.ts";
import { alertsPartition, handlingKey, listOf } from "./keys.ts";
import { isAbsent, putIf } from "./put-if.ts";
import { readList } from "./read-list.ts";

const read = (item: Item): StoredHandlings => ({
  /* Written by this adapter alone. */
  handlings: JSON.parse(textIn(item, "handlings")),
  version: numberIn(item, "v"),
});

/** What people do with alerts, in the `work` table beside them. */
export const dynamoHandlings = (client: DynamoDBClient, table: string): HandlingStore => ({
  async get(projectId, alertId) {
    const Key = { PK: { S: alertsPartition(projectId) }, SK: { S: handlingKey(sha256(alertId)) } };
    const { Item: item } = await client.send(new GetItemCommand({ TableName: table, Key, ConsistentRead: true }));
    return item === undefined ? { handlings: [], version: 0 } : read(item);
  },

  put(projectId, alertId, handlings, version) {
    const item: Item = {
      PK: { S: alertsPartition(projectId) },
      SK: { S: handlingKey(sha256(alertId)) },
      v: { N: String(version + 1) },
      alert: { S: alertId },
      handlings: { S: JSON.stringify(handlings) },
      g: { S: listOf.handlings },
      s: { S: sha256(alertId) },
    };
    return version === 0
      ? putIf(client, table, item, isAbsent)
      : putIf(client, table, item, "v = :version", { ":version": { N: String(version) } });
  },

  async list() {
    const items = await readList(client, table, listOf.handlings);
    return new Map(items.map((item) => [textIn(item, "alert"), read(item)]));
  },
});
