import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstParts, isAtLeast, partOf, percentOf, ratio, roundedQuotient, scaledCents, sumCents } from "./money.ts";

/** Cents as facts state them: 10^13 at most. */
const cents = fc.integer({ min: -(10 ** 13), max: 10 ** 13 });
const months = fc.integer({ min: 1, max: 600 });

describe("rounding is half away from zero", () => {
  test.each([
    [5n, 2n, 3n],
    [-5n, 2n, -3n],
    [4n, 3n, 1n],
    [-4n, 3n, -1n],
    [5n, 3n, 2n],
    [-5n, 3n, -2n],
    [0n, 7n, 0n],
    [6n, 3n, 2n],
  ])("%s / %s is %s", (numerator, denominator, rounded) => {
    expect(roundedQuotient(numerator, denominator)).toBe(rounded);
  });

  test.each([
    [750_000_00, 12, 9, 1_000_000_00],
    [100, 1, 3, 33],
    [200, 1, 3, 67],
    [1, 1, 2, 1],
    [-1, 1, 2, -1],
    [1, 1, -2, -1],
    [-1, 1, -2, 1],
    [10, 12, 5, 24],
    [10 ** 13, 10_000, 100, 10 ** 15],
  ])("%s cents x %s / %s is %s", (amount, factor, divisor, expected) => {
    expect(scaledCents(amount, factor, divisor)).toBe(expected);
  });
});

describe("a share in whole percent", () => {
  test.each([
    [101, 50, 51],
    [-101, 50, -51],
    [99, 0, 0],
    [99, 100, 99],
    [10 ** 13, 33, 3_300_000_000_000],
    [150, 1, 2],
  ])("%s cents at %s %% is %s", (amount, percent, expected) => {
    expect(percentOf(amount, percent)).toBe(expected);
  });
});

describe("an amount spread over months", () => {
  test("gives the first months one more cent, in the amount's sign", () => {
    const spread = (amount: number, count: number) =>
      Array.from({ length: count }, (_, index) => partOf(amount, count, index));
    expect(spread(1_275_500_50, 12)).toEqual([...Array(10).fill(10_629_171), 10_629_170, 10_629_170]);
    expect(spread(-8, 3)).toEqual([-3, -3, -2]);
    expect(spread(9, 3)).toEqual([3, 3, 3]);
    expect(spread(1, 1)).toEqual([1]);
  });

  test("adds up to the amount: no cent is lost", () => {
    fc.assert(
      fc.property(cents, months, (amount, count) => {
        const parts = Array.from({ length: count }, (_, index) => partOf(amount, count, index));
        expect(sumCents(parts)).toBe(amount);
        expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 2_000 },
    );
  });

  test("the first parts are the sum of the first months", () => {
    fc.assert(
      fc.property(cents, months, fc.nat(600), (amount, count, wanted) => {
        const taken = Math.min(wanted, count);
        const parts = Array.from({ length: taken }, (_, index) => partOf(amount, count, index));
        expect(firstParts(amount, count, taken) + 0).toBe(sumCents(parts));
      }),
      { numRuns: 2_000 },
    );
    expect([firstParts(8, 3, 0), firstParts(8, 3, 1), firstParts(8, 3, 2), firstParts(8, 3, 3)]).toEqual([0, 3, 6, 8]);
    expect([firstParts(-8, 3, 1), firstParts(-8, 3, 2), firstParts(-8, 3, 3)]).toEqual([-3, -6, -8]);
  });
});

describe("comparisons are exact", () => {
  test("where a double would not tell the difference", () => {
    expect(isAtLeast(10 ** 13, 10_001, 10 ** 13 + 1, 10_001)).toBe(false);
    expect(isAtLeast(10 ** 13 + 1, 10_001, 10 ** 13, 10_001)).toBe(true);
    expect(isAtLeast(10 ** 13, 10_001, 10 ** 13, 10_001)).toBe(true);
    expect(isAtLeast(3, 2, 2, 3)).toBe(true);
    expect(isAtLeast(3, 1, 2, 2)).toBe(false);
  });
});

describe("a ratio has four decimals", () => {
  test.each([
    [442_550_050, 600_000_000, "0.7376"],
    [1, 1, "1.0000"],
    [1, 3, "0.3333"],
    [2, 3, "0.6667"],
    [-2, 3, "-0.6667"],
    [2, -3, "-0.6667"],
    [-2, -3, "0.6667"],
    [1, 20_000, "0.0001"],
    [-1, 20_000, "-0.0001"],
    [1, 20_001, "0.0000"],
    [-1, 20_001, "0.0000"],
    [0, 5, "0.0000"],
    [123_456, 10, "12345.6000"],
    [8, 25, "0.3200"],
  ])("%s / %s is %s", (numerator, denominator, expected) => {
    expect(ratio(numerator, denominator)).toBe(expected);
  });

  test("is unknown over nothing", () => {
    expect([ratio(5, 0), ratio(0, 0)]).toEqual([null, null]);
  });
});
