import fc from "fast-check";
import { expect, test } from "vitest";
import type { Fact } from "../../events/catalogue.ts";
import { addDays } from "../../shared/domain/calendar.ts";
import { netCents } from "../../shared/domain/money-at.ts";
import { leastMet, runs } from "../runs.ts";
import { anAsOf } from "./a-date.ts";
import { eachOnce, factsOf, withWithdrawals } from "./a-ledger.ts";
import { aPayment, aRepayment } from "./a-payment.ts";
import { anAgreement, aSelection } from "./a-promise.ts";
import { positionOfFacts, stateOfFacts } from "./answers.ts";
import { selectionOf } from "./naive/agreements.ts";
import { monthsLater, netOf, paidBy } from "./naive/money.ts";
import { counting } from "./naive/rivals.ts";

const facts = eachOnce(withWithdrawals(factsOf([aSelection, 1], [anAgreement, 1], [aPayment, 6], [aRepayment, 6]), 1));

test("a net payment is never negative nor above what was paid, and later matured euros were matured before", () => {
  const met = { overRepaid: 0, matured: 0 };
  fc.assert(
    fc.property(facts, anAsOf, (all, asOf) => {
      for (const payment of stateOfFacts(all).payments) {
        const net = netCents(payment, asOf);
        expect(net).toBeGreaterThanOrEqual(0);
        expect(net).toBeLessThanOrEqual(payment.cents);
        if (net === 0) met.overRepaid += 1;
      }
      const { paidCents, maturedCents, matured12Cents, requiredCents } = positionOfFacts(all, asOf);
      expect(matured12Cents).toBeGreaterThanOrEqual(0);
      expect(maturedCents).toBeGreaterThanOrEqual(matured12Cents);
      expect(paidCents).toBeGreaterThanOrEqual(maturedCents);
      expect(requiredCents).toBeGreaterThanOrEqual(0);
      if (matured12Cents > 0) met.matured += 1;
    }),
    { numRuns: runs(3000) },
  );
  expect(met.overRepaid).toBeGreaterThan(leastMet(300));
  expect(met.matured).toBeGreaterThan(leastMet(100));
});

/** A day around a maturity, or around the end of the twelve months after it. */
const aTurn = fc.record({ at: fc.nat(5), more: fc.constantFrom(0, 12), days: fc.constantFrom(-1, 0, 0, 1) });

const dayOf = (
  all: readonly Fact[],
  { at, more, days }: typeof aTurn extends fc.Arbitrary<infer Turn> ? Turn : never,
) => {
  const payments = all.filter((fact) => fact.type === "TranchePaid");
  const payment = payments[at % payments.length];
  const { delayMonths = 36 } = selectionOf(counting(all))?.data.terms ?? {};
  return payment && addDays(monthsLater(monthsLater(payment.data.paidOn, delayMonths), more), days);
};

test("invested, matured and required euros are the net payments of their dates", () => {
  let met = 0;
  fc.assert(
    fc.property(facts, anAsOf, fc.option(aTurn, { nil: undefined, freq: 2 }), (all, someDay, turn) => {
      const asOf = (turn && dayOf(all, turn)) ?? someDay;
      const position = positionOfFacts(all, asOf);
      const { ratioPercent, delayMonths } = position.terms;
      const paid = paidBy(counting(all), asOf);
      const maturity = ({ payment }: (typeof paid)[number]): string => monthsLater(payment.data.paidOn, delayMonths);
      const matured = netOf(paid.filter((one) => maturity(one) <= asOf));
      const required = (cents: number): number => Number((BigInt(cents) * BigInt(ratioPercent) + 50n) / 100n);
      const [next] = paid
        .filter((one) => one.netCents > 0 && maturity(one) > asOf)
        .map(maturity)
        .sort();

      expect(position).toMatchObject({
        paidCents: netOf(paid),
        maturedCents: matured,
        matured12Cents: netOf(paid.filter((one) => monthsLater(maturity(one), 12) <= asOf)),
        requiredCents: required(matured),
      });
      expect(position.next?.maturityOn).toBe(next);
      if (next === undefined) return;
      expect(position.next?.requiredCents).toBe(required(netOf(paid.filter((one) => maturity(one) <= next))));
      met += 1;
    }),
    { numRuns: runs(3000) },
  );
  expect(met).toBeGreaterThan(leastMet(300));
});

test("a repayment takes from its own payment alone, from its date on", () => {
  let met = 0;
  fc.assert(
    fc.property(facts, anAsOf, (all, asOf) => {
      const before = all.filter(({ type }) => type !== "TrancheRepaid");
      if (selectionOf(counting(all)) !== selectionOf(counting(before))) return;
      const repaid = paidBy(counting(all), asOf).reduce(
        (sum, { payment, netCents: net }) => sum + payment.data.amountCents - net,
        0,
      );
      expect(positionOfFacts(before, asOf).paidCents - positionOfFacts(all, asOf).paidCents).toBe(repaid);
      if (repaid > 0) met += 1;
    }),
    { numRuns: runs(2000) },
  );
  expect(met).toBeGreaterThan(leastMet(300));
});
