import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aFact } from "../../events/a-fact.ts";
import type { Entry } from "../../events/envelope.ts";
import { createCarryOutOrder } from "../../functions/api/carry-out-order.ts";
import { Problem } from "../../functions/api/problem.ts";
import { createPublishOwed } from "../../functions/assess-portfolio/publish-owed.ts";
import { dynamoLedger } from "../../shared/adapters/dynamo-ledger.ts";
import { dynamoOrders } from "../../shared/adapters/dynamo-orders.ts";
import { approve, orderPayment, refuseOrder } from "../../shared/domain/orders/decide.ts";
import type { Order, Party } from "../../shared/domain/orders/order.ts";
import type { Ledger, Orders } from "../../shared/domain/ports.ts";
import { factOfLine } from "../../shared/domain/read-facts.ts";
import { aDatabase, type Database } from "../contracts/a-database.ts";

/*
 * Orders on a real table, with a bus that this test holds: what was said stays unrecorded until it lets go.
 */

let database: Database;
beforeAll(async () => {
  database = await aDatabase();
});
afterAll(() => database.close());

let ledger: Ledger;
let orders: Orders;
let said: Entry[];
let onPublish: () => void;
let keys = 0;
const aKey = (): string => {
  keys += 1;
  return `key-${keys}`;
};
const clock = { now: () => new Date("2022-06-15T10:00:00Z") };
const record = async (entry: Entry) => ledger.append({ ...entry, recordedAt: "2022-06-15T10:00:01.000Z" });

beforeEach(async () => {
  const tables = await database.tables();
  ledger = dynamoLedger(database.client, tables.ledger);
  orders = dynamoOrders(database.client, tables.work);
  said = [];
  onPublish = () => undefined;
  await record(aFact("ProjectSelected", { projectId: "ned", awardCents: 1_000 }));
  const tranches = ["t1", "t2"].map((trancheId) => ({ trancheId, plannedOn: "2022-01-01", amountCents: 600 }));
  await record(aFact("AgreementSigned", { projectId: "ned", version: 1, awardCents: 1_000, tranches, streams: [] }));
  await record(aFact("CommitmentRecorded", { projectId: "ned", amountCents: 1_000 }));
});

const publisher = {
  publish: async (entry: Entry) => {
    onPublish();
    said.push(entry);
  },
};

const factIdOf = (entry: Entry): string => factOfLine(entry).fact.metadata.id;

const ann: Party = { personId: "ann", issuer: "https://issuer", subject: "1" };
const bob: Party = { personId: "bob", issuer: "https://issuer", subject: "2" };

const strokeOf = (by: Party, commandId = aKey(), requestHash = "h") => ({
  by,
  at: "2022-06-15T10:00:00.000Z",
  commandId,
  requestHash,
});

type Stroke = ReturnType<typeof strokeOf>;
const carryOut = (decide: Parameters<ReturnType<typeof createCarryOutOrder>>[0]["decide"], stroke: Stroke) =>
  createCarryOutOrder({ ledger, orders, publisher, clock })({ projectId: "ned", stroke, decide });

const order = (trancheId: string, amountCents = 600, stroke = strokeOf(ann), override?: { reason: string }) => {
  const orderId = `order-${stroke.commandId}`;
  return carryOut(
    (situation) => orderPayment({ orderId, trancheId, amountCents, override }, stroke, situation),
    stroke,
  );
};

const decided =
  (decide: (one: Order, stroke: Stroke, situation: Parameters<typeof approve>[3]) => ReturnType<typeof approve>) =>
  ({ orderId }: Order, stroke: Stroke) =>
    carryOut((situation) => {
      const one = situation.orders.find((other) => other.orderId === orderId);
      if (one === undefined) throw new Error("no such order");
      return decide(one, stroke, situation);
    }, stroke);

const approval = (one: Order, stroke = strokeOf(bob), override?: { reason: string }) =>
  decided((order, by, situation) => approve(order, { amountCents: order.amountCents, override }, by, situation))(
    one,
    stroke,
  );
const refusal = decided((one, by) => refuseOrder(one, "Pièce manquante", by));

/** Waits for the refusal, and gives what was in the way. */
const refused = async (asked: Promise<unknown>): Promise<string> => {
  const problem = await asked.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(problem instanceof Problem)) throw new Error(`Expected a refusal, found ${JSON.stringify(problem)}.`);
  return `${problem.status} ${problem.message}`;
};

