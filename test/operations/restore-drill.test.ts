import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { expect, onTestFinished, test } from "vitest";
import { aFact } from "../../events/a-fact.ts";
import { physicalName } from "../../infra/topology.ts";
import { dynamoLedger } from "../../shared/adapters/dynamo-ledger.ts";
import { run } from "../journeys/local-process.ts";
import { aLocalSystem, clientOf } from "./a-local-system.ts";

const drill = (url: string, variables: Record<string, string> = {}) =>
  run("local/commands/restore-drill/main.ts", ["--endpoint", url], variables);

test("the whole first start comes back elsewhere: the same ledger and states, byte for byte, and nothing is left", {
  timeout: 180_000,
}, async () => {
  const { url } = await aLocalSystem({ isEmpty: false });
  const TMPDIR = await mkdtemp(join(tmpdir(), "trajectoire-"));
  onTestFinished(() => rm(TMPDIR, { recursive: true }));
  const { code, stdout } = await drill(url, { TMPDIR });
  expect(stdout).toMatch(/^Exported: \d{3,} facts of \d{2,} projects, applications and funds\.$/m);
  expect(stdout).toContain("the same ledger and the same states, byte for byte.");
  expect(code).toBe(0);
  expect((await readdir(TMPDIR)).filter((name) => name.startsWith("trajectoire"))).toEqual([]);
});

test("says which state is behind its facts", async () => {
  const { url } = await aLocalSystem();
  const ledger = dynamoLedger(new DynamoDBClient(clientOf(url)), physicalName("ledger"));
  await ledger.append({ ...aFact("ProjectSelected", { projectId: "p" }), recordedAt: "2022-07-15T09:00:00.000Z" });
  const { code, stdout } = await drill(url);
  expect(code).toBe(1);
  expect(stdout).toContain("PROJECT#p: the state is another one. Before: none After: ");
  expect(stdout).toContain("1 differences. A state behind its facts is mended by npm run sweep");
});
