import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { dynamoMailReceipts } from "../../shared/adapters/dynamo-mail.ts";
import type { MailReceipt, MailReceipts } from "../../shared/domain/ports.ts";
import { aDatabase, type Database } from "./a-database.ts";

let database: Database;
let receipts: MailReceipts;
beforeAll(async () => {
  database = await aDatabase();
});
beforeEach(async () => {
  receipts = dynamoMailReceipts(database.client, (await database.tables()).work);
});
afterAll(() => database.close());

const aReceipt = (change: Partial<MailReceipt> = {}): MailReceipt => ({
  mailId: "m",
  personId: "one",
  subject: "Alerte",
  alertIds: ["A01#p#a"],
  at: "2023-01-31T06:00:00.000Z",
  outcome: "sent",
  detail: "ses-1",
  ...change,
});
const failed = aReceipt({ outcome: "failed", detail: "TooManyRequestsException" });
const returned = aReceipt({ outcome: "bounced", detail: "no such user" });

test("a mail that failed, then went, then came back has come back, whatever is said of it again", async () => {
  await receipts.keep(failed);
  await receipts.keep(aReceipt());
  await receipts.keep(failed);
  expect(await receipts.list()).toEqual([aReceipt()]);
  expect(await receipts.bounce("m", "no such user")).toBe("bounced");
  expect(await receipts.bounce("m", "no such user, said otherwise")).toBe("already-known");
  await receipts.keep(aReceipt());
  await receipts.keep(failed);
  expect(await receipts.list()).toEqual([returned]);
});

test("news that is faster than the receipt waits for it, unlisted", async () => {
  expect(await receipts.bounce("m", "no such user")).toBe("unknown");
  expect(await receipts.bounce("m", "no such user")).toBe("already-known");
  expect(await receipts.list()).toEqual([]);
  await receipts.keep(aReceipt());
  await receipts.keep(aReceipt());
  expect(await receipts.list()).toEqual([returned]);
});

test("a mail whose answer was lost, and which came back, has come back", async () => {
  await receipts.keep(failed);
  expect(await receipts.bounce("m", "no such user")).toBe("bounced");
  await receipts.keep(aReceipt());
  expect(await receipts.list()).toEqual([{ ...failed, outcome: "bounced", detail: "no such user" }]);
});
