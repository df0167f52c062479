import { gunzipSync, gzipSync } from "node:zlib";
import { type DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import type { StateStore, StoredState } from "../domain/ports.ts";
import { bytesIn, type Item, numberIn, textIn } from "./item.ts";
import { listOf, partitionOf, stateKey, subjectOfPartition } from "./keys.ts";
import { listKey } from "./list-key.ts";
import { isAbsent, putIf } from "./put-if.ts";
import { readList } from "./read-list.ts";

const read = (item: Item): StoredState => ({
  facts: numberIn(item, "n"),
  foldVersion: numberIn(item, "v"),
  /* Written by this adapter alone; another version of the fold is told by `v` before the state is looked at. */
  state: JSON.parse(gunzipSync(bytesIn(item, "z")).toString("utf8")),
});

/** States in the `work` table, gzipped. Attribute names are short: they are paid for on every read. */
export const dynamoStates = (client: DynamoDBClient, table: string): StateStore => ({
  async put(subject, { facts, foldVersion, state }) {
    const packed = gzipSync(JSON.stringify(state));
    const item: Item = {
      PK: { S: partitionOf(subject) },
      SK: { S: stateKey },
      n: { N: String(facts) },
      v: { N: String(foldVersion) },
      z: { B: packed },
      g: { S: listOf[subject.kind] },
      s: { S: listKey(state) },
    };
    /* The more complete state stays; of two equally complete ones, the newer fold's. */
    const isWritten = await putIf(client, table, item, `${isAbsent} OR n < :n OR (n = :n AND v < :v)`, {
      ":n": { N: String(facts) },
      ":v": { N: String(foldVersion) },
    });
    return { isWritten, bytes: packed.length };
  },

  async get(subject) {
    const { Item: item } = await client.send(
      new GetItemCommand({
        TableName: table,
        Key: { PK: { S: partitionOf(subject) }, SK: { S: stateKey } },
        ConsistentRead: true,
      }),
    );
    return item && read(item);
  },

  async list(kind) {
    const items = await readList(client, table, listOf[kind]);
    return items.map((item) => ({ subject: subjectOfPartition(textIn(item, "PK")), stored: read(item) }));
  },
});
