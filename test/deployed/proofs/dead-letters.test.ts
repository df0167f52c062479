import { SetQueueAttributesCommand, SQSClient } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { aFact } from "../../../events/a-fact.ts";
import type { Entry } from "../../../events/envelope.ts";
import { physicalName, topology } from "../../../infra/topology.ts";
import { answerOf, type SystemUnderTest, startSystem } from "../../journeys/a-system.ts";
import { ask, attributesOf, messagesIn, moveBack, queueUrl, send } from "./on-the-deployment.ts";

const functionConfiguration = z.object({ Environment: z.object({ Variables: z.record(z.string(), z.string()) }) });

let system: SystemUnderTest;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system.stop());

const says = async (command: string, args: readonly string[], words: string): Promise<void> =>
  expect(await system.command(`local/commands/${command}`, args)).toMatchObject({
    code: 0,
    output: expect.stringContaining(words),
  });

/** An event as EventBridge delivers it. */
const eventOf = ({ source, detailType, detail }: Entry): string =>
  JSON.stringify({ version: "0", id: "event-1", source, "detail-type": detailType, detail });

const idsOf = async (projectId: string): Promise<string[]> => {
  const { facts } = JSON.parse(await answerOf(system, `/api/projects/${projectId}/facts`));
  return facts.map((fact: { detail: { metadata: { id: string } } }) => fact.detail.metadata.id);
};

describe.each(Object.entries(topology.queues))("the queue %s, read back", (name, queue) => {
  test("moves a message to its dead letters after the receives of the topology", async () => {
    const attributes = await attributesOf(name);
    const deadLetters = await attributesOf(`${name}-dead`);
    expect(JSON.parse(attributes["RedrivePolicy"] ?? "{}")).toEqual({
      maxReceiveCount: queue.maxReceives,
      deadLetterTargetArn: deadLetters["QueueArn"],
    });
    expect(attributes["VisibilityTimeout"]).toBe(String(queue.visibilitySeconds));
    expect(JSON.parse(deadLetters["RedriveAllowPolicy"] ?? "{}")).toEqual({
      redrivePermission: "byQueue",
      sourceQueueArns: [attributes["QueueArn"]],
    });
    expect([attributes["MessageRetentionPeriod"], deadLetters["MessageRetentionPeriod"]]).toEqual([
      "345600",
      "1209600",
    ]);
  });

  test("feeds its function as the topology says, and asks it which messages failed", async () => {
    const { QueueArn } = await attributesOf(name);
    expect(
      await ask("lambda", "list_event_source_mappings", { FunctionName: physicalName(queue.consumer) }),
    ).toMatchObject({
      EventSourceMappings: [
        {
          EventSourceArn: QueueArn,
          State: "Enabled",
          BatchSize: queue.batchSize,
          MaximumBatchingWindowInSeconds: queue.windowSeconds,
          FunctionResponseTypes: ["ReportBatchItemFailures"],
          ScalingConfig: { MaximumConcurrency: queue.maxConcurrency },
        },
      ],
    });
  });
});

test("a fact nobody can record is a dead letter after five receives, and is recorded once sent again", async () => {
  const { visibilitySeconds, consumer } = topology.queues["facts"] ?? { visibilitySeconds: 0, consumer: "" };
  const FunctionName = physicalName(consumer);
  const { Variables } = functionConfiguration.parse(
    await ask("lambda", "get_function_configuration", { FunctionName }),
  ).Environment;
  const client = new SQSClient({});
  const QueueUrl = await queueUrl("facts");
  const setVisibility = (seconds: number) =>
    client.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { VisibilityTimeout: String(seconds) } }));
  const write = (variables: Record<string, string>) =>
    ask("lambda", "update_function_configuration", { FunctionName, Environment: { Variables: variables } });

  /* The fault of a bad deploy: a table that does not exist. Its five receives need not take five minutes here. */
  await write({ ...Variables, LEDGER_TABLE: "trajectoire-nowhere" });
  await setVisibility(1);
  try {
    await send("facts", eventOf(aFact("ProjectSelected", { projectId: "lettre-morte" }, { id: "morte-1" })));
    await expect.poll(() => messagesIn("facts-dead"), { timeout: 100_000, interval: 500 }).toBe(1);
    expect(await messagesIn("facts")).toBe(0);
  } finally {
    await write(Variables);
    await setVisibility(visibilitySeconds);
  }

  const looked = await system.command("local/commands/dead-letters/main.ts", []);
  expect(looked).toMatchObject({ code: 1 });
  expect(looked.stdout).toContain("trajectoire-facts-dead: 1 dead letters");
  /* Received by the function as often as the topology says, and once more to be looked at. */
  const receives = (topology.queues["facts"]?.maxReceives ?? 0) + 1;
  expect(looked.stdout).toContain(
    `received ${receives} times: project lettre-morte, ProjectSelected, id morte-1 (trajectoire.fund)`,
  );
  expect((await system.request("/api/projects/lettre-morte")).status).toBe(404);

  /* The emulator has no StartMessageMoveTask: the letter goes back by the three requests such a task makes. */
  await moveBack("facts-dead", "facts");
  await expect.poll(() => idsOf("lettre-morte"), { timeout: 30_000 }).toEqual(["morte-1"]);
  await expect.poll(() => messagesIn("facts"), { timeout: 30_000 }).toBe(0);
  await says("sweep.ts", [], "1 projects, applications and funds folded again, 0 states repaired.");
  await says("dead-letters/main.ts", [], "trajectoire-facts-dead: 0 dead letters");
});

test("letters of a rule and of a schedule are sent again by the command, and again is harmless", async () => {
  await startSystem();
  const body = eventOf(aFact("ProjectSelected", { projectId: "lettre-de-regle" }, { id: "regle-1" }));
  for (const _delivered of [1, 2]) await send("rule-facts-dead", body);
  await send("scheduled-assess-portfolio-dead", JSON.stringify(topology.schedules["sweep"]?.input));
  await says(
    "redrive/main.ts",
    ["--queue", "rule-facts"],
    "2 dead letters before, 2 delivered to the rule's queue, 0 after.",
  );
  await says(
    "redrive/main.ts",
    ["--queue", "scheduled-assess-portfolio"],
    "1 dead letters before, 1 run again, 0 after.",
  );
  await expect.poll(() => idsOf("lettre-de-regle"), { timeout: 30_000 }).toEqual(["regle-1"]);
});
