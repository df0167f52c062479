import { describe, expect, test } from "vitest";
import { formatIn } from "./format.ts";

/** Narrow and ordinary no-break spaces read as spaces here. */
const plain = (text: string): string => text.replace(/[\u202f\u00a0]/g, " ");
const french = formatIn("fr");
const english = formatIn("en");

test.each([
  [123_456_789_00, "123,5 M€", "€123.5m"],
  [99_950_000, "1,0 M€", "€1.0m"],
  [99_949_999, "999 k€", "€999k"],
  [-85_000_000, "−850 k€", "−€850k"],
  [130_000_000_000, "1,3 Md€", "€1.3bn"],
  [1_250, "12,50 €", "€12.50"],
  [0, "0,00 €", "€0.00"],
])("writes %i cents in a sentence as %s and %s", (cents, inFrench, inEnglish) => {
  expect(plain(french.amount(cents))).toBe(inFrench);
  expect(plain(english.amount(cents))).toBe(inEnglish);
});

test.each([
  [123_456_789, "1 234 567,89 €", "€1,234,567.89"],
  [-5, "−0,05 €", "−€0.05"],
  [999_999_999_999_999, "9 999 999 999 999,99 €", "€9,999,999,999,999.99"],
])("writes %i cents to the last cent", (cents, inFrench, inEnglish) => {
  expect(plain(french.money(cents))).toBe(inFrench);
  expect(plain(english.money(cents))).toBe(inEnglish);
});

describe("columns", () => {
  test("millions have a sign on gaps, none on a zero, and words for what is missing", () => {
    expect(plain(french.millions(-190_000_000, { signed: true }))).toBe("−1,9");
    expect(plain(french.millions(80_000_000, { signed: true }))).toBe("+0,8");
    expect(plain(french.millions(-4_000_000, { signed: true }))).toBe("0,0");
    expect(plain(french.millions(1_234_500_000_00))).toBe("1 234,5");
    expect(french.millions(null)).toBe("non renseigné");
    expect(english.millions(null)).toBe("not stated");
  });
});

test("writes a yield, a share, a date and a period", () => {
  expect(plain(french.perEuro("0.7376"))).toBe("0,74 €");
  expect(plain(english.perEuro("0.7376"))).toBe("€0.74");
  expect(french.perEuro(null)).toBe("non renseigné");
  expect(plain(french.percent(91, 100))).toBe("91 %");
  expect(plain(french.ratioPercent("-0.1500", { signed: true }))).toBe("−15 %");
  expect(french.percent(0, 0)).toBe("non renseigné");
  expect(french.date("2022-07-15")).toBe("15/07/2022");
  expect(french.date("2022-12-31T23:30:00Z")).toBe("01/01/2023");
  expect(french.longDate("2022-07-15")).toBe("vendredi 15 juillet 2022");
  expect(french.instant("2022-07-15T12:02:00Z")).toBe("15/07/2022 à 14:02");
  expect(french.knownAt("2022-07-15T12:02:00Z")).toBe("15/07/2022 à 14:02");
  expect(french.knownAt("2022-07-15")).toBe("15/07/2022");
  expect(plain(french.period({ from: "2022-04", to: "2022-06" }))).toBe("T2 2022");
  expect(plain(english.period({ from: "2022-01", to: "2022-06" }))).toBe("H1 2022");
  expect(french.period({ from: "2022-01", to: "2022-12" })).toBe("2022");
  expect(plain(french.period({ from: "2022-02", to: "2022-03" }))).toBe("févr. 2022 – mars 2022");
});
