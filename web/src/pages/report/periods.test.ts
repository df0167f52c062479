import { describe, expect, test } from "vitest";
import { aLine, anAgreement, aReported, aReviewed, aStream, aStreamEnded } from "./a-history.ts";
import { expectedStreams } from "./expected-streams.ts";
import type { HistoryEntry } from "./history.ts";
import { dueOn, duePeriods, freeName, nameOf, periodNamed } from "./periods.ts";
import { reportsOf } from "./reports.ts";

test.each([
  ["2022-T2", { from: "2022-04", to: "2022-06" }],
  ["2022-S2", { from: "2022-07", to: "2022-12" }],
  ["2022", { from: "2022-01", to: "2022-12" }],
  ["2022-02", { from: "2022-02", to: "2022-02" }],
  ["2022-05_2022-08", { from: "2022-05", to: "2022-08" }],
])("%s names its period, and the period gives the name", (name, period) => {
  expect(periodNamed(name)).toEqual(period);
  expect(nameOf(period)).toBe(name);
});

test("a second report of a period has a number; other names say no period", () => {
  const period = { from: "2022-04", to: "2022-06" };
  expect(freeName(period, ["2022-T2", "2022-T2.2"])).toBe("2022-T2.3");
  expect(periodNamed("2022-T2.3")).toEqual(period);
  for (const name of ["constat", "2022-T5", "2022-S3", "2022-13", "T2"]) expect(periodNamed(name)).toBeUndefined();
});

test("a report is due some days after its last month", () => {
  expect(dueOn({ from: "2022-04", to: "2022-06" }, { reportDueDays: 45 })).toBe("2022-08-14");
});

describe("what is missing", () => {
  const agreement = anAgreement(1, [aStream(), aStream({ streamId: "licences", label: "Licences", from: "2022-04" })]);
  const stateOn = (today: string, ...history: readonly HistoryEntry[]) => {
    const all = [agreement, ...history];
    return duePeriods(expectedStreams(all), reportsOf(all), { reportEveryMonths: 3, reportDueDays: 45 }, today).map(
      ({ from, state, missing }) => [from, state, ...missing.map(({ streamId }) => streamId)],
    );
  };

  test("is late after its day, due before, and the period under way is open", () => {
    expect(stateOn("2022-08-14")).toEqual([
      ["2022-07", "open", "hosting", "licences"],
      ["2022-04", "due", "hosting", "licences"],
      ["2022-01", "overdue", "hosting"],
    ]);
    expect(stateOn("2022-08-15")[1]).toEqual(["2022-04", "overdue", "hosting", "licences"]);
  });

  test("names the stream that a report forgot, and nothing once all are said", () => {
    expect(stateOn("2022-07-20", aReported())[1]).toEqual(["2022-04", "due", "licences"]);
    const both = aReported({ lines: [aLine(), aLine({ streamId: "licences" })] });
    expect(stateOn("2022-07-20", both)[1]).toEqual(["2022-04", "reported"]);
    expect(stateOn("2022-07-20", aReported({ nil: true }))[1]).toEqual(["2022-04", "reported"]);
  });

  test("is still missing when the report was rejected or taken back, or a line is of another nature", () => {
    const rejected = aReviewed({ decision: "rejected" });
    expect(stateOn("2022-07-20", aReported({ nil: true }), rejected)[1]?.[1]).toBe("due");
    expect(stateOn("2022-07-20", aReported({ nil: true }, { isWithdrawn: true }))[1]?.[1]).toBe("due");
    const oneOff = aReported({ lines: [aLine({ nature: "one-off" }), aLine({ streamId: "licences" })] });
    expect(stateOn("2022-07-20", oneOff)[1]).toEqual(["2022-04", "due", "hosting"]);
  });

  test("is nothing of a stream that has ended", () => {
    expect(stateOn("2022-07-20", aStreamEnded("licences", "2022-03"), aReported())[1]).toEqual(["2022-04", "reported"]);
  });

  test("is nothing without an agreement", () => {
    expect(duePeriods([], [], { reportEveryMonths: 3, reportDueDays: 45 }, "2022-07-20")).toEqual([]);
  });
});
