import { expect, test } from "vitest";
import { anAgreement, aReported, aStream } from "./a-history.ts";
import { expectedStreams } from "./expected-streams.ts";
import { finishedPeriods, firstChoice, periodChoices } from "./period-choices.ts";
import { duePeriods } from "./periods.ts";
import { reportsOf } from "./reports.ts";

const history = [anAgreement(1, [aStream()]), aReported()];
const periods = duePeriods(
  expectedStreams(history),
  reportsOf(history),
  { reportEveryMonths: 3, reportDueDays: 45 },
  "2022-11-20",
);
const draft = { reportId: "2022-T3", period: { from: "2022-07", to: "2022-09" }, receipt: null };

test("finished periods lead to a new report, a correction or a draft under way", () => {
  const choices = periodChoices(periods, reportsOf(history), [draft]);
  expect(choices.map(({ reportId, kind }) => [reportId, kind])).toEqual([
    ["2022-T3", "draft"],
    ["2022-T2", "reported"],
    ["2022-T1", "missing"],
  ]);
  expect(firstChoice(choices, null)?.reportId).toBe("2022-T1");
  expect(firstChoice(choices, "2022-T2")?.reportId).toBe("2022-T2");
});

test("a report taken back leaves its name: the next one has another", () => {
  const reports = reportsOf([aReported({}, { isWithdrawn: true })]);
  const [choice] = periodChoices([{ from: "2022-04", to: "2022-06" }], reports, []);
  expect([choice?.reportId, choice?.kind]).toEqual(["2022-T2.2", "missing"]);
});

test("without an agreement the finished periods of three years can be reported", () => {
  const finished = finishedPeriods("2022-11-20", 3);
  expect([finished.length, finished[0], finished.at(-1)?.from]).toEqual([
    12,
    { from: "2022-07", to: "2022-09" },
    "2019-10",
  ]);
});
