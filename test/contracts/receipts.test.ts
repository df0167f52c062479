import { afterAll, beforeAll, expect, test } from "vitest";
import { aFact } from "../../events/a-fact.ts";
import { dynamoReceipts } from "../../shared/adapters/dynamo-receipts.ts";
import type { Receipt } from "../../shared/domain/acts/receipt.ts";
import type { Receipts } from "../../shared/domain/ports.ts";
import { aDatabase, type Database } from "./a-database.ts";

let database: Database;
beforeAll(async () => {
  database = await aDatabase();
});
afterAll(() => database.close());

const store = async (): Promise<Receipts> => dynamoReceipts(database.client, (await database.tables()).work);

const aReceipt = (receiptId: string, more: Partial<Receipt> = {}): Receipt => ({
  receiptId,
  personId: "person-1",
  requestHash: "a",
  entry: aFact("ProjectSelected", {}),
  acceptedAt: `2022-01-0${receiptId}T09:00:00.000Z`,
  isPublished: false,
  ...more,
});

test("keeps the first receipt of a key, and gives it back to whoever comes after", async () => {
  const receipts = await store();
  expect(await receipts.keep(aReceipt("1"))).toBeUndefined();
  expect(await receipts.keep(aReceipt("1", { requestHash: "b" }))).toEqual(aReceipt("1"));
  expect(await receipts.get("1")).toEqual(aReceipt("1"));
  expect(await receipts.get("2")).toBeUndefined();
});

test("says what is owed, oldest first, until it is marked as published", async () => {
  const receipts = await store();
  for (const id of ["2", "1", "3"]) await receipts.keep(aReceipt(id));
  await receipts.markPublished(aReceipt("1"));
  expect((await receipts.owed()).map(({ receiptId }) => receiptId)).toEqual(["2", "3"]);
  expect(await receipts.get("1")).toEqual(aReceipt("1", { isPublished: true }));
});
