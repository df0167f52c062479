import { isDeepStrictEqual } from "node:util";
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  type DynamoDBClient,
  type TableDescription,
} from "@aws-sdk/client-dynamodb";
import { physicalName, type Table } from "../infra/topology.ts";

/** Creates the tables that are missing, and refuses those that were made with other keys: nothing here migrates data. */
export const createTables = async (client: DynamoDBClient, tables: Readonly<Record<string, Table>>): Promise<void> => {
  for (const [name, table] of Object.entries(tables)) {
    const wanted = inputOf(physicalName(name), table);
    const present = await describe(client, physicalName(name));
    if (!present) {
      await client.send(new CreateTableCommand(wanted));
      await untilActive(client, physicalName(name));
    } else if (!isDeepStrictEqual(keysOf(present), keysOf(wanted))) {
      const keys = `${JSON.stringify(keysOf(present))}, and infra/topology.ts wants ${JSON.stringify(keysOf(wanted))}`;
      throw new Error(`Table ${physicalName(name)} on disk has the keys ${keys}: start with another data directory.`);
    } else {
      await untilActive(client, physicalName(name));
    }
  }
};

const inputOf = (name: string, { partition, sort, indexes }: Table): CreateTableCommandInput => {
  const keys = [{ partition, sort }, ...Object.values(indexes)];
  const names = new Set(keys.flatMap((key) => [key.partition, key.sort]));
  const input: CreateTableCommandInput = {
    TableName: name,
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: [...names].map((AttributeName) => ({ AttributeName, AttributeType: "S" })),
    KeySchema: keySchema({ partition, sort }),
  };
  const GlobalSecondaryIndexes = Object.entries(indexes).map(([IndexName, index]) => ({
    IndexName,
    KeySchema: keySchema(index),
    Projection: { ProjectionType: "ALL" as const },
  }));
  return GlobalSecondaryIndexes.length > 0 ? { ...input, GlobalSecondaryIndexes } : input;
};

const keySchema = ({ partition, sort }: { partition: string; sort: string }) => [
  { AttributeName: partition, KeyType: "HASH" as const },
  { AttributeName: sort, KeyType: "RANGE" as const },
];

const keysOf = ({ KeySchema, GlobalSecondaryIndexes }: CreateTableCommandInput | TableDescription) => ({
  table: KeySchema,
  indexes: Object.fromEntries((GlobalSecondaryIndexes ?? []).map((index) => [index.IndexName, index.KeySchema])),
});

const describe = async (client: DynamoDBClient, name: string): Promise<TableDescription | undefined> => {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: name }))).Table;
  } catch (error) {
    if (error instanceof Error && error.name === "ResourceNotFoundException") return undefined;
    throw error;
  }
};

/** dynalite makes a table active in a later turn of the loop; a process killed right there leaves it half made for good. */
const untilActive = async (client: DynamoDBClient, name: string): Promise<void> => {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if ((await describe(client, name))?.TableStatus === "ACTIVE") return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`Table ${name} was left half made by a start that was killed: remove the data directory.`);
};
