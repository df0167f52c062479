import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { GetQueueUrlCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { expect, onTestFinished, test } from "vitest";
import { aFact } from "../../events/a-fact.ts";
import type { RefusalCode } from "../../events/refusal.ts";
import { deadLetterQueuesOf } from "../../infra/dead-letters.ts";
import { physicalName, topology } from "../../infra/topology.ts";
import { alertEntry } from "../../shared/domain/alerts/alert-event.ts";
import { signedIn } from "../journeys/a-token.ts";
import { answerOf, putFacts } from "../journeys/local-process.ts";
import { withType } from "../template/resources.ts";
import { synthesiseWiring } from "../template/synthesise.ts";
import { aLocalSystem, clientOf } from "./a-local-system.ts";
import { type Block, blocksOf, commandsOf, headings, runbook } from "./read-runbook.ts";

/* The runbook is run: at night nobody checks whether a command still exists. */

const root = fileURLToPath(new URL("../..", import.meta.url));
const blocks = blocksOf(runbook);

/** The project's root without what lies hidden in it, where a block may write its files. */
const aCheckout = async (): Promise<string> => {
  const directory = await mkdtemp(join(tmpdir(), "trajectoire-runbook-"));
  for (const name of await readdir(root))
    if (!name.startsWith(".")) await symlink(join(root, name), join(directory, name));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
};

type Shell = { readonly cwd: string; readonly port: string };

const shell = (text: string, { cwd, port }: Shell): ChildProcess =>
  spawn("bash", ["-e", "-o", "pipefail", "-c", text], {
    cwd,
    detached: true,
    env: { ...process.env, NODE_ENV: "", VITEST: "", NO_UPDATE_NOTIFIER: "1", PORT: port },
  });

const runBlock = async ({ text }: Block, where: Shell): Promise<{ code: number; said: string }> => {
  const child = shell(text, where);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => (said += chunk));
  const [code] = await once(child, "close");
  return { code, said };
};

/** Leaves it running until the test ends. */
const startBlock = async ({ text }: Block, where: Shell): Promise<void> => {
  const child = shell(text, where);
  onTestFinished(async () => {
    if (child.pid !== undefined) process.kill(-child.pid, "SIGINT");
    await once(child, "close");
  });
  if (child.stdout === null) throw new Error("A started block says nothing.");
  for await (const line of createInterface({ input: child.stdout })) if (/Page\s+http/.test(line)) return;
  throw new Error(`Ended before it was ready: ${text}`);
};

/** Of an alert that waits for its digest. */
const anAnnouncement = alertEntry(
  "lettre",
  { alertId: "A01#lettre#agreement", rule: "A01", object: "agreement" },
  {
    announcementId: "A01#lettre#agreement/1/cleared",
    kind: "cleared",
    episode: 1,
    on: "2026-01-05",
    severity: "minor",
    since: "2026-01-01",
    figures: {
      days: { kind: "days", value: 60 },
      threshold: { kind: "days", value: 60 },
      selectedOn: { kind: "date", value: "2025-11-01" },
    },
    ruleVersion: 1,
    settings: 0,
    simulation: false,
  },
);

const putLetters = async (url: string): Promise<void> => {
  const sqs = new SQSClient(clientOf(url));
  for (const { name, kind, of } of deadLetterQueuesOf(topology)) {
    const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: name }));
    const fact = aFact("ProjectSelected", { projectId: "lettre" }, { id: `lettre-${kind}` });
    const { source, detailType, detail } = of === "alerts" ? anAnnouncement : fact;
    const event = { version: "0", id: "e", source, "detail-type": detailType, detail };
    const schedule = Object.values(topology.schedules).find(({ fn }) => fn === of);
    const MessageBody = JSON.stringify(kind === "scheduled" ? schedule?.input : event);
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
  }
};

/** What must be so before the first block of a section. */
const before: Readonly<Record<string, (url: string) => Promise<unknown>>> = {
  "Dead letters": putLetters,
  "A refused input": async (url) => {
    const response = await fetch(`${url}/api/rejected`, { headers: await signedIn(url) });
    expect(await response.json()).toMatchObject({ rejected: [] });
  },
};

