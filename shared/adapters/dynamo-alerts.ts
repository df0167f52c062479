import { gunzipSync, gzipSync } from "node:zlib";
import { type DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import type { AlertStore, StoredAlerts } from "../domain/ports.ts";
import { bytesIn, type Item, numberIn, textIn } from "./item.ts";
import { alertsKey, alertsPartition, listOf } from "./keys.ts";
import { isAbsent, putIf } from "./put-if.ts";
import { readList } from "./read-list.ts";

export const readStoredAlerts = (item: Item): StoredAlerts => ({
  /* Written by this adapter alone. */
  ...JSON.parse(gunzipSync(bytesIn(item, "z")).toString("utf8")),
  version: numberIn(item, "v"),
});

/** Alerts in the `work` table, gzipped: one item a project, one for the fund. */
export const dynamoAlerts = (client: DynamoDBClient, table: string): AlertStore => ({
  async get(projectId) {
    const Key = { PK: { S: alertsPartition(projectId) }, SK: { S: alertsKey } };
    const { Item: item } = await client.send(new GetItemCommand({ TableName: table, Key, ConsistentRead: true }));
    return item && readStoredAlerts(item);
  },

  put(projectId, { version, ...stored }) {
    const item: Item = {
      PK: { S: alertsPartition(projectId) },
      SK: { S: alertsKey },
      v: { N: String(version + 1) },
      n: { N: String(stored.facts) },
      z: { B: gzipSync(JSON.stringify(stored)) },
      p: { S: JSON.stringify(projectId) },
      g: { S: listOf.alerts },
      s: { S: `${stored.today} ${projectId}`.slice(0, 1024) },
    };
    return version === 0
      ? putIf(client, table, item, isAbsent)
      : putIf(client, table, item, "v = :version", { ":version": { N: String(version) } });
  },

  async list() {
    const items = await readList(client, table, listOf.alerts);
    return items.map((item) => ({ projectId: JSON.parse(textIn(item, "p")), stored: readStoredAlerts(item) }));
  },
});
