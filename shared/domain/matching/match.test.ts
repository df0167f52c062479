import { describe, expect, test } from "vitest";
import { type KnownPayment, match, type StatementRow } from "./match.ts";
import { readAmount, readDate, readStatement } from "./read-statement.ts";

const aPayment = (paymentId: string, more: Partial<KnownPayment> = {}): KnownPayment => ({
  projectId: "ned",
  paymentId,
  on: "2022-03-10",
  cents: 100_00,
  references: [],
  isMatched: false,
  ...more,
});
const aRow = (line: number, more: Partial<StatementRow> = {}): StatementRow => ({
  line,
  reference: `R${line}`,
  cents: 100_00,
  on: "2022-03-12",
  ...more,
});
const march = { from: "2022-03-01", to: "2022-03-31" };

describe("a row of the statement", () => {
  test("is matched by the payment's id, or by a reference that is known here", () => {
    const payments = [aPayment("a"), aPayment("b", { references: ["R3"] })];
    const { matched } = match([aRow(2, { paymentId: "a" }), aRow(3)], payments, march);
    expect(matched.map(({ row, payment }) => [row.line, payment.paymentId])).toEqual([
      [2, "a"],
      [3, "b"],
    ]);
  });

  test("of another amount is shown as such, never as matched", () => {
    const { matched, amountDiffers } = match([aRow(2, { paymentId: "a", cents: 99_99 })], [aPayment("a")], march);
    expect([matched.length, amountDiffers.length]).toEqual([0, 1]);
  });

  test("that names nothing is missing here; what looks like it is proposed, not taken", () => {
    const payments = [aPayment("a"), aPayment("far", { on: "2022-04-01" }), aPayment("other", { cents: 1 })];
    const { missingHere, matched, missingThere } = match([aRow(2)], payments, march);
    expect(matched).toEqual([]);
    expect(missingHere.map(({ alike }) => alike.map(({ paymentId }) => paymentId))).toEqual([["a"]]);
    expect(missingThere.map(({ paymentId }) => paymentId)).toEqual(["a", "other"]);
  });

  test("that names a payment a second time is said apart: money may have left twice", () => {
    const rows = [aRow(2, { paymentId: "a" }), aRow(3, { paymentId: "a" })];
    const { matched, namedTwice } = match(rows, [aPayment("a")], march);
    expect([matched.length, namedTwice.map(({ row }) => row.line)]).toEqual([1, [3]]);
  });

  test("whose payment id two projects use needs the project", () => {
    const payments = [aPayment("a"), aPayment("a", { projectId: "cfvr" })];
    expect(match([aRow(2, { paymentId: "a" })], payments, march).missingHere).toHaveLength(1);
    const named = match([aRow(2, { paymentId: "a", projectId: "cfvr" })], payments, march);
    expect(named.matched.map(({ payment }) => payment.projectId)).toEqual(["cfvr"]);
  });
});

test.each([
  ["1 234 567,80", 123_456_780],
  ["1234567.8", 123_456_780],
  ["1\u202f000", 100_000],
  ["-12,00", -1_200],
  ["0,07", 7],
  ["1,234.56", undefined],
  ["12,345", undefined],
  ["1 23", undefined],
  ["", undefined],
])("reads %s", (text, cents) => {
  expect(readAmount(text)).toBe(cents);
});

test.each([
  ["31/03/2022", "2022-03-31"],
  ["2022-03-31", "2022-03-31"],
  ["31/02/2022", undefined],
  ["3/31/22", undefined],
])("reads the date %s", (text, date) => {
  expect(readDate(text)).toBe(date);
});

test("every cell that cannot be read is said, with its line", () => {
  const read = readStatement([
    ["Référence", "Montant", "Date"],
    ["R1", "douze", "2022-13-01"],
    ["", "1", "2022-01-01"],
  ]);
  expect("findings" in read && read.findings.map(({ path }) => path)).toEqual([
    "/csv/line 2/amount",
    "/csv/line 2/date",
    "/csv/line 3/reference",
  ]);
  const headless = readStatement([["a", "b"]]);
  expect("findings" in headless && headless.findings).toHaveLength(3);
});
