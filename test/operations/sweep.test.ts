import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { expect, test } from "vitest";
import { aFact } from "../../events/a-fact.ts";
import { physicalName } from "../../infra/topology.ts";
import { dynamoLedger } from "../../shared/adapters/dynamo-ledger.ts";
import { answerOf, run } from "../journeys/local-process.ts";
import { aLocalSystem, clientOf } from "./a-local-system.ts";

test("repairs a state that is behind its facts, says so once, and finds nothing the second time", async () => {
  const { url } = await aLocalSystem();
  /* A worker that died between its append and its refold leaves this. */
  const ledger = dynamoLedger(new DynamoDBClient(clientOf(url)), physicalName("ledger"));
  const fact = aFact("ProjectSelected", { projectId: "oublié" });
  await ledger.append({ ...fact, recordedAt: "2022-07-15T09:00:00.000Z" });
  const sweep = () => run("local/commands/sweep.ts", ["--endpoint", url]);
  const first = await sweep();
  expect(first).toMatchObject({
    code: 1,
    stdout: "1 projects, applications and funds folded again, 1 states repaired.\n",
    stderr: expect.stringContaining("The right value is 0"),
  });
  expect(JSON.parse(await answerOf(url, "/api/projects?asOf=2030-01-01")).projects).toHaveLength(1);
  expect(await sweep()).toMatchObject({ code: 0, stderr: "" });
});

test("says where nothing answers", async () => {
  const { code, stderr } = await run("local/commands/sweep.ts", ["--endpoint", "http://127.0.0.1:9"]);
  expect([code, stderr]).toEqual([2, expect.stringContaining("Nothing answers at http://127.0.0.1:9.")]);
});
