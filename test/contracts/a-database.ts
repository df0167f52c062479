import { randomUUID } from "node:crypto";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import dynalite from "dynalite";
import { physicalName, type Table, topology } from "../../infra/topology.ts";
import { createTables } from "../../local/tables.ts";

export type Database = {
  readonly client: DynamoDBClient;
  /** Empty tables with the topology's keys, of names nobody else uses. */
  tables(): Promise<{ readonly ledger: string; readonly work: string }>;
  close(): Promise<void>;
};

/** A DynamoDB to test with: the one at DYNAMODB_ENDPOINT, else dynalite in this process. */
export const aDatabase = async (): Promise<Database> => {
  process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] = "true";
  const given = process.env["DYNAMODB_ENDPOINT"];
  const server = dynalite({ createTableMs: 0 });
  if (given === undefined) {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
  }
  const client = new DynamoDBClient({
    endpoint: given ?? `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: "eu-west-3",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
  return {
    client,
    async tables() {
      const suffix = randomUUID().slice(0, 8);
      const named: Record<string, Table> = {};
      for (const [name, table] of Object.entries(topology.tables)) named[`${name}-${suffix}`] = table;
      await createTables(client, named);
      return { ledger: physicalName(`ledger-${suffix}`), work: physicalName(`work-${suffix}`) };
    },
    async close() {
      client.destroy();
      if (given === undefined) await new Promise((resolve) => server.close(resolve));
    },
  };
};
