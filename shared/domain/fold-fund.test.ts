import fc from "fast-check";
import { expect, test } from "vitest";
import { aFact } from "../../events/a-fact.ts";
import { fold } from "./fold.ts";

const fund = { kind: "fund", id: "ftap" } as const;

const vote = fc.record(
  {
    year: fc.integer({ min: 2018, max: 2021 }),
    commitmentCents: fc.integer({ min: 0, max: 1_000 }),
    paymentCents: fc.integer({ min: 0, max: 1_000 }),
  },
  { requiredKeys: ["year"] },
);

/** Several envelopes, whose instants collide, two of them written with another offset. */
const line = fc
  .record({
    id: fc.nat(9).map((number) => `e${number}`),
    occurredAt: fc.constantFrom("2019-01-01T00:00:00Z", "2019-01-01T01:00:00+01:00", "2021-01-01T00:00:00Z"),
    totalCents: fc.integer({ min: 0, max: 10 ** 13 }),
    years: fc.array(vote, { maxLength: 4 }),
  })
  .map(({ id, occurredAt, totalCents, years }) =>
    aFact("FundEnvelopeSet", { totalCents, years }, { id, occurredAt, source: "trajectoire.fund" }),
  );

test("the fold of a fund depends on its facts alone, not on their order nor on repetition", () => {
  const lines = fc.uniqueArray(line, { selector: ({ detail }) => detail.metadata.id, maxLength: 5 });
  fc.assert(
    fc.property(
      lines.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length })),
      ),
      ([all, some]) => {
        const again = [...some, ...all];
        expect(fold(fund, again)).toEqual(fold(fund, all));
      },
    ),
  );
});

test("a year voted in two goes is voted for their sum, and what no vote states stays unknown", () => {
  const years = [
    { year: 2021, commitmentCents: 30 },
    { year: 2019, paymentCents: 5 },
    { year: 2021, commitmentCents: 10 },
  ];
  expect(fold(fund, [aFact("FundEnvelopeSet", { totalCents: 100, years }, { id: "e" })])).toMatchObject({
    envelope: {
      fact: "e trajectoire.fund",
      totalCents: 100,
      years: [
        { year: 2019, paymentCents: 5 },
        { year: 2021, commitmentCents: 40 },
      ],
    },
  });
});

test("a stored fact that cannot be read is named, and throws nothing", () => {
  const broken = { source: "trajectoire.fund", detailType: "FundEnvelopeSet", detail: { data: null } };
  expect(fold(fund, [broken])).toEqual({
    kind: "fund",
    fundId: "ftap",
    settings: [],
    simulation: false,
    unreadable: ["trajectoire.fund FundEnvelopeSet"],
  });
});
