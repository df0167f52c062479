import fc from "fast-check";
import type { Fact, FactOf } from "../../events/catalogue.ts";
import { refOf } from "../../shared/domain/fact-ref.ts";
import type { LedgerLine } from "../../shared/domain/ports.ts";
import { anInstant } from "./a-date.ts";
import { aCommitment, aPayment, aRepayment } from "./a-payment.ts";
import { anAgreement, aSelection } from "./a-promise.ts";
import { aReport, aReview } from "./a-report.ts";
import { aClosure, anEnding, aWithdrawal } from "./an-ending.ts";

/*
 * Everything said of one project. Only well-formed facts; whether they agree is left to chance.
 */

/** Lists of facts of several kinds, at most so many of each, one after the other. */
export const factsOf = (...kinds: readonly (readonly [fc.Arbitrary<Fact>, number])[]): fc.Arbitrary<Fact[]> =>
  fc
    .tuple(...kinds.map(([kind, maxLength]) => fc.array(kind, { maxLength, size: "max" })))
    .map((lists) => lists.flat());

const anAim = fc.record({ how: fc.constantFrom("version", "fact", "nothing", "unknown"), at: fc.nat(20) });

const aimed = (review: FactOf<"SavingsReviewed">, report: FactOf<"SavingsReported">, how: string): Fact => {
  if (how === "nothing") return review;
  if (how === "unknown") return { ...review, data: { ...review.data, reportFactId: "f-unknown" } };
  const { reportId, version } = report.data;
  const named = how === "fact" ? { reportFactId: report.metadata.id } : {};
  return { ...review, data: { ...review.data, reportId, version, ...named } };
};

/** The same facts with most reviews about a report that is there, by its version or by name. */
export const withAimedReviews = (facts: fc.Arbitrary<Fact[]>): fc.Arbitrary<Fact[]> =>
  fc.tuple(facts, fc.array(anAim, { minLength: 1, maxLength: 8, size: "max" })).map(([all, aims]) => {
    const reports = all.filter((fact) => fact.type === "SavingsReported");
    return all.map((fact, index) => {
      const aim = aims[index % aims.length];
      const report = aim && reports[aim.at % reports.length];
      return fact.type === "SavingsReviewed" && aim && report ? aimed(fact, report, aim.how) : fact;
    });
  });

/** A withdrawal speaks of a fact of its own source; one of another source speaks of nothing known. */
const withdrawing = (withdrawal: FactOf<"FactWithdrawn">, target: Fact, isOwn: boolean): FactOf<"FactWithdrawn"> => ({
  ...withdrawal,
  source: isOwn ? target.source : withdrawal.source,
  data: { ...withdrawal.data, factId: target.metadata.id },
});

/** The same facts and a few withdrawals, of them, of one another or of nothing known. */
export const withWithdrawals = (facts: fc.Arbitrary<Fact[]>, maxLength = 2): fc.Arbitrary<Fact[]> =>
  fc
    .tuple(facts, fc.array(fc.tuple(aWithdrawal, fc.nat(40), fc.nat(9)), { maxLength, size: "max" }))
    .map(([all, withdrawals]) => {
      const said = [...all];
      for (const [withdrawal, at, chance] of withdrawals) {
        const target = said[at % (all.length + 2)];
        said.push(target === undefined ? withdrawal : withdrawing(withdrawal, target, chance > 0));
      }
      return said;
    });

/** Of facts that share an identity the first alone: nothing is refused. */
export const eachOnce = (facts: fc.Arbitrary<Fact[]>): fc.Arbitrary<Fact[]> =>
  facts.map((all) => [...new Map(all.toReversed().map((fact) => [refOf(fact), fact])).values()].toReversed());

export const lineOf = ({ type, source, metadata, data }: Fact, recordedAt?: string): LedgerLine => ({
  source,
  detailType: type,
  detail: { metadata, data },
  ...(recordedAt === undefined ? {} : { recordedAt }),
});

/** Facts as lines, recorded at few instants or known from the start. */
export const recorded = (facts: fc.Arbitrary<Fact[]>): fc.Arbitrary<LedgerLine[]> =>
  fc
    .tuple(facts, fc.array(fc.option(anInstant, { nil: undefined }), { minLength: 1, maxLength: 30, size: "max" }))
    .map(([all, instants]) => all.map((fact, index) => lineOf(fact, instants[index % instants.length])));

/** Anything that may be said of a project, in any proportion. */
export const someFacts: fc.Arbitrary<Fact[]> = withWithdrawals(
  withAimedReviews(
    factsOf(
      [aSelection, 2],
      [anAgreement, 3],
      [aCommitment, 3],
      [aPayment, 5],
      [aRepayment, 3],
      [aReport, 6],
      [aReview, 6],
      [anEnding, 2],
      [aClosure, 2],
    ),
  ),
);

/** A whole ledger of one project: identities are sometimes taken twice. */
export const aLedger = recorded(someFacts);
