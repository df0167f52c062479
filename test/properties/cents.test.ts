import fc from "fast-check";
import { expect, test } from "vitest";
import type { Fact } from "../../events/catalogue.ts";
import { assess } from "../../shared/domain/assess.ts";
import { lastWholeMonth, monthOf } from "../../shared/domain/calendar.ts";
import { plan12Cents, plannedCents } from "../../shared/domain/plan.ts";
import { lineCents } from "../../shared/domain/savings.ts";
import { leastMet, runs } from "../runs.ts";
import { aKnownAt, anAsOf } from "./a-date.ts";
import { aLedger, eachOnce, factsOf, someFacts, withAimedReviews } from "./a-ledger.ts";
import { aSelection } from "./a-promise.ts";
import { aReport, aReview } from "./a-report.ts";
import { positionOfFacts, stateOf, stateOfFacts } from "./answers.ts";
import { reviewRequiredIn } from "./naive/agreements.ts";
import { keptLines, type LaneName, type Line, linesOf, monthlySum, partsOf, retained } from "./naive/lanes.ts";
import { counting, nameOf } from "./naive/rivals.ts";

/*
 * No cent is lost or made: from the line of a report to its months, to the window and the total of the project.
 */

const lanes = ["validated", "declared"] as const;

const someReports = eachOnce(withAimedReviews(factsOf([aSelection, 1], [aReport, 6], [aReview, 5])));

const linesIn = (facts: readonly Fact[], lane: LaneName): Line[] =>
  keptLines(linesOf(retained(facts, lane, reviewRequiredIn(facts))));

const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, cents) => sum + cents, 0n);

const isRecurring = ({ nature }: Line): boolean => nature === "recurring";
const isCounted = ({ nature }: Line): boolean => nature === "recurring" || nature === "one-off";

test("the months of a line get the cents the report states, after attribution and review, and no other", () => {
  fc.assert(
    fc.property(someReports, (facts) => {
      const state = stateOfFacts(facts);
      for (const lane of lanes) {
        const found = new Map(
          state.lanes[lane].lines.map((line) => [`${line.report} ${line.streamId} ${line.nature}`, line]),
        );
        const lines = linesIn(facts, lane);
        expect(found.size).toBe(lines.length);
        for (const { report, streamId, nature, cents, months } of lines) {
          const line = found.get(`${nameOf(report)} ${streamId} ${nature}`);
          const parts = months.map((month) => BigInt(line ? lineCents(line, month, month) : 0));
          expect(parts).toEqual(partsOf(cents, months.length));
          expect(sumOf(parts)).toBe(cents);
        }
      }
    }),
    { numRuns: runs(3000) },
  );
});

test("months add up to the run-rate of the window and to the cumulative savings, in each lane", () => {
  const met = { runRates: 0, cumulated: 0 };
  fc.assert(
    fc.property(eachOnce(someFacts), anAsOf, fc.option(aKnownAt, { nil: undefined }), (facts, asOf, knownAt) => {
      const position = positionOfFacts(facts, asOf, knownAt);
      const last = monthOf(position.observedTo);
      for (const lane of lanes) {
        const lines = linesIn(counting(facts), lane);
        const runRate = monthlySum(lines.filter(isRecurring), (month) => month <= last && month > last - 12);
        const cumulated = monthlySum(lines.filter(isCounted), (month) => month <= lastWholeMonth(asOf));
        expect(BigInt(position[lane].runRateCents ?? 0)).toBe(runRate);
        expect(BigInt(position[lane].cumulativeCents)).toBe(cumulated);
        if (runRate !== 0n) met.runRates += 1;
        if (cumulated !== 0n) met.cumulated += 1;
      }
    }),
    { numRuns: runs(2500) },
  );
  expect(met.runRates).toBeGreaterThan(leastMet(300));
  expect(met.cumulated).toBeGreaterThan(leastMet(1000));
});

test("once every period is over, cumulative savings are the kept lines to the cent", () => {
  fc.assert(
    fc.property(someReports, (facts) => {
      const position = positionOfFacts(facts, "2030-12-31");
      for (const lane of lanes) {
        const whole = linesIn(facts, lane)
          .filter(isCounted)
          .map(({ cents }) => cents);
        expect(BigInt(position[lane].cumulativeCents)).toBe(sumOf(whole));
      }
    }),
    { numRuns: runs(2000) },
  );
});

test("the months of a planned year add up to the year, and the years to the plan of twelve months", () => {
  let met = 0;
  fc.assert(
    fc.property(aLedger, anAsOf, (lines, asOf) => {
      const state = stateOf(lines);
      for (const { streams } of state.agreements) {
        for (const stream of streams) {
          stream.plan.forEach((cents, index) => {
            const january = ((stream.firstYear ?? 0) + index) * 12;
            const months = Array.from({ length: 12 }, (_, month) => plannedCents(stream, january + month));
            expect(months.reduce((sum, part) => sum + part, 0)).toBe(cents);
            met += 1;
          });
        }
      }
      const current = state.agreements.filter(({ signedOn }) => signedOn <= asOf).at(-1);
      const year = Number(asOf.slice(0, 4));
      const planned = (current?.streams ?? [])
        .filter(({ nature, firstYear = 0, plan }) => nature === "recurring" && year < firstYear + plan.length)
        .map(({ firstYear = 0, plan }) => plan[year - firstYear] ?? 0);
      const beyond = (current?.streams ?? []).some(
        ({ firstYear, plan }) => firstYear !== undefined && year >= firstYear + plan.length,
      );
      if (!beyond) expect(plan12Cents(current, year * 12 + 11)).toBe(planned.reduce((sum, cents) => sum + cents, 0));
      expect(assess(state, asOf).plan.plan12Cents).toBe(plan12Cents(current, lastWholeMonth(asOf)));
    }),
    { numRuns: runs(2000) },
  );
  expect(met).toBeGreaterThan(leastMet(2000));
});
