import fc from "fast-check";
import { expect } from "vitest";
import type { Fact } from "../../events/catalogue.ts";
import type { Position } from "../../shared/domain/position.ts";
import { leastMet, runs } from "../runs.ts";
import { aKnownAt, anAsOf } from "./a-date.ts";
import { positionOfFacts } from "./answers.ts";

const maybeKnownAt = fc.option(aKnownAt, { nil: undefined });

/** Facts, the same with something changed, and both positions. `isMet` says whether the change was felt where it may. */
export const comparePositions = (
  changed: fc.Arbitrary<readonly [readonly Fact[], readonly Fact[]]>,
  untouched: (one: Position, other: Position) => unknown,
  isMet: (before: Position, after: Position) => boolean,
): void => {
  let met = 0;
  const numRuns = runs(2000);
  fc.assert(
    fc.property(changed, anAsOf, maybeKnownAt, ([before, after], asOf, knownAt) => {
      const [one, other] = [before, after].map((facts) => positionOfFacts(facts, asOf, knownAt));
      if (one === undefined || other === undefined) throw new Error("Two positions were asked");
      expect(untouched(other, one)).toEqual(untouched(one, other));
      if (isMet(one, other)) met += 1;
    }),
    { numRuns },
  );
  expect(met).toBeGreaterThan(leastMet(numRuns / 20));
};
