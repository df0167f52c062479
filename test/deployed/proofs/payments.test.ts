import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerOf, type SystemUnderTest, startSystem } from "../../journeys/a-system.ts";
import { theDeployment } from "../../journeys/deployment.ts";

/* Money and evidence on the deployment: two people of finance, one of a team, each with a token of the user pool. */

let system: SystemUnderTest;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system.stop());

const { api, token, finance, team } = theDeployment();
const [first, second] = finance;

const send = async (as: string, path: string, body: object, key: string) => {
  const response = await fetch(`${api}/api/${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${as}`, "idempotency-key": key },
    body: JSON.stringify(body),
  });
  return { code: response.status, body: await response.json() };
};

const upload = ({ url, fields }: { url: string; fields: Record<string, string> }, content: string) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("file", new Blob([content]), "facture.pdf");
  return fetch(url, { method: "POST", body: form });
};

/** States it, and waits for the ledger. */
const state = async (as: string, type: string, data: object): Promise<void> => {
  const { code, body } = await send(as, `acts/${type}`, { data }, type);
  expect({ code, body }).toMatchObject({ code: 202 });
  const status = async () => JSON.parse(await answerOf(system, body.receipt));
  await expect.poll(status, { timeout: 30_000 }).toMatchObject({ status: "recorded" });
};

test("a tranche is ordered by one, approved by another, paid once; evidence is a team's", {
  timeout: 180_000,
}, async () => {
  const of = { projectId: "payé" };
  await state(token, "ProjectSelected", {
    ...of,
    title: "P",
    holder: { name: "P" },
    wave: "2026-1",
    selectedOn: "2020-01-10",
  });
  const tranches = [{ trancheId: "t1", plannedOn: "2020-03-01", amountCents: 60_000 }];
  await state(token, "AgreementSigned", {
    ...of,
    version: 1,
    signedOn: "2020-02-01",
    awardCents: 60_000,
    tranches,
    streams: [],
  });
  await state(token, "TeamChanged", { ...of, members: [{ personId: team.personId, from: "2020-01-10" }] });
  await state(first, "CommitmentRecorded", {
    ...of,
    commitmentId: "ae",
    amountCents: 60_000,
    committedOn: "2020-02-02",
  });

  const orders = `projects/${encodeURIComponent("payé")}/orders`;
  const asked = { trancheId: "t1", amountCents: 60_000, amountAgainCents: 60_000 };
  const all = await Promise.all(Array.from({ length: 10 }, (_, n) => send(first, orders, asked, `o${n}`)));
  const [made, ...more] = all.filter(({ code }) => code === 201);
  expect([more.length, made?.body.status]).toEqual([0, "ordered"]);
  const approval = `${orders}/${made?.body.orderId}/approval`;
  expect((await send(first, approval, { amountCents: 60_000 }, "a1")).body.detail).toContain("another person");
  expect(await send(second, approval, { amountCents: 60_000 }, "a2")).toMatchObject({ code: 202 });
  const order = async () => JSON.parse(await answerOf(system, made?.body.address));
  await expect.poll(order, { timeout: 30_000 }).toMatchObject({ status: "paid" });
  expect(JSON.parse(await answerOf(system, "/api/projects/payé"))).toMatchObject({ paidCents: 60_000 });

  const content = "%PDF-1.7 une facture";
  const sha256 = createHash("sha256").update(content).digest("hex");
  const file = { contentType: "application/pdf", bytes: content.length, sha256 };
  const evidence = `projects/${encodeURIComponent("payé")}/evidence`;
  expect((await send(first, evidence, file, "e")).code).toBe(403);
  const { body } = await send(team.token, evidence, file, "e");
  expect((await upload(body.upload, content)).status).toBe(204);
  const given = JSON.parse(await answerOf(system, `/api/${evidence}/${sha256}`));
  const back = await fetch(given.url);
  expect([await back.text(), back.headers.get("content-disposition")]).toEqual([
    content,
    expect.stringMatching(/^attachment/),
  ]);

  /* Another content under an announced SHA-256, whether or not the store looks: it is not the file. */
  const other = { ...file, sha256: createHash("sha256").update("autre").digest("hex") };
  await upload((await send(team.token, evidence, other, "e2")).body.upload, content);
  expect((await system.request(`/api/${evidence}/${other.sha256}`)).status).toBe(404);
});
