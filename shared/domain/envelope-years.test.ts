import fc from "fast-check";
import { expect, test } from "vitest";
import { aFact } from "../../events/a-fact.ts";
import type { FactOf } from "../../events/catalogue.ts";
import { type EnvelopeYear, envelopeOf } from "./envelope.ts";
import { foldFacts } from "./fold.ts";
import { foldFund } from "./fold-fund.ts";
import { sumCents } from "./money.ts";
import type { LedgerLine } from "./ports.ts";
import { readFacts } from "./read-facts.ts";
import type { FundState } from "./state.ts";

/*
 * Cents are conserved from the projects and the votes to the years of the envelope.
 */

const totalCents = 70_000_000_000;

const fundOf = (years: FactOf<"FundEnvelopeSet">["data"]["years"]): FundState => ({
  ...foldFund(
    "ftap",
    readFacts([aFact("FundEnvelopeSet", { totalCents, years })]).facts.map(({ fact }) => fact),
  ),
  simulation: false,
  unreadable: [],
});

const projectOf = (projectId: string, ...lines: LedgerLine[]) => foldFacts(projectId, readFacts(lines).facts);

const cents = fc.integer({ min: 1, max: 10 ** 12 });
const dateIn = (from: string, to: string) =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
const onDate = dateIn("2016-01-01", "2026-12-31");
const dated = fc.record({ on: onDate, cents });

const story = fc.record({
  selection: fc.option(fc.record({ on: onDate, cents: fc.option(cents) })),
  amendment: fc.option(dated),
  delayMonths: fc.integer({ min: 0, max: 60 }),
  commitments: fc.array(fc.record({ on: onDate, cents: fc.integer({ min: -(10 ** 12), max: 10 ** 12 }) }), {
    maxLength: 4,
  }),
  payments: fc.array(fc.record({ on: onDate, cents, repayment: fc.option(dated) }), { maxLength: 4 }),
});

type Story = typeof story extends fc.Arbitrary<infer Told> ? Told : never;

const linesOf = (projectId: string, told: Story) => {
  const { selection, amendment, delayMonths, commitments, payments } = told;
  const award = (amount: number | null) => (amount === null ? {} : { awardCents: amount });
  return [
    ...(selection === null
      ? []
      : [
          aFact(
            "ProjectSelected",
            { projectId, selectedOn: selection.on, terms: { delayMonths }, ...award(selection.cents) },
            { id: "s" },
          ),
        ]),
    ...(amendment === null
      ? []
      : [
          aFact(
            "AgreementSigned",
            { projectId, version: 1, signedOn: amendment.on, tranches: [], streams: [], ...award(amendment.cents) },
            { id: "v1" },
          ),
        ]),
    ...commitments.map(({ on, cents: amountCents }, index) =>
      aFact(
        "CommitmentRecorded",
        { projectId, commitmentId: `c${index}`, amountCents, committedOn: on },
        { id: `c${index}` },
      ),
    ),
    ...payments.flatMap(({ on, cents: amountCents, repayment }, index) => {
      const paymentId = `t${index}`;
      return [
        aFact("TranchePaid", { projectId, paymentId, amountCents, paidOn: on }, { id: paymentId }),
        ...(repayment === null
          ? []
          : [
              aFact(
                "TrancheRepaid",
                {
                  projectId,
                  repaymentId: `r${index}`,
                  paymentId,
                  amountCents: repayment.cents,
                  repaidOn: repayment.on,
                },
                { id: `r${index}` },
              ),
            ]),
      ];
    }),
  ];
};

const votes = fc.array(
  fc.record(
    { year: fc.integer({ min: 2015, max: 2028 }), commitmentCents: cents, paymentCents: cents },
    { requiredKeys: ["year"] },
  ),
  { maxLength: 5 },
);

test("the years add up to the totals and to what was voted, to the cent, without a gap and in any order", () => {
  fc.assert(
    fc.property(fc.array(story, { maxLength: 4 }), votes, onDate, (told, years, asOf) => {
      const fund = fundOf(years);
      const projects = told.map((one, index) => projectOf(`p${index}`, ...linesOf(`p${index}`, one)));
      const envelope = envelopeOf(fund, projects, asOf);

      for (const column of ["awardedCents", "committedCents", "paidCents", "maturedCents"] as const) {
        expect([column, sumCents(envelope.years.map((year) => year[column]))]).toEqual([column, envelope[column]]);
      }
      const votedCents = (amount: (vote: (typeof years)[number]) => number | undefined) =>
        sumCents(years.flatMap((vote) => amount(vote) ?? []));
      const shownCents = (amount: (year: EnvelopeYear) => number | null) =>
        sumCents(envelope.years.flatMap((year) => amount(year) ?? []));
      expect(shownCents((year) => year.votedCommitmentCents)).toBe(votedCents((vote) => vote.commitmentCents));
      expect(shownCents((year) => year.votedPaymentCents)).toBe(votedCents((vote) => vote.paymentCents));
      for (const { year, votedPaymentCents } of envelope.years) {
        const isStated = years.some((vote) => vote.year === year && vote.paymentCents !== undefined);
        expect([year, votedPaymentCents === null]).toEqual([year, !isStated]);
      }

      const shown = envelope.years.map(({ year }) => year);
      expect(shown).toEqual(shown.map((_, index) => (shown[0] ?? 0) + index));
      expect(envelope.toAwardCents).toBe(totalCents - envelope.awardedCents);
      expect(envelopeOf(fund, [...projects].reverse(), asOf)).toEqual(envelope);
    }),
    { numRuns: 500 },
  );
});
