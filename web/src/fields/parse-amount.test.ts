import { describe, expect, test } from "vitest";
import { readAmount } from "./parse-amount.ts";

const cents = (typed: string): number | string => {
  const read = readAmount(typed);
  return read.kind === "amount" ? read.cents : read.kind;
};

describe("an amount is read as it is typed", () => {
  test.each([
    ["215400", 21_540_000],
    ["215 400,00", 21_540_000],
    ["215\u202f400,5 €", 21_540_050],
    ["215\u00a0400.50", 21_540_050],
    ["1'234,56", 123_456],
    ["1.234.567,89", 123_456_789],
    ["1,234,567.89", 123_456_789],
    ["1.234,56", 123_456],
    ["1,234.56", 123_456],
    ["1 234", 123_400],
    ["1,23", 123],
    ["120k", 12_000_000],
    ["120 k€", 12_000_000],
    ["1,2 M€", 120_000_000],
    ["1,234 M€", 123_400_000],
    ["0,5 Md€", 50_000_000_000],
    ["-1 000", -100_000],
    ["\u2212 12,5", -1_250],
    ["0", 0],
    ["0,125k", 12_500],
  ])("%s", (typed, expected) => expect(cents(typed)).toBe(expected));
});

describe("what could be read in two ways, or not at all, is refused", () => {
  test.each([
    ["", "empty"],
    ["  ", "empty"],
    ["1,234", "ambiguous"],
    ["1.234", "ambiguous"],
    ["abc", "unreadable"],
    ["12,34,56", "unreadable"],
    ["1.2.3", "unreadable"],
    ["0,005", "too-precise"],
    ["12,3456", "too-precise"],
    ["100 000 000 001", "too-large"],
    ["--5", "unreadable"],
  ])("%s", (typed, expected) => expect(cents(typed)).toBe(expected));

  test("with both readings of 1,234", () => {
    expect(readAmount("1,234")).toEqual({ kind: "ambiguous", readings: [123, 123_400] });
    expect(readAmount("-1.234")).toEqual({ kind: "ambiguous", readings: [-123, -123_400] });
  });
});
