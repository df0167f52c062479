import { expect, test } from "vitest";
import { aFact } from "../../../events/a-fact.ts";
import { foldFacts } from "../fold.ts";
import { factOfLine, readFacts } from "../read-facts.ts";
import { isActType } from "../rights/rights.ts";
import { checkAct, type Known } from "./check-act.ts";

const lines = [
  aFact("ProjectSelected", { selectedOn: "2018-05-22" }, { id: "s" }),
  aFact("TranchePaid", { paymentId: "p1", amountCents: 1_000, paidOn: "2019-01-01" }, { id: "p" }),
  aFact("TrancheRepaid", { repaymentId: "r1", paymentId: "p1", amountCents: 400, repaidOn: "2020-01-01" }, { id: "r" }),
  aFact("SavingsReported", { reportId: "T2", version: 1 }, { id: "t2", actor: "person-1" }),
];

const known = (personId = "person-2"): Known => {
  const { facts } = readFacts(lines);
  return { project: foldFacts("ned", facts), facts, personId, today: "2022-12-31" };
};

const paths = (said: Parameters<typeof factOfLine>[0], by?: string): string[] => {
  const { fact } = factOfLine(said);
  if (!isActType(fact.type)) throw new Error(`${fact.type} is no act.`);
  return checkAct(fact as Parameters<typeof checkAct>[0], known(by)).map(({ path }) => path);
};

const review = { reportId: "T2", version: 1, reportFactId: "t2", reviewedOn: "2022-08-01" };

test("a report is reviewed by somebody else than who submitted it, and by its own fact", () => {
  expect(paths(aFact("SavingsReviewed", review))).toEqual([]);
  expect(paths(aFact("SavingsReviewed", review), "person-1")).toEqual(["/data/reportId"]);
  expect(paths(aFact("SavingsReviewed", { ...review, version: 2 }))).toEqual(["/data/reportId"]);
  expect(paths(aFact("SavingsReviewed", { ...review, reviewedOn: "2023-01-01" }))).toEqual(["/data/reviewedOn"]);
});

test("a repayment is at most what is left of its payment", () => {
  const repaid = { repaymentId: "r2", paymentId: "p1", repaidOn: "2021-01-01" };
  expect(paths(aFact("TrancheRepaid", { ...repaid, amountCents: 600 }))).toEqual([]);
  expect(paths(aFact("TrancheRepaid", { ...repaid, amountCents: 601 }))).toEqual(["/data/amountCents"]);
  const before = { ...repaid, repaidOn: "2019-06-01" };
  expect(paths(aFact("TrancheRepaid", { ...before, amountCents: 601 }))).toEqual(["/data/amountCents"]);
});

test("a fact is withdrawn by the source that stated it", () => {
  const said = (source: string) => aFact("FactWithdrawn", { factId: "p" }, { id: "w", source });
  expect(paths(said("trajectoire.finance"))).toEqual([]);
  expect(paths(said("trajectoire.fund"))).toEqual(["/data/factId"]);
});

test("a corrected report has the next version, and a reason is its contract's affair", () => {
  const report = {
    reportId: "T2",
    period: { from: "2022-04", to: "2022-06" },
    submittedOn: "2022-09-01",
    reason: "oubli",
  };
  expect(paths(aFact("SavingsReported", { ...report, version: 2 }))).toEqual([]);
  expect(paths(aFact("SavingsReported", { ...report, version: 1 }))).toEqual(["/data/version"]);
  expect(paths(aFact("SavingsReported", { ...report, version: 3 }))).toEqual(["/data/version"]);
});
