import { GetQueueUrlCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { expect, test } from "vitest";
import { aFact } from "../../events/a-fact.ts";
import { deadLetterQueuesOf } from "../../infra/dead-letters.ts";
import { physicalName, topology } from "../../infra/topology.ts";
import { openLetters } from "../../local/commands/dead-letters/letters.ts";
import { deliverAgain } from "../../local/commands/redrive/deliver-again.ts";
import { deadLetters } from "../../shared/answers/records.ts";
import { signedIn } from "../journeys/a-token.ts";
import { answerOf, run } from "../journeys/local-process.ts";
import { aLocalSystem, clientOf } from "./a-local-system.ts";

/** An event as EventBridge delivers it. */
const event = (id: string): string => {
  const { source, detailType, detail } = aFact("ProjectSelected", { projectId: `projet-${id}` }, { id });
  return JSON.stringify({ version: "0", id: `event-${id}`, source, "detail-type": detailType, detail });
};

/** A running system with letters in each of its dead-letter queues, by its SQS client. */
const withLetters = async (letters: Readonly<Record<string, readonly string[]>>) => {
  const local = await aLocalSystem();
  const sqs = new SQSClient(clientOf(local.url));
  for (const [queue, bodies] of Object.entries(letters)) {
    const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: physicalName(queue) }));
    for (const MessageBody of bodies) await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
  }
  const command = (name: "dead-letters" | "redrive" | "sweep", ...args: string[]) => {
    const script = name === "sweep" ? "local/commands/sweep.ts" : `local/commands/${name}/main.ts`;
    return run(script, ["--endpoint", local.url, ...args]);
  };
  const known = async (): Promise<string[]> => {
    const { projects } = JSON.parse(await answerOf(local.url, "/api/projects?asOf=2030-01-01"));
    return projects.map(({ projectId }: { projectId: string }) => projectId).sort();
  };
  return { local, sqs, command, known };
};

test("lists what each letter says and why, and leaves it where it is", async () => {
  const { command } = await withLetters({
    "facts-dead": [event("a"), "{ not json"],
    "scheduled-assess-portfolio-dead": ['{"task":"sweep"}'],
  });
  for (const _look of [1, 2]) {
    const { code, stdout } = await command("dead-letters");
    expect(code).toBe(1);
    expect(stdout).toContain("trajectoire-facts-dead: 2 dead letters\n");
    expect(stdout).toMatch(
      /sent 0 min ago, received \d times?: project projet-a, ProjectSelected, id a \(trajectoire\.fund\)\. Why: every receive failed/,
    );
    expect(stdout).toContain('"{ not json": it will be refused, malformed.');
    expect(stdout).toContain("trajectoire-rule-facts-dead: 0 dead letters\n");
    expect(stdout).toContain('input "{\\"task\\":\\"sweep\\"}". Why: no run of assess-portfolio succeeded');
  }
  expect((await command("dead-letters", "--queue", "rule-facts")).code).toBe(0);
});

test("the API says how many wait in each queue, to whoever may see what was refused", async () => {
  const { local } = await withLetters({ "facts-dead": [event("a"), event("b")], "rule-alerts-dead": ["{}"] });
  const asked = await fetch(`${local.url}/api/dead-letters`, { headers: await signedIn(local.url) });
  const { queues } = deadLetters.parse(await asked.json());
  expect(queues.map(({ name }) => name)).toEqual(deadLetterQueuesOf(topology).map(({ name }) => name));
  expect(queues.filter(({ waiting }) => waiting > 0)).toEqual([
    { name: physicalName("facts-dead"), waiting: 2 },
    { name: physicalName("rule-alerts-dead"), waiting: 1 },
  ]);
});

/** What a command says of queues that hold letters. */
const linesOf = (said: string): string[] =>
  said
    .trim()
    .split("\n")
    .filter((line) => !line.includes(": 0 dead letters"));

test("sends every kind of letter again, says how many, and again is harmless", async () => {
  const { command, known } = await withLetters({
    "facts-dead": [event("a"), event("b")],
    "rule-facts-dead": [event("c"), event("a")],
    "scheduled-assess-portfolio-dead": ['{"task":"sweep"}'],
  });
  const dry = await command("redrive", "--dry-run");
  expect(linesOf(dry.stdout)).toEqual([
    "trajectoire-facts-dead: 2 dead letters would be moved back to their queue by SQS.",
    "trajectoire-rule-facts-dead: 2 dead letters would be delivered to the rule's queue.",
    "trajectoire-scheduled-assess-portfolio-dead: 1 dead letters would be run again.",
  ]);
  expect((await known()).length).toBe(0);

  const done = await command("redrive");
  expect(done).toMatchObject({ code: 0 });
  expect(linesOf(done.stdout).slice(0, 3)).toEqual([
    "trajectoire-facts-dead: 2 dead letters before, 2 moved back to their queue by SQS, 0 after.",
    "trajectoire-rule-facts-dead: 2 dead letters before, 2 delivered to the rule's queue, 0 after.",
    "trajectoire-scheduled-assess-portfolio-dead: 1 dead letters before, 1 run again, 0 after.",
  ]);
  await expect.poll(known).toEqual(["projet-a", "projet-b", "projet-c"]);
  expect(await command("redrive")).toMatchObject({ code: 0 });
  expect(await known()).toEqual(["projet-a", "projet-b", "projet-c"]);
  expect(await command("dead-letters")).toMatchObject({ code: 0 });
});

test("leaves a scheduled letter whose input no schedule has, and says so", async () => {
  const { command } = await withLetters({ "scheduled-assess-portfolio-dead": ['{"task":"dance"}'] });
  const { code, stdout } = await command("redrive", "--queue", "scheduled-assess-portfolio");
  expect(code).toBe(1);
  expect(stdout).toContain("1 dead letters before, 0 run again, 1 after.");
  expect(stdout).toContain("no schedule of assess-portfolio has the input");
});

test("killed between the delivery and the deletion, it loses no letter and records none twice", async () => {
  const { local, sqs } = await withLetters({ "rule-facts-dead": [event("a"), event("b")] });
  sqs.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName === "DeleteMessageCommand") throw new Error("killed");
        return next(args);
      },
    { step: "initialize" },
  );
  const letters = await openLetters(sqs, "trajectoire-rule-facts-dead");
  await expect(deliverAgain(sqs, letters, topology, "facts")).rejects.toThrow("killed");

  /* What the dead command held is visible after its hold; after a restart of the local system, at once. */
  const { url } = await local.again();
  const { code, stdout } = await run("local/commands/redrive/main.ts", ["--endpoint", url]);
  expect(code).toBe(0);
  expect(stdout).toContain("2 dead letters before, 2 delivered to the rule's queue, 0 after.");
  for (const id of ["a", "b"]) {
    const factsOf = async () => JSON.parse(await answerOf(url, `/api/projects/projet-${id}/facts`));
    await expect.poll(factsOf).toMatchObject({ facts: [{ detail: { metadata: { id } } }] });
  }
});

test("an unknown queue is a sentence", async () => {
  const { code, stderr } = await run("local/commands/redrive/main.ts", ["--queue", "fact"]);
  expect([code, stderr.trim()]).toEqual([
    2,
    '--queue: expected one of facts, alerts, assessments, rule-facts, rule-alerts, rule-settings, rule-bounces, scheduled-assess-portfolio, scheduled-notify-secretariat, found "fact".',
  ]);
});
