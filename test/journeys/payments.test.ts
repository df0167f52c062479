import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { beforeAll, describe, expect, test } from "vitest";
import { aFact } from "../../events/a-fact.ts";
import type { Entry } from "../../events/envelope.ts";
import { topology } from "../../infra/topology.ts";
import { eventBridgePublisher } from "../../shared/adapters/event-bridge-publisher.ts";
import { clientOf } from "../operations/a-local-system.ts";
import { aLocal } from "./a-local.ts";
import { signedIn } from "./a-token.ts";
import { answerOf } from "./local-process.ts";

/* Finance staff pay: what is due, an order, another person's approval, and the position that moves. */

const put = async (facts: readonly Entry[]): Promise<void> => {
  const publisher = eventBridgePublisher(new EventBridgeClient(clientOf(local.url)), topology.bus);
  for (const fact of facts) await publisher.publish(fact);
};

const local = aLocal();

beforeAll(async () => {
  const tranches = [
    { trancheId: "t1", plannedOn: "2022-01-01", amountCents: 60_000_00 },
    { trancheId: "t2", plannedOn: "2023-01-01", amountCents: 40_000_00, milestoneId: "m1" },
  ];
  const facts: Entry[] = [
    aFact("ProjectSelected", { projectId: "payé", awardCents: 100_000_00 }),
    aFact("AgreementSigned", { projectId: "payé", version: 1, awardCents: 100_000_00, tranches, streams: [] }),
    aFact("CommitmentRecorded", { projectId: "payé", amountCents: 100_000_00 }),
  ];
  await put(facts);
});

type As = Parameters<typeof signedIn>[1];
const first: As = { role: "finance" };
const second: As = { role: "finance", person: 2 };
const orders = "/api/projects/pay%C3%A9/orders";

const send = async (as: As, path: string, body: object, key: string) => {
  const response = await fetch(`${local.url}${path}`, {
    method: "POST",
    headers: { ...(await signedIn(local.url, as)), "idempotency-key": key },
    body: JSON.stringify(body),
  });
  return { code: response.status, body: await response.json() };
};

const read = async (as: As, path: string) =>
  (await fetch(`${local.url}${path}`, { headers: await signedIn(local.url, as) })).json();

const t1 = { trancheId: "t1", amountCents: 60_000_00, amountAgainCents: 60_000_00 };

