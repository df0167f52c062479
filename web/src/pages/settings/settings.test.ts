import { expect, test } from "vitest";
import { alertsOf, type Parameter, readChanges, readValue } from "./settings.ts";

const days: Parameter = { rule: "A01", name: "minorDays", unit: "days", value: 60, default: 60, least: 0, most: 3_650 };
const cents: Parameter = {
  rule: "A20",
  name: "cents",
  unit: "cents",
  value: 10_000_000,
  default: 10_000_000,
  least: 1,
  most: 10_000_000_000_000,
};

test.each([
  [days, "45", 45],
  [days, " 45 ", 45],
  [days, "4,5", undefined],
  [days, "", undefined],
  [days, "3651", undefined],
  [cents, "120 k€", 12_000_000],
  [cents, "0", undefined],
])("%o read from %j", (parameter, typed, value) => {
  expect(readValue(parameter, typed)).toBe(value);
});

test("only what differs from today's value changes, and what cannot be read is named", () => {
  const { changed, wrong } = readChanges([days, cents], { "A01.minorDays": "60", "A20.cents": "beaucoup" });
  expect([changed, wrong]).toEqual([[], [cents]]);
});

test("a change says each rule once", () => {
  const major = { ...days, name: "majorDays", value: 180 };
  const { changed } = readChanges([days, major], { "A01.minorDays": "45", "A01.majorDays": "90" });
  expect(alertsOf(changed)).toEqual({ A01: { minorDays: 45, majorDays: 90 } });
});
