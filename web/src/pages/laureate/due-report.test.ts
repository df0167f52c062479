import { expect, test } from "vitest";
import { aFact } from "../../../../events/a-fact.ts";
import { historyOf } from "../../../../shared/domain/history/history.ts";
import { readFacts } from "../../../../shared/domain/read-facts.ts";
import { dueReport } from "./due-report.ts";
import type { EntryOf } from "./history-entry.ts";

const quarter = { from: "2022-10", to: "2022-12" };
const isReport = (entry: object): entry is EntryOf<"SavingsReported"> =>
  Reflect.get(entry, "type") === "SavingsReported";
const reports = (period: typeof quarter) =>
  historyOf(
    readFacts([aFact("SavingsReported", { projectId: "ned", reportId: "T4", version: 1, period })]).facts,
  ).filter(isReport);

test("what the API names is due until it is reported; then what follows is", () => {
  expect(dueReport(quarter, [])).toEqual({ ...quarter, endOn: "2022-12-31" });
  expect(dueReport(quarter, reports({ from: "2022-07", to: "2022-09" }))).toEqual({ ...quarter, endOn: "2022-12-31" });
  expect(dueReport(quarter, reports(quarter))).toEqual({ from: "2023-01", to: "2023-03", endOn: "2023-03-31" });
});
