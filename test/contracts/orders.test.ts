import { afterAll, beforeAll, expect, test } from "vitest";
import { dynamoOrders } from "../../shared/adapters/dynamo-orders.ts";
import type { Order } from "../../shared/domain/orders/order.ts";
import type { Orders } from "../../shared/domain/ports.ts";
import { aDatabase, type Database } from "./a-database.ts";

let database: Database;
beforeAll(async () => {
  database = await aDatabase();
});
afterAll(() => database.close());

const store = async (): Promise<Orders> => dynamoOrders(database.client, (await database.tables()).work);

const anOrder = (orderId: string): Order => ({
  orderId,
  trancheId: "t1",
  amountCents: 1_000_00,
  ordered: {
    by: { personId: "p", issuer: "https://issuer", subject: "s" },
    at: "2022-01-01T09:00:00.000Z",
    commandId: "c",
    requestHash: "h",
  },
});

test("nothing ordered is version 0", async () => {
  expect(await (await store()).get("ned")).toEqual({ orders: [], version: 0 });
});

test("a write is made from the version it names, or not at all", async () => {
  const orders = await store();
  expect(await orders.put("ned", [anOrder("a")], 0)).toBe(true);
  expect(await orders.put("ned", [anOrder("b")], 0)).toBe(false);
  expect(await orders.put("ned", [anOrder("a"), anOrder("b")], 1)).toBe(true);
  expect(await orders.put("ned", [], 1)).toBe(false);
  expect(await orders.get("ned")).toEqual({ orders: [anOrder("a"), anOrder("b")], version: 2 });
});

test("of writes at once from one version, one is made", async () => {
  const orders = await store();
  const all = await Promise.all(Array.from({ length: 20 }, (_, n) => orders.put("ned", [anOrder(`o${n}`)], 0)));
  expect(all.filter(Boolean)).toHaveLength(1);
});

test("lists every project that has orders", async () => {
  const orders = await store();
  for (const projectId of ["ned", "cfvr"]) await orders.put(projectId, [anOrder(projectId)], 0);
  expect(await orders.list()).toEqual([
    { projectId: "cfvr", orders: [anOrder("cfvr")] },
    { projectId: "ned", orders: [anOrder("ned")] },
  ]);
});
