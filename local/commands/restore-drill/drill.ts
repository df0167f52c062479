import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { topology } from "../../../infra/topology.ts";
import type { Handlers } from "../../load-handlers.ts";
import { startTrajectoire } from "../../start.ts";
import { connectionTo } from "../connection.ts";
import { readLedgerFile } from "../read-ledger-file.ts";
import { restore } from "../restore.ts";
import { differences, type Snapshot, takeSnapshot } from "./snapshot.ts";

/** Nothing arrives at a system that only this process knows: its functions are never called. */
const idle: Handlers = Object.fromEntries(Object.keys(topology.functions).map((name) => [name, () => undefined]));

/** Restores a snapshot's ledger file into a system made for it and removed afterwards; says what came out otherwise. */
export const restoreElsewhere = async (before: Snapshot): Promise<string[]> => {
  const folder = await mkdtemp(join(tmpdir(), "trajectoire-drill-"));
  const file = join(folder, "ledger.ndjson");
  try {
    await writeFile(file, before.ledger);
    const system = await startTrajectoire({ dataDirectory: join(folder, "data"), port: 0, handlers: idle });
    const client = new DynamoDBClient(connectionTo({ endpoint: system.url, aws: false }).client);
    try {
      const { lines, refused: unread } = await readLedgerFile(file);
      const { refused } = await restore(client, lines);
      const lost = unread.length + refused.length;
      return [
        ...(lost === 0 ? [] : [`${lost} lines of the exported ledger were refused.`]),
        ...differences(before, await takeSnapshot(client)),
      ];
    } finally {
      client.destroy();
      await system.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
