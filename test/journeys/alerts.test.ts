import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { aFact } from "../../events/a-fact.ts";
import type { Entry } from "../../events/envelope.ts";
import type { KeptMail } from "../../local/mailbox.ts";
import { aLocal } from "./a-local.ts";
import { signedIn } from "./a-token.ts";
import { putFacts, run } from "./local-process.ts";

/*
 * From a fact to the inbox and to the mailbox, through the bus, the queues and the functions; and back when people handle it,
 * when settings change, when the mail service is down.
 */

const today = "2023-01-31";
const local = aLocal({ isEmpty: true, variables: { TRAJECTOIRE_TODAY: today } });

const secretariat = { role: "secretariat" } as const;

const ask = async (path: string, as: Parameters<typeof signedIn>[1] = secretariat) => {
  const response = await fetch(`${local.url}/api/${path}`, { headers: await signedIn(local.url, as) });
  return { code: response.status, body: await response.json() };
};
let keys = 0;
const send = async (path: string, body: object, as: Parameters<typeof signedIn>[1] = secretariat) => {
  keys += 1;
  const response = await fetch(`${local.url}/api/${path}`, {
    method: "POST",
    headers: { ...(await signedIn(local.url, as)), "idempotency-key": `k${keys}` },
    body: JSON.stringify(body),
  });
  return { code: response.status, body: await response.json() };
};

const put = async (...facts: Entry[]): Promise<void> => {
  const file = join(local.data, `facts-${facts.length}-${keys}.ndjson`);
  await writeFile(file, `${facts.map((fact) => JSON.stringify(fact)).join("\n")}\n`);
  expect(await putFacts(file, local.url)).toMatchObject({ code: 0 });
};

const mails = async (): Promise<KeptMail[]> => (await fetch(`${local.url}/mailbox/messages.json`)).json();
const openAlerts = async (filter = ""): Promise<string[]> =>
  (await ask(`alerts?${filter}`)).body.alerts.map(({ alertId }: { alertId: string }) => alertId);

const selected = (projectId: string) =>
  aFact(
    "ProjectSelected",
    { projectId, title: `Projet ${projectId}`, selectedOn: "2022-12-20" },
    { id: `${projectId}-s` },
  );
/** Nobody says who ordered and who approved it. */
const paid = (projectId: string, paymentId: string, euros = 100) =>
  aFact(
    "TranchePaid",
    { projectId, paymentId, trancheId: undefined, amountCents: euros * 100, paidOn: "2023-01-10" },
    { id: paymentId },
  );

describe("an alert", () => {
  test("is raised by a fact, stands in the inbox with its why, and a critical one is mailed at once, once", async () => {
    await signedIn(local.url, secretariat);
    await put(selected("p"), paid("p", "dp-1"));
    const said = expect.poll(async () => (await ask("alerts?rule=A26")).body, { timeout: 10_000, interval: 50 });
    await said.toMatchObject({
      total: 1,
      counts: { critical: 1 },
      byProject: { p: 1 },
      alerts: [
        {
          alertId: "A26#p#dp-1",
          severity: "critical",
          since: "2023-01-10",
          raisedOn: today,
          mustAct: "secretariat",
          handling: { state: "new" },
          sentence: expect.stringContaining("dp-1 (100,00"),
        },
      ],
    });
    const mine = async () => (await mails()).filter(({ subject }) => subject.includes("A26#p#dp-1"));
    await expect.poll(async () => (await mine()).length, { timeout: 10_000, interval: 50 }).toBe(1);
    const [mail] = await mine();
    expect(mail?.subject).toMatch(/^\[Trajectoire\] Critique – Une seule personne là où il en faut deux : Projet p/);
    expect(mail?.text).toContain("Ce qui la fermera :");
    expect(mail?.text).toContain("Qui doit agir : le secrétariat.");
    expect(mail?.text).toContain("/alertes?alerte=A26%23p%23dp-1");
    expect(mail?.html).toMatch(/^<!doctype html>\n<html lang="fr">/);
    expect(mail?.headers).toMatchObject({ "X-Trajectoire-Alerts": encodeURIComponent("A26#p#dp-1") });

    await put(selected("p"), paid("p", "dp-1"));
    await put(paid("p", "dp-2", 200));
    await expect
      .poll(async () => (await mails()).some(({ subject }) => subject.includes("dp-2")), { timeout: 10_000 })
      .toBe(true);
    expect(await mine()).toHaveLength(1);
    expect((await ask("mails")).body.mails).toContainEqual(
      expect.objectContaining({ outcome: "sent", alertIds: ["A26#p#dp-1"] }),
    );
  });

  test("clears by itself when its cause ends, and keeps its history", async () => {
    await put(
      aFact(
        "FactWithdrawn",
        { projectId: "p", factId: "dp-2", withdrawnOn: today, reason: "Saisi deux fois" },
        { id: "w-1", source: "trajectoire.finance" },
      ),
    );
    await expect.poll(() => openAlerts("rule=A26"), { timeout: 10_000 }).toEqual(["A26#p#dp-1"]);
    const { body } = await ask(`alerts/history?projectId=p&alertId=${encodeURIComponent("A26#p#dp-2")}&lang=en`);
    expect(body).toMatchObject({
      isOpen: false,
      name: "One person where two are wanted",
      episodes: [{ episode: 1, raisedOn: today, clearedOn: today }],
    });
  });

  test("what can wait goes out in one digest a day, in the reader's language; the digest sent again tells nobody twice", async () => {
    const { body: people } = await ask("people");
    const [other] = people.people.filter(({ roles }: { roles: { role: string }[] }) => roles[0]?.role === "auditor");
    expect(other).toBeUndefined();
    await put(
      selected("q"),
      paid("q", "dq-1"),
      aFact(
        "SavingsReported",
        {
          projectId: "q",
          reportId: "2022-T2",
          submittedOn: "2022-07-15",
        },
        { id: "rq-1" },
      ),
    );
    await expect.poll(() => openAlerts("projectId=q&rule=A14"), { timeout: 10_000 }).toEqual(["A14#q#2022-T2@1"]);
    const digest = () => run("local/commands/digest.ts", ["--endpoint", local.url]);
    expect(await digest()).toMatchObject({ code: 0, stdout: expect.stringMatching(/^1 mails, about \d+ changes/) });
    const [newest] = await mails();
    expect(newest?.subject).toMatch(/^\[Trajectoire\] Alertes du 31\/01\/2023 : \d+ nouvelles/);
    expect(newest?.text).toContain("Déclaration en attente de validation : Projet q");
    const before = (await mails()).length;
    expect(await digest()).toMatchObject({ code: 0, stdout: "Nothing to tell.\n" });
    expect(await mails()).toHaveLength(before);
  });
});

