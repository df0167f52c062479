import fc from "fast-check";
import { catalogue, type FactOf, type FactType } from "../../events/catalogue.ts";
import { type Nature, nature } from "../../events/values.ts";
import { anInstant } from "./a-date.ts";

/*
 * What facts are made of: well-formed, with ids from spaces so small that they collide. The facts of the promise, of
 * money and of savings stand beside.
 */

export const projectId = "ned";

export const orAbsent = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined });

const aMetadata = fc.record({
  id: fc.nat(299).map((number) => `f${number}`),
  version: fc.constant(1),
  occurredAt: anInstant,
  actor: fc.constant("person-1"),
});

export const aFactOf = <Type extends FactType>(
  type: Type,
  data: fc.Arbitrary<FactOf<Type>["data"]>,
): fc.Arbitrary<FactOf<Type>> =>
  fc.record({
    type: fc.constant(type),
    source: fc.constantFrom(...catalogue[type].sources),
    metadata: aMetadata,
    data,
  });

export const aProject = fc.constant(projectId);
export const aReason = fc.constant("vu");
export const aStreamId = fc.constantFrom("hosting", "licences", "zoé-😀", "zoé-\uff41");
export const aTrancheId = fc.constantFrom("t1", "t2", "t3");
export const aVersion = fc.constantFrom(1, 2, 3);
export const aNature: fc.Arbitrary<Nature> = fc.oneof(
  { weight: 4, arbitrary: fc.constant("recurring" as const) },
  { weight: 1, arbitrary: fc.constantFrom(...nature.options) },
);

/** Few amounts, whose sums are equal; small ones, whose cents do not divide; usual ones; the largest. */
export const anAmount = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(1_000, 2_000, 3_000) },
  { weight: 3, arbitrary: fc.integer({ min: -40, max: 1_000 }) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 300_000_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: -(10 ** 13), max: 10 ** 13 }) },
);
export const aPositiveAmount = anAmount.map((cents) => Math.max(1, Math.abs(cents)));
