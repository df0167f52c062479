import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { describe, expect, test } from "vitest";
import { aFact } from "../../events/a-fact.ts";
import { physicalName } from "../../infra/topology.ts";
import { dynamoReceipts } from "../../shared/adapters/dynamo-receipts.ts";
import { clientOf } from "../operations/a-local-system.ts";
import { aLocal } from "./a-local.ts";
import { signedIn } from "./a-token.ts";
import { answerOf, run } from "./local-process.ts";

/* What people state: accepted once, followed to the ledger, refused in place, never twice. */

const local = aLocal();

type As = Parameters<typeof signedIn>[1];

const state = async (as: As, type: string, said: object, key: string) => {
  const response = await fetch(`${local.url}/api/acts/${type}`, {
    method: "POST",
    headers: { ...(await signedIn(local.url, as)), "idempotency-key": key },
    body: JSON.stringify({ data: said }),
  });
  return { code: response.status, location: response.headers.get("location"), body: await response.json() };
};

const receipt = async (as: As, location: string | null) =>
  (await fetch(`${local.url}${location}`, { headers: await signedIn(local.url, as) })).json();

/** States it and waits until its receipt says that it is recorded. */
const recorded = async (as: As, type: string, said: object, key: string) => {
  const { code, location, body } = await state(as, type, said, key);
  expect({ code, body }).toMatchObject({ code: 202 });
  await expect
    .poll(() => receipt(as, location), { timeout: 5_000, interval: 50 })
    .toMatchObject({ status: "recorded" });
  return body;
};

const secretariat: As = { role: "secretariat" };
const finance: As = { role: "finance" };
const project = {
  projectId: "nouveau",
  title: "Nouveau",
  holder: { name: "DGFiP" },
  wave: "2026-1",
  selectedOn: "2020-01-10",
};

const agreement = (version: number, amountCents: number, more: object = {}) => ({
  projectId: "nouveau",
  version,
  signedOn: "2020-02-01",
  awardCents: 100_000_00,
  tranches: [{ trancheId: "t1", plannedOn: "2020-03-01", amountCents }],
  streams: [
    {
      streamId: "hosting",
      label: "Hébergement",
      nature: "recurring",
      from: "2021-01",
      annualPlan: { "2021": 1_000_00 },
    },
  ],
  ...more,
});

describe("from an application to a reviewed report", () => {
  test("each request is followed to the ledger, and moves the position", async () => {
    await recorded(
      secretariat,
      "ApplicationReceived",
      { applicationId: "cand-n", title: "Nouveau", holder: "DGFiP", wave: "2026-1", receivedOn: "2019-11-01" },
      "a1",
    );
    const scores = { strategic: 4, quality: 3, savings: 5, governance: 4 };
    const assessed = { applicationId: "cand-n", assessedOn: "2019-12-01", scores, opinion: "favourable" };
    await recorded(secretariat, "ApplicationAssessed", assessed, "a2");
    await recorded(secretariat, "ProjectSelected", { ...project, applicationId: "cand-n" }, "a3");
    await recorded(secretariat, "AgreementSigned", agreement(1, 100_000_00), "a4");
    const members = [{ personId: "person-equipe-1", from: "2020-01-10" }];
    await recorded(secretariat, "TeamChanged", { projectId: "nouveau", members }, "a5");

    const team: As = { role: "project-team", project: "nouveau" };
    const report = {
      projectId: "nouveau",
      reportId: "2021-T1",
      version: 1,
      period: { from: "2021-01", to: "2021-03" },
      submittedOn: "2021-04-10",
      lines: [{ streamId: "hosting", nature: "recurring", netAmountCents: 30_000, baseline: "2020" }],
    };
    const { factId } = await recorded(team, "SavingsReported", report, "r1");
    const review = {
      projectId: "nouveau",
      reportId: "2021-T1",
      version: 1,
      reportFactId: factId,
      decision: "validated",
      reviewedOn: "2021-05-01",
    };
    await recorded(finance, "SavingsReviewed", review, "v1");
    const position = JSON.parse(await answerOf(local.url, "/api/projects/nouveau?asOf=2021-03-31"));
    expect(position).toMatchObject({ lifecycle: "contracted", validated: { cumulativeCents: 30_000 } });
    const { facts } = JSON.parse(await answerOf(local.url, "/api/projects/nouveau/facts"));
    expect(
      facts.map(({ source, detailType }: { source: string; detailType: string }) => `${source} ${detailType}`),
    ).toEqual([
      "trajectoire.fund ProjectSelected",
      "trajectoire.fund AgreementSigned",
      "trajectoire.fund TeamChanged",
      "trajectoire.project SavingsReported",
      "trajectoire.finance SavingsReviewed",
    ]);
  });

  test("the same request again gives the same receipt and one fact; another body under its key is refused", async () => {
    const decision = { projectId: "nouveau", decidedOn: "2021-06-01", title: "Poursuivre" };
    const all = await Promise.all(
      Array.from({ length: 20 }, () => state(secretariat, "DecisionRecorded", decision, "d1")),
    );
    expect(new Set(all.map(({ code, location }) => `${code} ${location}`)).size).toBe(1);
    expect(all[0]?.code).toBe(202);
    await expect.poll(() => receipt(secretariat, all[0]?.location ?? null)).toMatchObject({ status: "recorded" });
    const { facts } = JSON.parse(await answerOf(local.url, "/api/projects/nouveau/facts"));
    expect(facts.filter(({ detailType }: { detailType: string }) => detailType === "DecisionRecorded")).toHaveLength(1);
    const other = await state(secretariat, "DecisionRecorded", { ...decision, title: "Arrêter" }, "d1");
    expect(other).toMatchObject({ code: 422, body: { title: "Another request under the same key" } });
    const another = await state(
      { role: "secretariat", person: 2 },
      "DecisionRecorded",
      { ...decision, title: "Suite" },
      "d1",
    );
    expect(another.code).toBe(202);
  });
});

