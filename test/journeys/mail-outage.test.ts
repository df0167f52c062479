import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { expect, test } from "vitest";
import { aFact } from "../../events/a-fact.ts";
import { topology } from "../../infra/topology.ts";
import type { KeptMail } from "../../local/mailbox.ts";
import { startTrajectoire } from "../../local/start.ts";
import { clientOf } from "../operations/a-local-system.ts";
import { signedIn } from "./a-token.ts";
import { run } from "./local-process.ts";

/** The queue of the alerts, impatient: what takes fifteen minutes in production takes seconds here. */
const impatient = {
  ...topology,
  functions: {
    ...topology.functions,
    "notify-secretariat": { ...topology.functions["notify-secretariat"], timeoutSeconds: 4 },
  },
  queues: { ...topology.queues, alerts: { ...topology.queues["alerts"], visibilitySeconds: 4, maxReceives: 2 } },
} as typeof topology;

test("the mail service is down: a mail is retried, kept as a dead letter, seen, and sent by a redrive", async () => {
  const dataDirectory = await mkdtemp(join(tmpdir(), "trajectoire-"));
  process.env["TRAJECTOIRE_TODAY"] = "2023-01-31";
  process.env["POWERTOOLS_LOG_LEVEL"] = "SILENT";
  const { url, stop, idle } = await startTrajectoire({
    dataDirectory,
    port: 0,
    topology: impatient,
    report: () => undefined,
  });
  try {
    const ask = async (path: string) => {
      const response = await fetch(`${url}/api/${path}`, { headers: await signedIn(url, { role: "secretariat" }) });
      return response.json();
    };
    const mails = async (): Promise<KeptMail[]> => {
      const all: KeptMail[] = await (await fetch(`${url}/mailbox/messages.json`)).json();
      return all.filter(({ subject }) => subject.includes("A07#r#award"));
    };
    await ask("me");
    await fetch(`${url}/mailbox/down`, { method: "POST", redirect: "manual" });
    const facts = [
      aFact("ProjectSelected", { projectId: "r", selectedOn: "2022-12-20", awardCents: 1_000 }, { id: "r-s" }),
      aFact(
        "TranchePaid",
        { projectId: "r", paymentId: "dr-1", paidOn: "2023-01-10", orderedBy: "person-1", approvedBy: "person-2" },
        { id: "dr-1" },
      ),
    ];
    const bus = new EventBridgeClient(clientOf(url));
    for (const { source, detailType, detail } of facts) {
      await bus.send(
        new PutEventsCommand({
          Entries: [
            { EventBusName: topology.bus, Source: source, DetailType: detailType, Detail: JSON.stringify(detail) },
          ],
        }),
      );
    }
    const letters = () => run("local/commands/dead-letters/main.ts", ["--endpoint", url, "--queue", "alerts"]);
    await expect
      .poll(async () => (await letters()).stdout, { timeout: 40_000, interval: 500 })
      .not.toContain(" 0 dead letters");
    expect(await mails()).toEqual([]);
    expect((await ask("mails")).mails).toContainEqual(
      expect.objectContaining({ outcome: "failed", detail: expect.stringContaining("TooManyRequests") }),
    );

    await fetch(`${url}/mailbox/up`, { method: "POST", redirect: "manual" });
    expect(await run("local/commands/redrive/main.ts", ["--endpoint", url, "--queue", "alerts"])).toMatchObject({
      code: 0,
    });
    await idle();
    expect(await mails()).toHaveLength(1);
    expect((await ask("mails")).mails).toContainEqual(
      expect.objectContaining({ outcome: "sent", alertIds: ["A07#r#award"] }),
    );
  } finally {
    await stop();
    await rm(dataDirectory, { recursive: true, force: true });
  }
});