describe("a tranche", () => {
  test("is due, ordered, approved by another person, and recorded, and moves the position", async () => {
    const committed = async () => JSON.parse(await answerOf(local.url, "/api/projects/payé")).committedCents;
    await expect.poll(committed, { timeout: 5_000 }).toBe(100_000_00);
    const { tranches } = await read(first, "/api/projects/pay%C3%A9/payments");
    expect(tranches[0]).toMatchObject({ trancheId: "t1", leftCents: 60_000_00 });
    expect(tranches[0].conditions.filter(({ isMet }: { isMet: boolean }) => !isMet)).toEqual([]);

    const ordered = await send(first, orders, t1, "o1");
    expect(ordered).toMatchObject({ code: 201, body: { status: "ordered", amountCents: 60_000_00 } });
    const { orderId, address } = ordered.body;

    const approval = `${orders}/${orderId}/approval`;
    const own = await send(first, approval, { amountCents: 60_000_00 }, "a0");
    expect(own).toMatchObject({ code: 409 });
    expect(own.body.detail).toContain("another person than the one who ordered");
    expect((await send(second, approval, { amountCents: 6_000_00 }, "a1")).body.findings[0].path).toBe("/amountCents");

    const approved = await send(second, approval, { amountCents: 60_000_00 }, "a2");
    expect(approved).toMatchObject({ code: 202, body: { status: "approved" } });
    await expect.poll(() => read(first, address), { timeout: 5_000, interval: 20 }).toMatchObject({ status: "paid" });
    expect(JSON.parse(await answerOf(local.url, "/api/projects/payé"))).toMatchObject({ paidCents: 60_000_00 });
    expect(await send(second, approval, { amountCents: 60_000_00 }, "a2")).toEqual(approved);
    expect(await send(first, orders, t1, "o1")).toEqual(ordered);
    expect((await send(first, orders, t1, "o2")).body.detail).toContain("6000000 cents paid or ordered");
  });

  test("whose milestone is not validated is refused with what is missing", async () => {
    const t2 = { trancheId: "t2", amountCents: 40_000_00, amountAgainCents: 40_000_00 };
    const { code, body } = await send(first, orders, t2, "o3");
    expect({ code, findings: body.findings }).toEqual({
      code: 409,
      findings: [
        {
          path: "/trancheId",
          expected: 'the milestone "m1" validated (or `override` with a reason, by both persons)',
          found: "not validated",
        },
      ],
    });
  });

  test("50 orders and approvals at once are one payment", async () => {
    await put([aFact("MilestoneValidated", { projectId: "payé", milestoneId: "m1", validatedOn: "2023-01-01" })]);
    const isReady = async () =>
      (await read(first, "/api/projects/pay%C3%A9/payments")).tranches[1].conditions.every(
        ({ isMet }: { isMet: boolean }) => isMet,
      );
    await expect.poll(isReady, { timeout: 5_000 }).toBe(true);
    const t2 = { trancheId: "t2", amountCents: 40_000_00, amountAgainCents: 40_000_00 };
    const all = Array.from({ length: 50 }, (_, n) => n);
    const asked = await Promise.all(all.map((n) => send(first, orders, t2, `many-${n}`)));
    const [made, ...more] = asked.filter(({ code }) => code === 201);
    expect(more).toEqual([]);
    expect(new Set(asked.map(({ code }) => code))).toEqual(new Set([201, 409]));
    const approval = `${orders}/${made?.body.orderId}/approval`;
    const decided = await Promise.all(
      all.map((n) => send(n % 2 === 0 ? first : second, approval, { amountCents: 40_000_00 }, `yes-${n}`)),
    );
    expect(decided.filter(({ code }) => code === 202)).toHaveLength(1);
    const paid = async () => JSON.parse(await answerOf(local.url, "/api/projects/payé")).paidCents;
    await expect.poll(paid, { timeout: 5_000 }).toBe(100_000_00);
    const { facts } = JSON.parse(await answerOf(local.url, "/api/projects/payé/facts"));
    expect(facts.filter(({ detailType }: { detailType: string }) => detailType === "TranchePaid")).toHaveLength(2);
  });
});

test("an amount typed differently the second time, an unknown field, a missing key: refused in place", async () => {
  const differs = await send(first, orders, { ...t1, amountAgainCents: 1 }, "w1");
  expect(differs).toMatchObject({ code: 422, body: { findings: [{ path: "/amountAgainCents" }] } });
  expect((await send(first, orders, { ...t1, colour: "red" }, "w2")).code).toBe(422);
  expect((await send(first, orders, t1, "")).body.parameter).toBe("Idempotency-Key");
});

test("the queue shows each project's tranches; a team sees its own alone", async () => {
  const all = await read(first, "/api/payments");
  expect(all.projects.length).toBeGreaterThan(10);
  const own = await read({ role: "project-team", project: "ned" }, "/api/payments");
  expect(own.projects.map(({ projectId }: { projectId: string }) => projectId)).toEqual(["ned"]);
});

describe("the accounts", () => {
  const csv = (rows: readonly string[]) => ["Projet;Versement;Référence;Montant;Date", ...rows].join("\r\n");

  test("a statement is matched row by row, and what matches is recorded once", async () => {
    const { orders: made } = await read(first, "/api/projects/pay%C3%A9/payments");
    const [one, two] = made.map(({ orderId }: { orderId: string }) => orderId);
    const rows = [
      `payé;${one};1400000001;60 000,00;24/11/2026`,
      `payé;${two};1400000002;39 999,99;24/11/2026`,
      ";;X;1,00;01/01/2026",
    ];
    const asked = { csv: csv(rows), from: "2026-01-01", to: "2099-12-31", record: true };
    const { code, body } = await send(first, "/api/payments/matching", asked, "m1");
    expect(code).toBe(200);
    const linesOf = (pairs: { row: { line: number } }[]) => pairs.map(({ row }) => row.line);
    expect([body.matched, body.amountDiffers, body.missingHere].map(linesOf)).toEqual([[2], [3], [4]]);
    expect(body.receipts).toHaveLength(1);
    const status = () => read(first, body.receipts[0]);
    await expect.poll(status, { timeout: 5_000 }).toMatchObject({ status: "recorded", factType: "PaymentMatched" });
    const again = await send(first, "/api/payments/matching", asked, "m2");
    expect(again.body.receipts).toEqual([]);
  });

  test("a statement that cannot be read says which cell, and records nothing", async () => {
    const asked = { csv: csv([";;R;douze;2026-01-01"]), from: "2026-01-01", to: "2026-12-31", record: true };
    const { code, body } = await send(first, "/api/payments/matching", asked, "m3");
    expect({ code, path: body.findings[0].path }).toEqual({ code: 422, path: "/csv/line 2/amount" });
  });

  test("each month's sheet balances and opens where the one before closed", async () => {
    const sheets = await Promise.all(
      ["2019-11", "2019-12", "2020-01"].map((month) => read(first, `/api/month-end?month=${month}`)),
    );
    for (const [index, sheet] of sheets.entries()) {
      expect(sheet.openingCents + sheet.paidCents - sheet.repaidCents).toBe(sheet.closingCents);
      if (index > 0) expect(sheet.openingCents).toBe(sheets[index - 1].closingCents);
    }
    const position = JSON.parse(await answerOf(local.url, "/api/portfolio?asOf=2019-12-31"));
    expect(sheets[1]).toMatchObject({ closingCents: position.paidCents, maturedCents: position.maturedCents });
  });
});

