import fc from "fast-check";
import { expect, test } from "vitest";
import { sumCents } from "./money.ts";
import { scheduleOf } from "./schedule.ts";

test("100,000.00 in three tranches of six months: the cent that does not divide goes to the first", () => {
  expect(scheduleOf({ amountCents: 10_000_000, count: 3, firstOn: "2022-08-31", everyMonths: 6 })).toEqual([
    { trancheId: "t1", plannedOn: "2022-08-31", amountCents: 3_333_334 },
    { trancheId: "t2", plannedOn: "2023-02-28", amountCents: 3_333_333 },
    { trancheId: "t3", plannedOn: "2023-08-31", amountCents: 3_333_333 },
  ]);
});

test("tranches add up to the last cent and differ by one at most", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 ** 13 }), fc.integer({ min: 1, max: 120 }), (amountCents, count) => {
      const amounts = scheduleOf({ amountCents, count, firstOn: "2022-01-31", everyMonths: 1 }).map(
        (tranche) => tranche.amountCents,
      );
      expect(sumCents(amounts)).toBe(amountCents);
      expect(Math.max(...amounts) - Math.min(...amounts)).toBeLessThanOrEqual(1);
    }),
  );
});
