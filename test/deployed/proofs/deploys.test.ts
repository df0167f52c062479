import { setTimeout } from "node:timers/promises";
import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import type { Entry } from "../../../events/envelope.ts";
import { physicalName, topology } from "../../../infra/topology.ts";
import { aPortfolio } from "../../a-portfolio.ts";
import { type SystemUnderTest, startSystem } from "../../journeys/a-system.ts";
import { verify } from "../../verify-ledger.ts";
import { deploy, deployVersion, diff } from "../cdk.ts";
import { writeNextVersion } from "../next-version.ts";
import { ask } from "./on-the-deployment.ts";

/* The same version again changes nothing; another version, and back, while facts keep coming, loses none. */

let system: SystemUnderTest;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system.stop());

const shown = z.object({ CodeSha256: z.string(), LastModified: z.string() });
const stack = z.object({
  Stacks: z.tuple([z.object({ LastUpdatedTime: z.string().optional(), StackStatus: z.string() })]),
});

/** What a deploy could change: the code and the date of each function, the date of each stack. */
const deployedState = async () => {
  const functions = Object.keys(topology.functions).map(async (name) => {
    const found = await ask("lambda", "get_function_configuration", { FunctionName: physicalName(name) });
    return [name, shown.parse(found)];
  });
  const stacks = ["TrajectoireData", "TrajectoireService"].map(async (StackName) => [
    StackName,
    stack.parse(await ask("cloudformation", "describe_stacks", { StackName })).Stacks[0],
  ]);
  return Object.fromEntries(await Promise.all([...functions, ...stacks]));
};

const codeOf = async (): Promise<string> =>
  shown.parse(await ask("lambda", "get_function_configuration", { FunctionName: physicalName("record-facts") }))
    .CodeSha256;

test("a second deploy changes nothing", async () => {
  const before = await deployedState();
  expect(await diff(process.env)).toMatchObject({ code: 0 });
  const said = await deploy(process.env);
  expect(said.match(/\(no changes\)/g)).toHaveLength(2);
  expect(await deployedState()).toEqual(before);
});

const entryOf = ({ source, detailType, detail }: Entry) => ({
  EventBusName: topology.bus,
  Source: source,
  DetailType: detailType,
  Detail: JSON.stringify(detail),
});

/** Puts the facts ten at a time for as long as `isOver` says no -> those the bus took. */
const keepPutting = async (facts: readonly Entry[], isOver: () => boolean): Promise<Entry[]> => {
  const bus = new EventBridgeClient({});
  const taken: Entry[] = [];
  while (!isOver() && taken.length < facts.length) {
    const batch = facts.slice(taken.length, taken.length + 10);
    const { FailedEntryCount } = await bus.send(new PutEventsCommand({ Entries: batch.map(entryOf) }));
    expect(FailedEntryCount).toBe(0);
    taken.push(...batch);
    await setTimeout(200);
  }
  return taken;
};

test("an upgrade to another fold and a rollback, under traffic, lose nothing", { timeout: 900_000 }, async () => {
  const first = await codeOf();
  const app = await writeNextVersion();
  let isOver = false;
  const putting = keepPutting(aPortfolio(12, 6_000), () => isOver);
  const codes: string[] = [];
  try {
    await deployVersion(app, process.env);
    codes.push(await codeOf());
    const swept = await system.command("local/commands/sweep.ts", []);
    expect(swept.output).toMatch(/^12 projects, applications and funds folded again, \d+ states repaired\./m);
    await deploy(process.env);
    codes.push(await codeOf());
  } finally {
    isOver = true;
  }
  const taken = await putting;
  expect(codes[0]).not.toBe(first);
  expect(codes[1]).toBe(first);
  expect(taken.length).toBeGreaterThan(100);
  expect(taken.length).toBeLessThan(6_000);
  console.log(`${taken.length} facts were put while it was deployed twice.`);

  expect(await verify({}, taken)).toEqual([]);
  expect(await system.command("local/commands/sweep.ts", [])).toMatchObject({
    code: 0,
    output: expect.stringContaining("12 projects, applications and funds folded again, 0 states repaired."),
  });
});
