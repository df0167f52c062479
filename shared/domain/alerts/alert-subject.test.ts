import { expect, test } from "vitest";
import { aFact } from "../../../events/a-fact.ts";
import { addDays } from "../calendar.ts";
import { foldFacts } from "../fold.ts";
import { readFacts } from "../read-facts.ts";
import { createAlertSubjects } from "./alert-subject.ts";
import { evaluateProject } from "./evaluate.ts";
import { settingsOn } from "./settings.ts";

const projectId = "ned";

/** Two payments, a repayment, quarters of reports and reviews, a stream that ends. */
const story = readFacts([
  aFact("ProjectSelected", { projectId, selectedOn: "2018-05-22", awardCents: 900 }, { id: "s" }),
  aFact("AgreementSigned", { projectId, signedOn: "2018-11-01" }, { id: "a" }),
  aFact("TranchePaid", { projectId, paymentId: "p1", amountCents: 70_000_000, paidOn: "2019-01-31" }, { id: "p1" }),
  aFact("TranchePaid", { projectId, paymentId: "p2", amountCents: 50_000_000, paidOn: "2019-09-15" }, { id: "p2" }),
  aFact("TrancheRepaid", { projectId, paymentId: "p2", amountCents: 20_000_000, repaidOn: "2022-05-12" }, { id: "r" }),
  ...["2021-01", "2021-04", "2021-07", "2022-01"].flatMap((from, index) => {
    const to = `${from.slice(0, 5)}${String(Number(from.slice(5)) + 2).padStart(2, "0")}`;
    const lines = [
      { streamId: "hosting", nature: "recurring" as const, netAmountCents: 20_000_000 - index * 3_000_000 },
    ];
    const report = {
      projectId,
      reportId: from,
      version: 1,
      period: { from, to },
      submittedOn: addDays(`${to}-28`, 20),
      lines,
    };
    return [
      aFact("SavingsReported", report, { id: from }),
      aFact(
        "SavingsReviewed",
        { projectId, reportId: from, reportFactId: from },
        { id: `v${from}`, actor: "reviewer" },
      ),
    ];
  }),
  aFact("StreamEnded", { projectId, streamId: "hosting", lastMonth: "2022-06" }, { id: "e" }),
]).facts;

const everyThirdDay = Array.from({ length: 600 }, (_, index) => addDays("2018-05-22", index * 3));

test("what is remembered from one day to another changes no alert of any day", () => {
  const state = foldFacts(projectId, story);
  const shared = createAlertSubjects(state, story);
  const settings = settingsOn([], "2018-01-01");
  const seen = new Set<string>();
  for (const day of everyThirdDay) {
    const alone = evaluateProject(createAlertSubjects(state, story)(day), settings);
    expect({ day, found: evaluateProject(shared(day), settings) }).toEqual({ day, found: alone });
    for (const { rule, severity } of alone) seen.add(`${rule} ${severity}`);
  }
  expect(seen.size).toBeGreaterThan(10);
});