describe("people", () => {
  const alert = { alertId: "A26#p#dp-1", projectId: "p" };

  test("take, put off with a reason and a date, and hand on; it stays open", async () => {
    expect((await send("alerts/handling", { ...alert, what: "acknowledge" })).body.handling).toMatchObject({
      state: "acknowledged",
    });
    expect(
      await send("alerts/handling", { ...alert, what: "snooze", until: "2023-05-02", reason: "Attente" }),
    ).toMatchObject({
      code: 409,
      body: { detail: expect.stringContaining("90 days later at most") },
    });
    expect(
      (await send("alerts/handling", { ...alert, what: "snooze", until: "2023-02-28", reason: "Pièce attendue" })).body
        .handling,
    ).toMatchObject({ state: "snoozed", until: "2023-02-28" });
    expect(await openAlerts("handling=snoozed")).toEqual(["A26#p#dp-1"]);
    const { body } = await ask(`alerts/history?projectId=p&alertId=${encodeURIComponent(alert.alertId)}`);
    expect(body.handlings.map(({ what }: { what: string }) => what)).toEqual(["acknowledge", "snooze"]);
  });

  test("are refused what makes no sense, with what to do", async () => {
    expect(await send("alerts/handling", { ...alert, what: "snooze" })).toMatchObject({ code: 422 });
    expect(await send("alerts/handling", { alertId: "A99#p#x", projectId: "p", what: "acknowledge" })).toMatchObject({
      code: 404,
    });
    expect(await send("alerts/handling", { ...alert, what: "acknowledge" }, { role: "auditor" })).toMatchObject({
      code: 403,
    });
    const cleared = { alertId: "A26#p#dp-2", projectId: "p", what: "acknowledge" };
    expect(await send("alerts/handling", cleared)).toMatchObject({ code: 409 });
  });
});

describe("the settings", () => {
  test("a change does what its preview said, for every alert", async () => {
    const change = { alerts: { A01: { minorDays: 20, majorDays: 40 }, A26: { enabled: 0 } } };
    const before = new Set(await openAlerts("limit=1000"));
    const { body: preview } = await send("settings/preview", change);
    expect(preview.raised.length + preview.cleared.length).toBeGreaterThan(2);
    expect(preview.lastYear).toMatchObject({ raised: expect.any(Number), wouldHaveRaised: expect.any(Number) });
    const ids = (effects: { alertId: string }[]) => effects.map(({ alertId }) => alertId).sort();

    const data = { fundId: "ftap", changedOn: today, ...change, reason: "Décision du comité" };
    expect(await send("acts/SettingsChanged", { data })).toMatchObject({ code: 202 });
    await expect.poll(async () => (await ask("settings")).body.version, { timeout: 10_000 }).toBe(1);
    await expect
      .poll(async () => (await openAlerts("limit=1000")).filter((id) => !before.has(id)).sort(), { timeout: 10_000 })
      .toEqual(ids(preview.raised));
    const after = new Set(await openAlerts("limit=1000"));
    expect([...before].filter((id) => !after.has(id)).sort()).toEqual(ids(preview.cleared));
  });

  test("a threshold that does not exist, or is out of its range, is refused with what there is", async () => {
    const { code, body } = await send("settings/preview", { alerts: { A01: { minorDays: -1, days: 3 }, A99: {} } });
    expect(code).toBe(422);
    expect(body.findings.map(({ path }: { path: string }) => path).sort()).toEqual([
      "/alerts/A01/days",
      "/alerts/A01/minorDays",
      "/alerts/A99",
    ]);
  });
});

test("a year of daily assessments, with its mails, in one command", async () => {
  const { code, stdout } = await run("local/commands/alerts-year.ts", ["--laureates", "5", "--mails"]);
  expect(code).toBe(0);
  expect(stdout).toContain("366 days, from 2024-01-01 to 2024-12-31, of 5 laureates");
  expect(stdout).toMatch(/Mails: \d+, of which \d+ to the secretariat/);
});
