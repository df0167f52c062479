import { expect, test } from "vitest";
import { aFact } from "../../events/a-fact.ts";
import type { FactOf } from "../../events/catalogue.ts";
import { envelopeOf } from "./envelope.ts";
import { foldFacts, foldSubject } from "./fold.ts";
import type { LedgerLine } from "./ports.ts";
import { readFacts } from "./read-facts.ts";
import type { FundState } from "./state.ts";

const fundOf = (...lines: LedgerLine[]): FundState => {
  const state = foldSubject({ kind: "fund", id: "ftap" }, readFacts(lines).facts);
  return state.kind === "fund" ? state : expect.fail("Expected a fund.");
};

const projectOf = (projectId: string, ...lines: LedgerLine[]) => foldFacts(projectId, readFacts(lines).facts);

const set = (id: string, occurredAt: string, totalCents: number, years: FactOf<"FundEnvelopeSet">["data"]["years"]) =>
  aFact("FundEnvelopeSet", { totalCents, years }, { id, occurredAt });

test("the latest envelope stands, then the greater id, whatever the order", () => {
  const lines = [
    set("b", "2019-01-01T00:00:00Z", 2, []),
    set("a", "2021-01-01T00:00:00Z", 3, []),
    set("c", "2021-01-01T00:00:00+00:00", 4, []),
  ];
  for (const some of [lines, [...lines].reverse()]) expect(fundOf(...some).envelope?.totalCents).toBe(4);
});

test("says by year what was voted, awarded, committed, paid and matured; a vote not stated is unknown, never 0", () => {
  const projectId = "p";
  const fund = fundOf(set("e", "2019-01-01T00:00:00Z", 1_000_000, [{ year: 2019, commitmentCents: 400_000 }]));
  const project = projectOf(
    projectId,
    aFact("ProjectSelected", { projectId, selectedOn: "2018-05-22", awardCents: 300_000 }, { id: "s" }),
    aFact("CommitmentRecorded", { projectId, amountCents: 250_000, committedOn: "2019-02-01" }, { id: "c" }),
    aFact("TranchePaid", { projectId, paymentId: "t", amountCents: 200_000, paidOn: "2019-03-31" }, { id: "t" }),
    aFact(
      "TrancheRepaid",
      { projectId, repaymentId: "r", paymentId: "t", amountCents: 50_000, repaidOn: "2020-01-01" },
      { id: "r" },
    ),
  );
  const year = {
    votedCommitmentCents: null,
    votedPaymentCents: null,
    awardedCents: 0,
    committedCents: 0,
    paidCents: 0,
    plannedCents: 0,
    maturedCents: 0,
  };
  expect(envelopeOf(fund, [project], "2022-12-31")).toEqual({
    fundId: "ftap",
    asOf: "2022-12-31",
    knownAt: null,
    simulation: false,
    totalCents: 1_000_000,
    awardedCents: 300_000,
    toAwardCents: 700_000,
    committedCents: 250_000,
    paidCents: 150_000,
    plannedCents: 0,
    maturedCents: 150_000,
    years: [
      { ...year, year: 2018, awardedCents: 300_000 },
      { ...year, year: 2019, votedCommitmentCents: 400_000, committedCents: 250_000, paidCents: 150_000 },
      { ...year, year: 2020 },
      { ...year, year: 2021 },
      { ...year, year: 2022, maturedCents: 150_000 },
    ],
  });
});

test("without a known envelope the total is unknown, and what was granted shows all the same", () => {
  const selected = aFact("ProjectSelected", { projectId: "p", selectedOn: "2018-05-22", awardCents: 300 }, { id: "s" });
  expect(envelopeOf(undefined, [projectOf("p", selected)], "2018-12-31")).toMatchObject({
    fundId: null,
    totalCents: null,
    awardedCents: 300,
    toAwardCents: null,
  });
  expect(envelopeOf(undefined, [], "2018-12-31").years).toEqual([]);
});

test("plans what is left of the standing agreement's tranches, in the year each was planned; nothing of an ended project", () => {
  const projectId = "p";
  const tranches = [
    { trancheId: "t1", plannedOn: "2019-03-31", amountCents: 200 },
    { trancheId: "t2", plannedOn: "2020-03-31", amountCents: 300 },
  ];
  const facts = [
    aFact("AgreementSigned", { projectId, version: 1, signedOn: "2018-06-01", tranches, streams: [] }, { id: "v1" }),
    aFact(
      "TranchePaid",
      { projectId, paymentId: "t", trancheId: "t1", amountCents: 150, paidOn: "2019-03-31" },
      { id: "t" },
    ),
  ];
  const ended = aFact("ProjectClosed", { projectId, on: "2019-09-30" }, { id: "c" });
  const plannedAt = (asOf: string, ...lines: LedgerLine[]) => {
    const { plannedCents, years } = envelopeOf(undefined, [projectOf(projectId, ...lines)], asOf);
    return [plannedCents, ...years.map((one) => [one.year, one.plannedCents])];
  };
  expect(plannedAt("2019-12-31", ...facts)).toEqual([350, [2019, 50], [2020, 300]]);
  expect(plannedAt("2019-12-31", ...facts, ended)).toEqual([0, [2019, 0]]);
});
