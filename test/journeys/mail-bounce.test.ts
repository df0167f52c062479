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

/** Other tests run beside this one. */
const patient = { timeout: 30_000, interval: 200 };

test("an address takes no mail: the mail service takes it, says later that it came back, and everybody can see that", async () => {
  const dataDirectory = await mkdtemp(join(tmpdir(), "trajectoire-"));
  process.env["TRAJECTOIRE_TODAY"] = "2023-01-31";
  process.env["POWERTOOLS_LOG_LEVEL"] = "SILENT";
  const { url, stop } = await startTrajectoire({ dataDirectory, port: 0, report: () => undefined });
  try {
    const ask = async (path: string) => {
      const response = await fetch(`${url}/api/${path}`, { headers: await signedIn(url, { role: "secretariat" }) });
      return response.json();
    };
    const putSelected = async (projectId: string): Promise<void> => {
      const { source, detailType, detail } = aFact(
        "ProjectSelected",
        { projectId, selectedOn: "2022-12-20", awardCents: 1_000 },
        { id: `${projectId}-s` },
      );
      const paid = aFact(
        "TranchePaid",
        { projectId, paymentId: `${projectId}-1`, paidOn: "2023-01-10", orderedBy: "person-1", approvedBy: "person-2" },
        { id: `${projectId}-1` },
      );
      const entries = [{ source, detailType, detail }, paid].map((said) => ({
        EventBusName: topology.bus,
        Source: said.source,
        DetailType: said.detailType,
        Detail: JSON.stringify(said.detail),
      }));
      for (const entry of entries)
        await new EventBridgeClient(clientOf(url)).send(new PutEventsCommand({ Entries: [entry] }));
    };
    const inMailbox = async (projectId: string): Promise<KeptMail | undefined> => {
      const all: KeptMail[] = await (await fetch(`${url}/mailbox/messages.json`)).json();
      return all.find(({ subject }) => subject.includes(`A07#${projectId}#award`));
    };
    const outcomeOf = async (projectId: string) => {
      const { mails }: { mails: { alertIds: string[]; outcome: string; detail: string }[] } = await ask("mails");
      return mails.find(({ alertIds }) => alertIds.includes(`A07#${projectId}#award`));
    };
    const turn = (action: "bounce" | "deliver", address: string) =>
      fetch(`${url}/mailbox/${action}`, { method: "POST", redirect: "manual", body: new URLSearchParams({ address }) });

    await ask("me");
    await putSelected("before");
    await expect.poll(() => inMailbox("before"), patient).toBeDefined();
    const address = (await inMailbox("before"))?.to[0] ?? "";
    await expect.poll(() => outcomeOf("before"), patient).toMatchObject({ outcome: "sent" });

    expect((await turn("bounce", address)).status).toBe(303);
    expect(await (await fetch(`${url}/mailbox`)).text()).toContain(`${address} : tout message en revient`);
    await putSelected("lost");
    await expect
      .poll(() => outcomeOf("lost"), patient)
      .toMatchObject({
        outcome: "bounced",
        detail: expect.stringMatching(/^Bounce, Permanent, General, smtp; 550 5\.1\.1 <…>: user unknown, /),
      });
    expect(await inMailbox("lost")).toMatchObject({ to: [address] });

    const reach = async () => (await ask("settings")).reachability;
    expect(await reach()).toMatchObject({ unreachable: [expect.any(String)] });
    await turn("deliver", address);
    await putSelected("after");
    await expect.poll(() => outcomeOf("after"), patient).toMatchObject({ outcome: "sent" });
    expect(await outcomeOf("lost")).toMatchObject({ outcome: "bounced" });
    expect(await reach()).toMatchObject({ unreachable: [] });
  } finally {
    await stop();
    await rm(dataDirectory, { recursive: true, force: true });
  }
});