test("a request kept by a process that died before saying it is said by the sweep, once", async () => {
  const receipts = dynamoReceipts(new DynamoDBClient(clientOf(local.url)), physicalName("work"));
  const entry = aFact("ProjectSelected", { projectId: "promis" }, { id: "act-promis" });
  const owed = { receiptId: "promis", personId: "p", requestHash: "h", entry, acceptedAt: "2026-01-01T00:00:00.000Z" };
  await receipts.keep({ ...owed, isPublished: false });
  expect(await receipt({ role: "auditor" }, "/api/receipts/promis")).toMatchObject({ status: "blocked" });
  const { stdout } = await run("local/commands/sweep.ts", ["--endpoint", local.url]);
  expect(stdout).toContain("1 accepted requests were not on the bus yet: they were put there.");
  const status = () => receipt({ role: "auditor" }, "/api/receipts/promis");
  await expect.poll(status, { timeout: 5_000 }).toMatchObject({ status: "recorded" });
  const again = await run("local/commands/sweep.ts", ["--endpoint", local.url]);
  expect(again.stdout).not.toContain("on the bus yet");
});

test("a request that the ledger refuses says so on its receipt, with the reason", async () => {
  const receipts = dynamoReceipts(new DynamoDBClient(clientOf(local.url)), physicalName("work"));
  const entry = aFact("ProjectSelected", { projectId: "promis", title: "Autre" }, { id: "act-promis" });
  const owed = { receiptId: "autre", personId: "p", requestHash: "h", entry, acceptedAt: "2026-01-01T00:00:00.000Z" };
  await receipts.keep({ ...owed, isPublished: false });
  await run("local/commands/sweep.ts", ["--endpoint", local.url]);
  const status = () => receipt({ role: "auditor" }, "/api/receipts/autre");
  await expect.poll(status, { timeout: 5_000 }).toMatchObject({
    status: "refused",
    because: [expect.stringContaining("an id that no other fact of this source and subject has taken")],
  });
});

test("a rejected input is mended by a fact of the mender's own, which names it", async () => {
  const rejected = async (as: As) =>
    (await fetch(`${local.url}/api/rejected`, { headers: await signedIn(local.url, as) })).json();
  const [first] = (await rejected(secretariat)).rejected;
  expect(first.sentences.length).toBeGreaterThan(0);
  const send = async (as: As, mends: string) => {
    const response = await fetch(`${local.url}/api/acts/DecisionRecorded`, {
      method: "POST",
      headers: { ...(await signedIn(local.url, as)), "idempotency-key": `mend-${mends.slice(0, 8)}` },
      body: JSON.stringify({ data: { projectId: "nouveau", decidedOn: "2021-08-01", title: "Repris" }, mends }),
    });
    return { code: response.status, body: await response.json() };
  };
  expect((await send(secretariat, "no-such-key")).code).toBe(404);
  const { code, body } = await send(secretariat, first.key);
  expect(code).toBe(202);
  await expect.poll(() => receipt(secretariat, body.receipt)).toMatchObject({ status: "recorded" });
  const { facts } = JSON.parse(await answerOf(local.url, "/api/projects/nouveau/facts"));
  const mending = facts.filter(
    ({ detail }: { detail: { metadata: { causationId?: string } } }) => detail.metadata.causationId === first.key,
  );
  expect(mending).toMatchObject([{ source: "trajectoire.fund", detail: { metadata: { actor: body.personId } } }]);
});

