import { expect, test } from "vitest";
import { readPeriod } from "./read-period.ts";

const quarter = { from: "2022-04", to: "2022-06" };

test.each([
  ["T2 2022", quarter],
  ["t2\u00a02022", quarter],
  ["Q2 2022", quarter],
  ["2022-T2", quarter],
  ["S1 2022", { from: "2022-01", to: "2022-06" }],
  ["2022", { from: "2022-01", to: "2022-12" }],
  ["2022-04", { from: "2022-04", to: "2022-04" }],
  ["04/2022", { from: "2022-04", to: "2022-04" }],
  ["2022-04 à 2022-06", quarter],
  ["2022-04..2022-06", quarter],
  ["01/04/2022 au 30/06/2022", quarter],
  ["du 01/04/2022 au 30/06/2022", quarter],
  ["2022-04-01 - 2022-06-30", quarter],
  ["04/2022 to 06/2022", quarter],
])("reads %s", (text, period) => {
  expect(readPeriod(text)).toEqual(period);
});

test("reads a number and a date of a spreadsheet", () => {
  expect(readPeriod(2022)).toEqual({ from: "2022-01", to: "2022-12" });
  expect(readPeriod(new Date("2022-04-01T00:00:00Z"))).toEqual({ from: "2022-04", to: "2022-04" });
});

test.each(["T5 2022", "2022-13", "06/2022 à 04/2022", "bientôt", ""])("does not read %s", (text) => {
  expect(readPeriod(text)).toBeUndefined();
});
