import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { type SystemUnderTest, startSystem } from "../../journeys/a-system.ts";
import { theDeployment } from "../../journeys/deployment.ts";

/* An alert on the deployment: from the bus to the inbox, and by its own rule and queue to SES; the digest by its function. */

let system: SystemUnderTest;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system.stop());

const { api, token, finance } = theDeployment();

const state = async (as: string, type: string, data: object): Promise<void> => {
  const response = await fetch(`${api}/api/acts/${type}`, {
    method: "POST",
    headers: { authorization: `Bearer ${as}`, "idempotency-key": `alerts-${type}` },
    body: JSON.stringify({ data }),
  });
  expect({ code: response.status, body: await response.json() }).toMatchObject({ code: 202 });
};

/** What the emulator's SES has taken. */
const mails = async (): Promise<string> => {
  const response = await fetch(new URL("/_ministack/ses/messages", process.env["AWS_ENDPOINT_URL"]));
  return JSON.stringify(await response.json());
};

const openAlerts = z.object({ alerts: z.array(z.object({ alertId: z.string(), severity: z.string() })) });

test("a critical alert is raised, read in the inbox and mailed; what can wait is in the digest", {
  timeout: 180_000,
}, async () => {
  const of = { projectId: "alerté" };
  const ask = async () =>
    openAlerts.parse(await (await system.request(`/api/alerts?projectId=${encodeURIComponent("alerté")}`)).json())
      .alerts;
  await state(token, "ProjectSelected", {
    ...of,
    title: "P",
    holder: { name: "P" },
    wave: "2026-1",
    selectedOn: "2020-01-10",
  });
  await expect
    .poll(ask, { timeout: 60_000, interval: 500 })
    .toContainEqual({ alertId: "A01#alerté#agreement", severity: "major" });
  await state(finance[0], "CommitmentRecorded", {
    ...of,
    commitmentId: "ae",
    amountCents: 100,
    committedOn: "2020-02-02",
  });
  await state(token, "SettingsChanged", {
    fundId: "ftap",
    changedOn: "2020-01-01",
    alerts: { A03: { enabled: 0 } },
    reason: "Essai",
  });
  const file = `${system.folder}/paid.ndjson`;
  const { writeFile } = await import("node:fs/promises");
  const metadata = { id: "paye", version: 1, occurredAt: "2022-07-15T09:12:00Z", actor: "erp" };
  const data = { ...of, paymentId: "dp", amountCents: 200, paidOn: "2021-01-04" };
  await writeFile(
    file,
    `${JSON.stringify({ source: "trajectoire.finance", detailType: "TranchePaid", detail: { metadata, data } })}\n`,
  );
  expect(await system.command("local/commands/put-facts/main.ts", [file])).toMatchObject({ code: 0 });
  await expect
    .poll(ask, { timeout: 60_000, interval: 500 })
    .toContainEqual({ alertId: "A07#alerté#commitment", severity: "critical" });
  await expect.poll(mails, { timeout: 60_000, interval: 500 }).toContain("A07#alert");
  expect(await system.command("local/commands/digest.ts", [])).toMatchObject({
    code: 0,
    output: expect.stringMatching(/\d+ mails, about \d+ changes of alerts/),
  });
});
