import { writeFile } from "node:fs/promises";
import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aFact } from "../../events/a-fact.ts";
import { signedIn } from "./a-token.ts";
import { aDataDirectory, type LocalProcess, putFacts, startLocal } from "./local-process.ts";

/*
 * Where the local system stands in for AWS: what API Gateway and EventBridge would answer before anything of ours is asked.
 */

let data: Awaited<ReturnType<typeof aDataDirectory>>;
let local: LocalProcess;
beforeAll(async () => {
  data = await aDataDirectory();
  local = await startLocal({ data: data.path });
});
afterAll(async () => {
  await local.stop();
  await data.remove();
});

test.each([
  ["/api/nothing", 404, "There is nothing at /api/nothing."],
  ["/api/projects/%E0%A4%A", 400, "is not percent-encoded UTF-8"],
])("refuses the address %s", async (path, status, sentence) => {
  const response = await fetch(`${local.url}${path}`, { headers: await signedIn(local.url) });
  expect(response.headers.get("content-type")).toContain("application/problem+json");
  const problem = await response.json();
  expect([response.status, problem.status]).toEqual([status, status]);
  expect(problem.detail).toContain(sentence);
});

test("the bus refuses what EventBridge refuses, entry by entry", async () => {
  const client = new EventBridgeClient({
    endpoint: local.url,
    region: "eu-west-3",
    credentials: { accessKeyId: "any", secretAccessKey: "any" },
  });
  const entry = { EventBusName: "trajectoire", Source: "trajectoire.fund", DetailType: "TeamChanged" };
  const { FailedEntryCount, Entries } = await client.send(
    new PutEventsCommand({
      Entries: [
        { ...entry, Detail: "{ not json" },
        { ...entry, Detail: '{"still":"kept"}' },
      ],
    }),
  );
  expect(FailedEntryCount).toBe(1);
  expect(Entries?.[0]?.ErrorCode).toBe("MalformedDetail");
  expect(Entries?.[1]?.EventId).toMatch(/^[0-9a-f-]{36}$/);
  client.destroy();
});

test("put-facts says which line the bus did not take", async () => {
  const file = `${data.path}/list.ndjson`;
  await writeFile(file, JSON.stringify({ ...aFact("TranchePaid", {}), detail: [1, 2] }));
  const { code, output } = await putFacts(file, local.url);
  expect([code, output]).toEqual([1, expect.stringContaining("line 1: not taken by the bus: MalformedDetail")]);
});
