import fc from "fast-check";
import { expect, test } from "vitest";
import { type Portfolio, portfolioOf } from "../../shared/domain/portfolio.ts";
import type { Position } from "../../shared/domain/position.ts";
import { statuses } from "../../shared/domain/status.ts";
import { leastMet, runs } from "../runs.ts";
import { anAmount, aPositiveAmount } from "./a-fact.ts";
import { positionOf } from "./answers.ts";

const asOf = "2022-12-31";

const silent = positionOf([], asOf);

const aNumber = fc.option(anAmount, { freq: 5 });
const aMatured = fc.oneof(fc.constant(0), aPositiveAmount);
const aLane = fc.record({ runRateCents: aNumber, annualisedCents: aNumber, cumulativeCents: anAmount });

/** A position whose figures have nothing to do with one another: a sum does not care. */
const aPosition: fc.Arbitrary<Position> = fc
  .record({
    figures: fc.record({
      status: fc.constantFrom(...statuses),
      awardCents: aNumber,
      committedCents: anAmount,
      paidCents: aPositiveAmount,
      maturedCents: aMatured,
      requiredCents: aMatured,
    }),
    validated: aLane,
    declared: aLane,
    known: fc.nat(12),
    coveragePercent: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ figures, validated, declared, known, coveragePercent }) => ({
    ...silent,
    ...figures,
    terms: { ...silent.terms, coveragePercent },
    validated: { ...silent.validated, ...validated, coverage: { known, expected: 12 } },
    declared: { ...silent.declared, ...declared },
  }));

const somePositions = fc.array(aPosition, { maxLength: 5 });

type Amount = (position: Position) => number | null;

/** Each sum of a portfolio and what it is the sum of (DOMAIN.md section 8). */
const sums: Readonly<Record<string, { of: Amount; in: (portfolio: Portfolio) => number }>> = {
  projects: { of: () => 1, in: ({ projects }) => projects },
  awarded: { of: ({ awardCents }) => awardCents, in: ({ awardedCents }) => awardedCents },
  committed: { of: ({ committedCents }) => committedCents, in: ({ committedCents }) => committedCents },
  paid: { of: ({ paidCents }) => paidCents, in: ({ paidCents }) => paidCents },
  matured: { of: ({ maturedCents }) => maturedCents, in: ({ maturedCents }) => maturedCents },
  required: { of: ({ requiredCents }) => requiredCents, in: ({ requiredCents }) => requiredCents },
  validated: {
    of: ({ validated }) => validated.runRateCents,
    in: ({ validatedRunRateCents }) => validatedRunRateCents,
  },
  declared: { of: ({ declared }) => declared.runRateCents, in: ({ declaredRunRateCents }) => declaredRunRateCents },
  annualised: { of: ({ validated }) => validated.annualisedCents, in: ({ annualisedCents }) => annualisedCents },
  cumulative: { of: ({ validated }) => validated.cumulativeCents, in: ({ cumulativeCents }) => cumulativeCents },
  documented: {
    of: ({ maturedCents, validated: { coverage }, terms }) =>
      100 * coverage.known >= terms.coveragePercent * coverage.expected ? maturedCents : 0,
    in: ({ documentedMaturedCents }) => documentedMaturedCents,
  },
};

const sumOf = (positions: readonly Position[], of: Amount): bigint =>
  positions.reduce((sum, position) => sum + BigInt(of(position) ?? 0), 0n);

test("every sum of a portfolio is the sum of its projects, to the cent", () => {
  fc.assert(
    fc.property(somePositions, (positions) => {
      const portfolio = portfolioOf(positions, asOf, null);
      for (const [name, sum] of Object.entries(sums)) {
        expect([name, BigInt(sum.in(portfolio))]).toEqual([name, sumOf(positions, sum.of)]);
      }
    }),
    { numRuns: runs(2000) },
  );
});

test("two halves of a portfolio add up to the whole, and statuses share out its projects and its matured euros", () => {
  fc.assert(
    fc.property(somePositions, somePositions, (some, others) => {
      const [one, other, both] = [some, others, [...some, ...others]].map((all) => portfolioOf(all, asOf, null));
      if (!one || !other || !both) throw new Error("Three portfolios were asked");
      for (const [name, sum] of Object.entries(sums)) {
        expect([name, sum.in(one) + sum.in(other)]).toEqual([name, sum.in(both)]);
      }
      const shares = Object.values(both.statuses);
      expect(shares.reduce((sum, { count }) => sum + count, 0)).toBe(both.projects);
      expect(shares.reduce((sum, { maturedCents }) => sum + maturedCents, 0)).toBe(both.maturedCents);
    }),
    { numRuns: runs(2000) },
  );
});

/** n / d with 4 decimals, half away from zero. */
const quotient = (numerator: bigint, denominator: bigint): string | null => {
  if (denominator === 0n) return null;
  const size = numerator < 0n ? -numerator : numerator;
  const digits = String((size * 20_000n + denominator) / (2n * denominator)).padStart(5, "0");
  return `${numerator < 0n && /[1-9]/.test(digits) ? "-" : ""}${digits.slice(0, -4)}.${digits.slice(-4)}`;
};

test("the yield is a ratio of sums over matured projects, silent ones counted as 0", () => {
  let met = 0;
  fc.assert(
    fc.property(somePositions, (positions) => {
      const matured = positions.filter(({ maturedCents }) => maturedCents > 0);
      const invested = sumOf(matured, ({ maturedCents }) => maturedCents);
      const portfolio = portfolioOf(positions, asOf, null);
      expect(portfolio.yield).toBe(
        quotient(
          sumOf(matured, ({ validated }) => validated.runRateCents),
          invested,
        ),
      );
      const upper: Amount = ({ status, requiredCents, validated: { runRateCents } }) =>
        status === "undocumented" ? Math.max(requiredCents, runRateCents ?? 0) : runRateCents;
      expect(portfolio.upperYield).toBe(quotient(sumOf(matured, upper), invested));
      if (matured.length > 1) met += 1;
    }),
    { numRuns: runs(2000) },
  );
  expect(met).toBeGreaterThan(leastMet(100));
});