describe("an agreement before it is signed", () => {
  test("its schedule and its effect are shown, and nothing is recorded", async () => {
    const { body } = await send(
      first,
      "/api/schedules",
      { amountCents: 100_00, count: 3, firstOn: "2027-01-31", everyMonths: 1 },
      "s",
    );
    expect(body.tranches.map(({ amountCents }: { amountCents: number }) => amountCents)).toEqual([33_34, 33_33, 33_33]);
    const amended = {
      version: 2,
      signedOn: "2026-11-01",
      awardCents: 100_00,
      tranches: body.tranches,
      streams: [],
      reason: "x",
    };
    const preview = await send(first, "/api/projects/pay%C3%A9/agreement-preview", { data: amended }, "p");
    expect(preview).toMatchObject({ code: 200, body: { hypothetical: true, inTheWay: [], after: { version: 2 } } });
    expect(preview.body.after.required.at(-1).requiredCents).toBe(100_00);
    const skipped = await send(
      first,
      "/api/projects/pay%C3%A9/agreement-preview",
      { data: { ...amended, version: 9 } },
      "p",
    );
    expect(skipped.body.inTheWay[0].path).toBe("/data/version");
    const { next, entries } = await read(first, "/api/projects/pay%C3%A9/history?type=AgreementSigned");
    expect([next, entries.length]).toEqual([null, 1]);
  });
});

test("the history says who paid and when, by pages, and what is new since the last visit", async () => {
  const visit = () => send(first, "/api/projects/pay%C3%A9/visits", {}, "v");
  const bare = async () => {
    const headers = await signedIn(local.url, first);
    return (await fetch(`${local.url}/api/projects/pay%C3%A9/visits`, { method: "POST", headers })).json();
  };
  expect((await visit()).code).toBe(413);
  const { newFacts, previousAt } = await bare();
  expect(previousAt).toBeNull();
  expect((await bare()).newFacts).toBe(0);
  const seen: string[] = [];
  let cursor = "";
  do {
    const page = await read(first, `/api/projects/pay%C3%A9/history?limit=2${cursor}`);
    seen.push(...page.entries.map(({ fact }: { fact: string }) => fact));
    cursor = page.next === null ? "" : `&cursor=${page.next}`;
  } while (cursor !== "");
  expect(seen).toHaveLength(newFacts);
  expect(new Set(seen).size).toBe(newFacts);
  const { entries } = await read(first, "/api/projects/pay%C3%A9/history?type=TranchePaid");
  expect(entries[0]).toMatchObject({
    actor: expect.any(String),
    data: { orderedBy: expect.any(String), approvedBy: expect.any(String) },
  });
  expect((await read(first, "/api/projects/pay%C3%A9/history?cursor=abc")).parameter).toBe("cursor");
  expect((await read(first, "/api/projects/pay%C3%A9/history?knownAt=2000-01-01")).status).toBe(404);
  const asKnownThen = await read(first, `/api/projects/pay%C3%A9/history?type=TranchePaid&knownAt=2100-01-01`);
  expect(asKnownThen.entries).toEqual(entries);
});
