import fc from "fast-check";
import { expect, test } from "vitest";
import { assess } from "../../shared/domain/assess.ts";
import { monthOf } from "../../shared/domain/calendar.ts";
import { readKnownAt } from "../../shared/domain/known-at.ts";
import { maturedCents } from "../../shared/domain/money-at.ts";
import { plan12Cents } from "../../shared/domain/plan.ts";
import type { Position } from "../../shared/domain/position.ts";
import type { ProjectState } from "../../shared/domain/state.ts";
import { type StatusFigures, statuses, statusOf } from "../../shared/domain/status.ts";
import { termsOf } from "../../shared/domain/terms.ts";
import { aBelievableLedger } from "./a-believable-ledger.ts";
import { aKnownAt, aMiddleDay, anAsOf } from "./a-date.ts";
import { aLedger } from "./a-ledger.ts";
import { someTerms } from "./a-promise.ts";
import { stateOf } from "./answers.ts";
import { type Figures, firstMatch, rules } from "./naive/status.ts";

const whole = (cents: number | null): bigint | null => (cents === null ? null : BigInt(cents));

/**
 * The figures of a position that its status is made of. M at f is shown only as R_next, rounded, and plan12 at f not at
 * all: both come from the state.
 */
const figuresOf = (state: ProjectState, position: Position): Figures => {
  const { asOf, terms, validated, next } = position;
  const current = state.agreements.filter(({ signedOn }) => signedOn <= asOf).at(-1);
  return {
    I: BigInt(position.paidCents),
    M: BigInt(position.maturedCents),
    M12: BigInt(position.matured12Cents),
    E12: whole(validated.runRateCents),
    RA: whole(validated.annualisedCents),
    known: BigInt(validated.coverage.known),
    expected: BigInt(validated.coverage.expected),
    central: BigInt(next?.forecast.centralCents ?? 0),
    nextM: BigInt(next ? maturedCents(state.payments, terms.delayMonths, asOf, next.maturityOn) : 0),
    nextPlan: BigInt(next ? plan12Cents(current, monthOf(next.maturityOn)) : 0),
  };
};

test("the table said again names the statuses of the product, in its order", () => {
  expect(rules.map(([status]) => status)).toEqual([...statuses]);
});

test("a status is the first of the table that matches the position's figures, and every one is met", () => {
  const met = new Map<string, number>();
  fc.assert(
    fc.property(
      fc.oneof({ weight: 6, arbitrary: aBelievableLedger }, { weight: 1, arbitrary: aLedger }),
      fc.oneof({ weight: 3, arbitrary: aMiddleDay }, { weight: 1, arbitrary: anAsOf }),
      fc.option(aKnownAt, { nil: undefined, freq: 3 }),
      (lines, asOf, knownAt) => {
        const state = stateOf(lines, knownAt);
        const position = assess(state, asOf, knownAt === undefined ? undefined : readKnownAt(knownAt));
        expect(statuses.filter((one) => one === position.status)).toHaveLength(1);
        expect(position.status).toBe(firstMatch(figuresOf(state, position), position.terms));
        met.set(position.status, (met.get(position.status) ?? 0) + 1);
      },
    ),
    { numRuns: 5000 },
  );
  for (const status of statuses) expect([status, (met.get(status) ?? 0) > 10]).toEqual([status, true]);
});

/** Cents around a threshold: exactly there, one cent on either side, or anywhere. */
const around = (cents: bigint) =>
  fc.oneof(
    fc.constantFrom(-1, 0, 1).map((more) => Number(cents) + more),
    fc.integer({ min: -(10 ** 9), max: 10 ** 9 }),
  );

/** Figures in any combination, often exactly at a threshold of the table. */
const someFigures: fc.Arbitrary<readonly [StatusFigures, ReturnType<typeof termsOf>]> = fc
  .tuple(
    someTerms.map(termsOf),
    fc.constantFrom(0, 0, 1, 3, 200, 10_000, 99_999_999, 9_007_199_254_740_000),
    fc.constantFrom(0, 50, 100),
    fc.constantFrom(0, 1, 1, 2),
  )
  .chain(([terms, matured, share12, more]) => {
    const matured12 = Math.floor((matured * share12) / 100);
    const nextMatured = matured + 1000;
    const required = (cents: number, hundredths = 100): bigint =>
      (BigInt(cents) * BigInt(terms.ratioPercent) * BigInt(hundredths)) / 10_000n;
    const figures = fc.record({
      paid: fc.constant(matured + (more === 0 && matured === 0 ? 0 : 1000)),
      matured: fc.constant(matured),
      matured12: fc.constant(matured12),
      runRate: fc.option(
        fc.oneof(around(required(matured)), around(required(matured12)), around(required(matured12, 50)), around(0n)),
      ),
      annualised: fc.option(fc.oneof(around(required(matured)), around(0n))),
      coverage: fc.tuple(fc.nat(24), fc.nat(24)).map(([one, other]) => ({
        known: Math.min(one, other),
        expected: Math.max(one, other),
      })),
      next: fc.option(
        fc
          .oneof(around(required(nextMatured)), around(required(nextMatured, 100 - terms.tolerancePercent)))
          .map((central) => ({ maturedCents: nextMatured, central })),
        { nil: undefined, freq: 9 },
      ),
      plannedAtNext: fc.constantFrom(0, 0, 1, -1),
    });
    return fc.tuple(figures, fc.constant(terms));
  });

test("at every threshold, to the cent and beyond 2^53, the status is the first of the table that matches", () => {
  const met = new Map<string, number>();
  fc.assert(
    fc.property(someFigures, ([figures, terms]) => {
      const { paid, matured, matured12, runRate, annualised, coverage, next, plannedAtNext } = figures;
      const status = statusOf(figures, terms);
      expect(status).toBe(
        firstMatch(
          {
            ...{ I: BigInt(paid), M: BigInt(matured), M12: BigInt(matured12) },
            ...{ E12: whole(runRate), RA: whole(annualised) },
            ...{ known: BigInt(coverage.known), expected: BigInt(coverage.expected) },
            ...{ central: BigInt(next?.central ?? 0), nextM: BigInt(next?.maturedCents ?? 0) },
            nextPlan: BigInt(plannedAtNext),
          },
          terms,
        ),
      );
      met.set(status, (met.get(status) ?? 0) + 1);
    }),
    { numRuns: 10_000 },
  );
  for (const status of statuses) expect([status, (met.get(status) ?? 0) > 50]).toEqual([status, true]);
});
