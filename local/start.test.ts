import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient, PutItemCommand, QueryCommand } from "@aws-sdk/client-dynamodb";
import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import type { SQSEvent } from "aws-lambda";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { aDataDirectory } from "./a-data-directory.ts";
import { aSystem } from "./a-system.ts";
import { aQueue, aTopology } from "./a-topology.ts";
import { listen } from "./door.ts";
import { startTrajectoire } from "./start.ts";

const put = (...details: object[]) =>
  new EventBridgeClient().send(
    new PutEventsCommand({
      Entries: details.map((detail) => ({
        EventBusName: "trajectoire",
        Source: "trajectoire.fund",
        DetailType: "Said",
        Detail: JSON.stringify(detail),
      })),
    }),
  );

const keep = async (event: SQSEvent): Promise<void> => {
  const table = new DynamoDBClient();
  for (const { body } of event.Records) {
    const { detail } = JSON.parse(body);
    await table.send(
      new PutItemCommand({ TableName: process.env["LEDGER_TABLE"], Item: { PK: { S: "a" }, SK: { S: detail.id } } }),
    );
  }
};
const kept = async (): Promise<(string | undefined)[]> => {
  const query = {
    TableName: "trajectoire-ledger",
    KeyConditionExpression: "PK = :a",
    ExpressionAttributeValues: { ":a": { S: "a" } },
    ConsistentRead: true,
  };
  const { Items = [] } = await new DynamoDBClient().send(new QueryCommand(query));
  return Items.map((item) => item["SK"]?.S);
};

test("carries events over the bus and a queue to a function that writes to the table, through the AWS SDK", async () => {
  const app = await aSystem({ handlers: { work: keep } });
  const answer = await put({ id: "1" }, { id: "2" });
  expect(answer).toMatchObject({ FailedEntryCount: 0, Entries: [{ EventId: expect.any(String) }, expect.anything()] });
  await app.idle();
  expect(await kept()).toEqual(["1", "2"]);
});

test("goes on after a restart with what was on its way", async () => {
  const dataDirectory = aDataDirectory();
  const broken = () => {
    throw new Error("not now");
  };
  const before = await aSystem({ dataDirectory, handlers: { work: broken } });
  await put({ id: "1" });
  await before.stop();
  const after = await aSystem({ dataDirectory, handlers: { work: keep } });
  await after.idle();
  expect(await kept()).toEqual(["1"]);
});

test("runs a schedule when asked", async () => {
  const work = vi.fn();
  const app = await aSystem({ handlers: { work } });
  await app.runSchedule("sweep");
  expect(work.mock.calls[0]?.[0]).toEqual({ task: "sweep" });
});

test("gives the functions their variables, and nothing of the developer's own AWS set-up", async () => {
  vi.stubEnv("AWS_PROFILE", "production");
  vi.stubEnv("AWS_ENDPOINT_URL_DYNAMODB", "https://dynamodb.eu-west-3.amazonaws.com");
  const app = await aSystem();
  const variables = Object.entries(process.env).filter(([name]) => /^AWS_|_(TABLE|BUCKET)$/.test(name));
  expect(Object.fromEntries(variables)).toEqual({
    AWS_ENDPOINT_URL: app.url,
    AWS_REGION: "eu-west-3",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
    LEDGER_TABLE: "trajectoire-ledger",
    REFUSED_BUCKET: "trajectoire-refused-000000000000",
  });
});

describe("refuses to start", () => {
  test("on a taken port, says which, and frees the data directory", async () => {
    const dataDirectory = aDataDirectory();
    const other = createServer();
    onTestFinished(() => void other.close());
    const port = await listen(other, 0);
    await expect(aSystem({ dataDirectory, port })).rejects.toThrow(
      `Port ${port} is taken. Stop what listens there, or start with another one: PORT=${port + 1} npm start.`,
    );
    await aSystem({ dataDirectory });
  });

  test("on data that another process uses", async () => {
    const dataDirectory = aDataDirectory();
    await aSystem({ dataDirectory });
    await expect(aSystem({ dataDirectory })).rejects.toThrow("is in use by another Trajectoire process");
  });

  test("a topology it does not implement", async () => {
    const topology = aTopology({ queues: { facts: aQueue({ consumer: "nobody" }) } });
    await expect(aSystem({ topology })).rejects.toThrow("there is no function nobody");
  });

  test("on tables that were made with other keys", async () => {
    const dataDirectory = aDataDirectory();
    const before = await aSystem({ dataDirectory });
    await before.stop();
    const tables = { ledger: { partition: "PK", sort: "id", indexes: {} } };
    await expect(aSystem({ dataDirectory, topology: aTopology({ tables }) })).rejects.toThrow(
      "start with another data directory",
    );
  });

  test("without a function's handler", async () => {
    const dataDirectory = mkdtempSync(join(tmpdir(), "trajectoire-"));
    onTestFinished(() => rmSync(dataDirectory, { recursive: true }));
    const functions = { work: { entry: "local/names.ts", timeoutSeconds: 5, grants: [] } };
    const topology = aTopology({ functions, routes: [] });
    await expect(startTrajectoire({ dataDirectory, port: 0, topology })).rejects.toThrow(
      "local/names.ts does not export a function called handler.",
    );
  });
});