describe("a request is refused in place", () => {
  test.each<[string, As, string, object, number, string]>([
    ["a project selected again", secretariat, "ProjectSelected", project, 409, "/data/projectId"],
    [
      "an agreement that skips a version",
      secretariat,
      "AgreementSigned",
      agreement(3, 1, { reason: "x" }),
      409,
      "/data/version",
    ],
    [
      "tranches above the award",
      secretariat,
      "AgreementSigned",
      agreement(2, 200_000_00, { reason: "x" }),
      409,
      "/data/tranches",
    ],
    [
      "an assessment of an unknown application",
      secretariat,
      "ApplicationAssessed",
      {
        applicationId: "x",
        assessedOn: "2020-01-01",
        scores: { strategic: 1, quality: 1, savings: 1, governance: 1 },
        opinion: "reserved",
      },
      409,
      "/data/applicationId",
    ],
    [
      "a withdrawal of a fact nobody stated",
      secretariat,
      "FactWithdrawn",
      { projectId: "nouveau", factId: "x", withdrawnOn: "2021-01-01", reason: "erreur" },
      409,
      "/data/factId",
    ],
    [
      "a repayment of an unknown payment",
      finance,
      "TrancheRepaid",
      {
        projectId: "nouveau",
        repaymentId: "r",
        paymentId: "x",
        amountCents: 1,
        repaidOn: "2021-01-01",
        reason: "trop versé",
      },
      409,
      "/data/paymentId",
    ],
    [
      "a report of a month that is not over",
      { role: "project-team", project: "nouveau" },
      "SavingsReported",
      {
        projectId: "nouveau",
        reportId: "futur",
        version: 1,
        period: { from: "2999-01", to: "2999-03" },
        submittedOn: "2021-01-01",
        nil: true,
      },
      409,
      "/data/period/to",
    ],
    [
      "a field that is not of the contract",
      secretariat,
      "ProjectClosed",
      { projectId: "nouveau", on: "2021-01-01", reason: "fini", colour: "red" },
      422,
      "/data",
    ],
    [
      "a date that does not exist",
      secretariat,
      "ProjectClosed",
      { projectId: "nouveau", on: "2021-02-30", reason: "fini" },
      422,
      "/data/on",
    ],
  ])("%s", async (_, as, type, said, code, path) => {
    const answer = await state(as, type, said, `refused ${path} ${type}`.replaceAll(/[^\w]/g, "-"));
    expect({ code: answer.code, body: answer.body }).toMatchObject({
      code,
      body: { findings: [expect.objectContaining({ path })] },
    });
    expect(answer.location).toBeNull();
  });

  test.each<[string, As, string]>([
    ["finance select no project", finance, "ProjectSelected"],
    ["the secretariat commits no money", secretariat, "CommitmentRecorded"],
    ["an auditor states nothing", { role: "auditor" }, "DecisionRecorded"],
    ["a team reviews no report", { role: "project-team", project: "ned" }, "SavingsReviewed"],
  ])("%s", async (_, as, type) => {
    expect(await state(as, type, {}, "k")).toMatchObject({ code: 403 });
  });

  test("nobody states a payment, a fact of another team's project, or anything without a key", async () => {
    expect((await state(finance, "TranchePaid", {}, "k")).code).toBe(400);
    const nil = {
      projectId: "cfvr",
      reportId: "x",
      version: 1,
      period: { from: "2021-01", to: "2021-03" },
      submittedOn: "2021-04-01",
      nil: true,
    };
    expect((await state({ role: "project-team", project: "ned" }, "SavingsReported", nil, "k")).code).toBe(403);
    expect(await state(secretariat, "ProjectClosed", {}, "")).toMatchObject({
      code: 400,
      body: { parameter: "Idempotency-Key" },
    });
  });

  test("a receipt is its owner's", async () => {
    const { location } = await state(
      secretariat,
      "DecisionRecorded",
      { projectId: "nouveau", decidedOn: "2021-07-01", title: "T" },
      "d9",
    );
    expect(await receipt(finance, location)).toMatchObject({ status: 404 });
    expect(await receipt({ role: "auditor" }, location)).toMatchObject({ factType: "DecisionRecorded" });
  });
});