/** What each local block must say, by heading, in order. A block that is not here fails. */
const must: Readonly<Record<string, readonly RegExp[]>> = {
  "Look first": [/trajectoire-facts-dead: 0 dead letters[\s\S]* 0 states repaired\.[\s\S]*byte for byte\./],
  "Dead letters": [
    /trajectoire-facts-dead: 1 dead letters[\s\S]*trajectoire-rule-facts-dead: 1 [\s\S]*portfolio-dead: 1 /,
    /1 dead letters would be[\s\S]*1 moved back to their queue by SQS, 0 after[\s\S]*1 delivered to the rule's queue, 0 after[\s\S]*1 run again, 0 after[\s\S]*facts-dead: 0 dead letters[\s\S]* 0 states repaired\./,
  ],
  "The sweep": [/ 0 states repaired\./],
  "Restore the ledger": [/^\d{3,} facts of \d{2,} projects/, /byte for byte\./],
  "For real, from a ledger file": [/[\s\S]*restored[\s\S]* \d+ states repaired\./],
  "A wrong fact": [/1 sent: 1 recorded[\s\S]*"paidCents": ?[1-9][\s\S]*"paidCents": ?0/],
  "A refused input": [/"rejected":\[/],
};

test("every local block of the runbook runs as it stands, and does what it says", { timeout: 300_000 }, async () => {
  const { url } = await aLocalSystem({ isEmpty: false });
  expect(await putFacts("events/samples/vague-exemples.ndjson", url)).toMatchObject({ code: 0 });
  const where = { cwd: await aCheckout(), port: new URL(url).port };
  const seen = new Map<string, number>();
  for (const block of blocks) {
    const [language, kind, ...rest] = block.words;
    expect([language, ["local", "local-start", "aws"].includes(kind ?? "")]).toEqual(["sh", true]);
    if (kind === "aws") continue;
    if (kind === "local-start") {
      await startBlock(block, where);
      continue;
    }
    const index = seen.get(block.heading) ?? 0;
    seen.set(block.heading, index + 1);
    if (index === 0) await before[block.heading]?.(url);
    const exit = Number(rest.find((word) => word.startsWith("exit="))?.slice("exit=".length) ?? 0);
    const { code, said } = await runBlock(block, where);
    expect({ block: block.text, code, said }).toMatchObject({
      code: exit,
      said: expect.stringMatching(must[block.heading]?.[index] ?? /a sentence for this block in `must`/),
    });
  }
  expect([...seen]).toEqual(Object.entries(must).map(([heading, sentences]) => [heading, sentences.length]));
  expect(JSON.parse(await answerOf(url, "/api/projects/lettre/facts")).facts).toHaveLength(2);
});

test("every alarm that is deployed has its line, and no other", () => {
  const alarms = withType(synthesiseWiring(topology).resources, "AWS::CloudWatch::Alarm");
  const deployed = alarms.map(([, { properties }]) => properties["AlarmName"]);
  expect([...runbook.matchAll(/^\| `(trajectoire-[\w-]+)` +\|/gm)].map(([, name]) => name).sort()).toEqual(
    deployed.sort(),
  );
});

test("every code of a refusal has its line, and no other", () => {
  const codes: Record<RefusalCode, true> = {
    malformed: true,
    "wrong-source": true,
    "too-large": true,
    "id-reused": true,
  };
  const section = runbook.slice(runbook.indexOf("## A refused input"));
  expect([...section.matchAll(/^\| `([\w-]+)` +\|/gm)].map(([, code]) => code).sort()).toEqual(
    Object.keys(codes).sort(),
  );
});

test("every link leads to a heading", () => {
  const anchors = headings.map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w -]/g, "")
      .replaceAll(" ", "-"),
  );
  const links = [...runbook.matchAll(/\]\(#([\w-]+)\)/g)].map(([, anchor]) => anchor);
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter((anchor) => !anchors.includes(anchor ?? ""))).toEqual([]);
});

test("what the blocks for AWS name is deployed, and their own commands exist with these options", async () => {
  const commands = blocks.filter(({ words }) => words[1] === "aws").flatMap(commandsOf);
  const { scripts } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const names = new Set([
    ...["ledger", "work", "facts", "refused", "archive"].map(physicalName),
    ...[...Object.keys(topology.functions), ...Object.keys(topology.rules)].map(physicalName),
    ...deadLetterQueuesOf(topology).map(({ name }) => name),
    // Names that a person gives: of a replay, of a table to look at, of alarms by their beginning.
    ...["trajectoire-DATE", "trajectoire-ledger-look", "trajectoire-", "trajectoire-refused-ACCOUNT"],
  ]);
  const wrong: string[] = [];
  for (const command of commands) {
    for (const name of command.match(/trajectoire-[\w-]*/g) ?? [])
      if (!names.has(name)) wrong.push(`${name}: ${command}`);
    const [, script, given = ""] = /^npm run (?:--silent )?([\w:-]+)(?: -- ([^>|]*))?/.exec(command) ?? [];
    if (script === undefined) continue;
    const [, file] = /(\S+\.ts)$/.exec(scripts[script] ?? "") ?? [];
    if (file === undefined && script !== "deploy") wrong.push(`no such command: ${command}`);
    const source = file === undefined ? "" : await readFile(join(root, file), "utf8");
    for (const [, option = ""] of given.matchAll(/--([\w-]+)/g))
      if (!source.includes(`"${option}"`)) wrong.push(`--${option}: ${command}`);
  }
  expect(wrong).toEqual([]);
});