describe("50 at once on one tranche", () => {
  test("one order, and of 50 approvals one payment, whoever comes first", async () => {
    const asked = await Promise.allSettled(Array.from({ length: 50 }, () => order("t1")));
    expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const [made] = (await orders.get("ned")).orders;
    if (made === undefined) throw new Error("no order was kept");
    const approved = await Promise.allSettled(Array.from({ length: 50 }, () => approval(made)));
    expect(approved.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(new Set(said.map(factIdOf)).size).toBe(1);
    expect((await orders.get("ned")).version).toBe(2);
  });

  test("the same request 50 times is one order, answered 50 times alike", async () => {
    const stroke = strokeOf(ann, "same");
    const answers = await Promise.all(Array.from({ length: 50 }, () => order("t1", 600, stroke)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await orders.get("ned")).orders).toHaveLength(1);
  });
});

describe("while the bus is held", () => {
  test("a tranche whose payment was approved and is not recorded cannot be ordered again", async () => {
    await approval(await order("t1"));
    expect(said).toHaveLength(1);
    expect(await refused(order("t1"))).toMatch(/^409 .*no other order of this tranche/);
    expect(await refused(order("t1", 1))).toContain("600 cents paid or ordered, 601 with this payment");
  });

  test("nor once it is recorded; a payment withdrawn as a mistake gives the tranche back", async () => {
    await approval(await order("t1"));
    for (const entry of said) await record(entry);
    expect(await refused(order("t1"))).toContain("at most 600 cents in all, the tranche's amount");
    const factId = said.map(factIdOf).join();
    await record(aFact("FactWithdrawn", { projectId: "ned", factId }, { id: "w", source: "trajectoire.finance" }));
    expect((await order("t1")).trancheId).toBe("t1");
  });
});

test("of two orders that together exceed the award one is refused, also at once", async () => {
  const asked = await Promise.allSettled([order("t1", 600), order("t2", 500)]);
  expect(asked.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const [lost] = asked.flatMap((one) => (one.status === "rejected" ? [one.reason.message] : []));
  expect(lost).toContain("at most 1000 cents in all, the award");
});

test("a crash between the approval and the bus: paid once after the sweep, and once after another", async () => {
  const made = await order("t1");
  onPublish = () => {
    throw new Error("the process died here");
  };
  await expect(approval(made)).rejects.toThrow("the process died here");
  expect(said).toEqual([]);
  onPublish = () => undefined;
  const receipts = { owed: async () => [], markPublished: async () => undefined };
  const sweep = createPublishOwed({ ledger, orders, publisher, receipts });
  expect(await sweep()).toBe(1);
  expect(said.map(({ detailType }) => detailType)).toEqual(["TranchePaid"]);
  for (const entry of said) await record(entry);
  expect(await sweep()).toBe(0);
  expect(await refused(order("t1"))).toMatch(/^409/);
});

describe("a repetition", () => {
  test("of an approval whose payment is not on the bus says it then", async () => {
    const made = await order("t1");
    const stroke = strokeOf(bob, "again");
    onPublish = () => {
      throw new Error("the bus did not take it");
    };
    await expect(approval(made, stroke)).rejects.toThrow("the bus did not take it");
    onPublish = () => undefined;
    expect(await approval(made, stroke)).toMatchObject({ decision: { how: "approved" } });
    expect(said).toHaveLength(1);
  });

  test("is answered as the first time, whatever happened since; another body under its key is refused", async () => {
    const stroke = strokeOf(ann, "first");
    const made = await order("t1", 600, stroke);
    await approval(made);
    expect(await order("t1", 600, stroke)).toEqual(made);
    expect(await refused(order("t1", 600, { ...stroke, requestHash: "other" }))).toMatch(/^422/);
  });
});

describe("two persons", () => {
  const sameSubject: Party = { personId: "ann-again", issuer: ann.issuer, subject: ann.subject };
  const otherToken: Party = { personId: "ann", issuer: "https://another", subject: "9" };
  test.each([
    ["who ordered", ann],
    ["of the same token subject under another name", sameSubject],
    ["who signs in by another issuer", otherToken],
  ])("a person %s does not approve", async (_, by) => {
    const made = await order("t1");
    expect(await refused(approval(made, strokeOf(by)))).toContain("another person than the one who ordered");
    expect(said).toEqual([]);
  });

  test("a refused order pays nothing, is decided for good, and frees the tranche", async () => {
    const made = await order("t1");
    await refusal(made, strokeOf(ann));
    expect(await refused(approval(made))).toContain("an order that is not decided yet");
    expect((await order("t1")).orderId).not.toBe(made.orderId);
  });
});

describe("conditions", () => {
  beforeEach(async () => {
    const tranches = [{ trancheId: "t3", plannedOn: "2022-01-01", amountCents: 100, milestoneId: "m1" }];
    const streams = [
      { streamId: "s", label: "S", nature: "recurring", from: "2021-01", to: "2021-12", annualPlan: { "2021": 12 } },
    ] as const;
    await record(
      aFact(
        "AgreementSigned",
        { projectId: "ned", version: 2, awardCents: 1_000, tranches, streams: [...streams], reason: "avenant" },
        { id: "v2" },
      ),
    );
  });

  test("each one in the way is said, with what there is", async () => {
    const why = await refused(order("t3", 100));
    expect(why).toContain('the milestone "m1" validated');
    expect(why).toContain("nothing reported for 2021-01 to 2021-12");
  });

  test("can be passed over by two persons alone, each saying why, and it stays on record", async () => {
    const reason = { reason: "Décision du comité" };
    const made = await order("t3", 100, strokeOf(ann), reason);
    expect(made.override).toEqual({ conditions: ["milestone-validated", "reports-up-to-date"], ...reason });
    expect(await refused(approval(made))).toContain("validated");
    await approval(made, strokeOf(bob), { reason: "Vu avec le contrôleur" });
    expect((await orders.get("ned")).orders[0]).toMatchObject({
      override: { reason: "Décision du comité" },
      decision: { override: { reason: "Vu avec le contrôleur" } },
    });
  });

  test("one that came up after the order was not passed over by the first person", async () => {
    await record(aFact("MilestoneValidated", { projectId: "ned", milestoneId: "m1", validatedOn: "2022-01-01" }));
    const made = await order("t3", 100, strokeOf(ann), { reason: "Rapport en cours" });
    await record(
      aFact("FactWithdrawn", { projectId: "ned", factId: factIdOf(aFact("MilestoneValidated", {})) }, { id: "w" }),
    );
    const why = await refused(approval(made, strokeOf(bob), { reason: "Vu" }));
    expect(why).toContain('the milestone "m1" validated');
  });

  test("a ceiling is passed over by nobody", async () => {
    expect(await refused(order("t3", 101, strokeOf(ann), { reason: "Urgent" }))).toContain("the tranche's amount");
    expect(await refused(order("t9", 1, strokeOf(ann), { reason: "Urgent" }))).toContain(
      "a tranche of the agreement that stands today",
    );
  });
});
