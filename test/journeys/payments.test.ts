import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aFact } from "../../events/a-fact.ts";
import type { Entry } from "../../events/envelope.ts";
import { topology } from "../../infra/topology.ts";
import { eventBridgePublisher } from "../../shared/adapters/event-bridge-publisher.ts";
import { clientOf } from "../operations/a-local-system.ts";
import { signedIn } from "./a-token.ts";
import { aDataDirectory, answerOf, type LocalProcess, startLocal } from "./local-process.ts";

/* Finance staff pay: what is due, an order, another person's approval, and the position that moves. */

const put = async (facts: readonly Entry[]): Promise<void> => {
  const publisher = eventBridgePublisher(new EventBridgeClient(clientOf(local.url)), topology.bus);
  for (const fact of facts) await publisher.publish(fact);
};

let data: Awaited<ReturnType<typeof aDataDirectory>>;
let local: LocalProcess;
beforeAll(async () => {
  data = await aDataDirectory();
  local = await startLocal({ data: data.path, isEmpty: false });
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
afterAll(async () => {
  await local.stop();
  await data.remove();
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
