import { expect, test } from "vitest";
import { aLine, anAgreement, aReported, aReviewed, aStream } from "../report/a-history.ts";
import { expectedStreams } from "../report/expected-streams.ts";
import type { HistoryEntry } from "../report/history.ts";
import { duePeriods } from "../report/periods.ts";
import { reportsOf } from "../report/reports.ts";
import { type Filter, isShown, nameOfRow, rowsOf } from "./rows.ts";

const agreement = anAgreement(1, [aStream(), aStream({ streamId: "licences" })]);
const rows = (...history: readonly HistoryEntry[]) => {
  const all = [agreement, ...history];
  const reports = reportsOf(all);
  const terms = { reportEveryMonths: 3, reportDueDays: 45 } as const;
  return rowsOf(reports, duePeriods(expectedStreams(all), reports, terms, "2022-07-20"));
};
const shown = (filter: Filter, ...history: readonly HistoryEntry[]) =>
  rows(...history)
    .filter((row) => isShown(row, filter))
    .map(nameOfRow);

const both = [aLine(), aLine({ streamId: "licences" })];

test("what was sent and what was not stand in one list, the last period first", () => {
  expect(shown("all", aReported({ lines: both }))).toEqual(["2022-07_2022-09", "2022-T2", "2022-01_2022-03"]);
});

test("a report that lacks a stream is to be completed, one taken back leaves its period to be reported", () => {
  expect(shown("to-do", aReported())).toEqual(["2022-T2", "2022-01_2022-03"]);
  expect(shown("to-do", aReported({}, { isWithdrawn: true }))).toEqual(["2022-04_2022-06", "2022-01_2022-03"]);
});

test("what is sent back is to be done, what waits or was validated is found by its own choice", () => {
  const sent = aReported({ lines: both });
  expect(shown("to-do", sent, aReviewed({ decision: "changes-requested" }))).toEqual(["2022-T2", "2022-01_2022-03"]);
  expect([shown("waiting", sent), shown("validated", sent)]).toEqual([["2022-T2"], []]);
  expect(shown("validated", sent, aReviewed())).toEqual(["2022-T2"]);
});
