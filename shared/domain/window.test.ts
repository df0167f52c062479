import { describe, expect, test } from "vitest";
import { type Month, monthOf, monthText } from "./calendar.ts";
import { knownAtDate } from "./known-at.ts";
import type { LaneView } from "./savings.ts";
import type { Line, Stream } from "./state.ts";
import { termsOf } from "./terms.ts";
import { dueTo, observedTo } from "./window.ts";

const terms = termsOf(undefined);
const hosting: Stream = {
  streamId: "hosting",
  label: "hosting",
  nature: "recurring",
  from: monthOf("2020-01"),
  plan: [],
};

/** A validated lane whose one expected stream is reported up to a month. */
const reportedTo = (month: string): LaneView => {
  const line: Line = {
    streamId: "hosting",
    nature: "recurring",
    from: monthOf("2020-01"),
    to: monthOf(month),
    cents: 1,
    report: "r trajectoire.project",
  };
  return {
    lane: { lines: [line], leftOut: [], nils: [] },
    expected: new Map([["hosting", hosting]]),
    recurring: new Map([["hosting", [line]]]),
    endings: new Map(),
  };
};

const due = (asOf: string, knownAt: string, own = terms): string => monthText(dueTo(asOf, knownAtDate(knownAt), own));
const observed = (asOf: string, knownAt: string | undefined, reported = "2020-01"): Month | string =>
  monthText(observedTo(asOf, knownAt === undefined ? undefined : knownAtDate(knownAt), terms, reportedTo(reported)));

describe("the month due", () => {
  test.each([
    ["2022-11-10", "2022-11-10", "2022-06"],
    ["2022-11-10", "2022-11-13", "2022-06"],
    ["2022-11-10", "2022-11-14", "2022-09"],
    ["2022-11-10", "2030-01-01", "2022-10"],
    ["2022-08-31", "2022-11-14", "2022-08"],
    ["2022-06-29", "2030-01-01", "2022-05"],
    ["2030-12-31", "2022-11-14", "2022-09"],
    ["2022-12-31", "2022-02-14", "2021-12"],
    ["2022-12-31", "2022-02-13", "2021-09"],
  ])("as of %s, on %s, is %s: each quarter 45 days after its end", (asOf, knownAt, expected) => {
    expect(due(asOf, knownAt)).toBe(expected);
  });

  test.each([
    [1, "2022-10"],
    [2, "2022-10"],
    [3, "2022-09"],
    [4, "2022-08"],
    [6, "2022-06"],
    [12, "2021-12"],
  ] as const)("reports of %s months, on 2022-12-15, are due to %s", (reportEveryMonths, expected) => {
    expect(due("2022-12-31", "2022-12-15", { ...terms, reportEveryMonths })).toBe(expected);
  });

  test("a period without delay is due on its last day", () => {
    expect(due("2022-12-31", "2022-06-30", { ...terms, reportDueDays: 0 })).toBe("2022-06");
    expect(due("2022-12-31", "2022-06-29", { ...terms, reportDueDays: 0 })).toBe("2022-03");
  });
});

describe("the month that ends the window", () => {
  test.each<[asOf: string, knownAt: string | undefined, reported: string, expected: string]>([
    ["2022-12-31", undefined, "2020-01", "2022-12"],
    ["2022-12-30", undefined, "2020-01", "2022-11"],
    ["2022-11-10", "2022-11-10", "2022-06", "2022-06"],
    ["2022-11-10", "2022-11-10", "2022-07", "2022-07"],
    ["2022-11-10", "2022-11-10", "2022-09", "2022-09"],
    ["2022-11-10", "2022-11-10", "2022-12", "2022-10"],
    ["2022-11-10", "2022-11-14", "2022-06", "2022-09"],
    ["2022-11-10", "2030-01-01", "2022-12", "2022-10"],
  ])("as of %s, known %s, reported to %s: %s", (asOf, knownAt, reported, expected) => {
    expect(observed(asOf, knownAt, reported)).toBe(expected);
  });
});
