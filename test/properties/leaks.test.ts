import fc from "fast-check";
import { test } from "vitest";
import type { Fact } from "../../events/catalogue.ts";
import type { LanePosition, Position } from "../../shared/domain/position.ts";
import { accepted, isDeclaredOnly, planned, reviewed, withAmounts } from "./a-change.ts";
import { aDelivery } from "./a-delivery.ts";
import { anAmount } from "./a-fact.ts";
import { eachOnce, someFacts, withAimedReviews } from "./a-ledger.ts";
import { aReport } from "./a-report.ts";
import { comparePositions } from "./compare-positions.ts";

/*
 * Declared, validated and planned never leak into each other: one lane is changed, every other figure is compared.
 */

const facts = eachOnce(someFacts);
const amounts = fc.array(anAmount, { minLength: 1, maxLength: 12, size: "max" });

const isDifferent = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);

/** All but what compares the two lanes of one report. */
const withoutComparison = ({ anomalies }: Position) =>
  anomalies.filter(({ code }) => code !== "declared-below-validated");

test("amounts that are declared and not validated change the declared lane and nothing else", () => {
  const changed = fc.tuple(facts, amounts).map(([all, cents]) => {
    const before = all.map(reviewed);
    return [before, before.map((fact) => (isDeclaredOnly(before, fact) ? withAmounts(fact, cents) : fact))] as const;
  });
  comparePositions(
    changed,
    (position) => ({ ...position, declared: undefined, anomalies: withoutComparison(position) }),
    (one, other) => isDifferent(one.declared, other.declared),
  );
});

test("a report that nobody has reviewed changes the declared lane, anomalies and nothing else", () => {
  const unreviewed = fc.array(aReport, { minLength: 1, maxLength: 3 }).map((reports) =>
    reports.map((report, index): Fact => {
      const { metadata, data } = report;
      return {
        ...report,
        metadata: { ...metadata, id: `new-${index}` },
        data: { ...data, reportId: `new-${index}` },
      };
    }),
  );
  const changed = fc.tuple(facts, unreviewed).map(([all, added]) => {
    const before = all.map(reviewed);
    return [before, [...before, ...added]] as const;
  });
  comparePositions(
    changed,
    (position) => ({ ...position, declared: undefined, anomalies: undefined }),
    (one, other) => isDifferent(one.declared, other.declared),
  );
});

const isPlannedAhead = ({ maturedCents }: Position): boolean => maturedCents === 0;

/** Planned amounts: of the plan, of the forecast, and of the status while nothing has matured. */
const withoutPlan = (position: Position) => ({
  ...position,
  plan: undefined,
  next: position.next && { ...position.next, forecast: undefined },
  status: isPlannedAhead(position) ? undefined : position.status,
});

test("another plan changes the plan, the forecast and the status before maturity, and nothing realised", () => {
  comparePositions(
    fc.tuple(facts, amounts).map(([all, cents]) => [all, all.map((fact) => planned(fact, cents))] as const),
    withoutPlan,
    (one, other) => isDifferent(one.plan, other.plan),
  );
});

const lane = ({ runRateCents, coverage, annualisedCents, cumulativeCents }: LanePosition) => ({
  ...{ runRateCents, coverage, annualisedCents, cumulativeCents },
});

/** What a lane says at t, whatever its window. */
const atDate = ({ cumulativeCents, cumulativeYield, paybackFirstOn, paybackOn }: LanePosition) => ({
  ...{ cumulativeCents, cumulativeYield, paybackFirstOn, paybackOn },
});

/** What no validated amount may change: the declared lane, money, the promise, and which months are known. */
const beyondValidated = (position: Position) => ({
  ...position,
  validated: {
    coverage: position.validated.coverage,
    isRunRateKnown: position.validated.runRateCents !== null,
    isPaceKnown: position.validated.annualisedCents !== null,
  },
  status: undefined,
  yield: undefined,
  gapCents: undefined,
  plan: { ...position.plan, realisation: undefined },
  next: position.next && { ...position.next, forecast: undefined },
  anomalies: withoutComparison(position),
});

const reviewedFacts = eachOnce(withAimedReviews(someFacts));

test("other accepted amounts change the validated amounts and what is made of them, and nothing declared", () => {
  comparePositions(
    fc.tuple(reviewedFacts, amounts).map(([all, cents]) => [all, all.map((fact) => accepted(fact, cents))] as const),
    beyondValidated,
    (one, other) => isDifferent(one.validated, other.validated),
  );
});

test("a report validated rather than sent back, with whatever amounts, says the same in the declared lane", () => {
  const decided = (fact: Fact, keys: readonly number[], index: number): Fact => {
    if (fact.type !== "SavingsReviewed" || fact.data.decision === "rejected") return fact;
    const decision = (keys[index % keys.length] ?? 0) % 2 === 0 ? "validated" : "changes-requested";
    return { ...fact, data: { ...fact.data, decision } };
  };
  const changed = fc
    .tuple(reviewedFacts, aDelivery)
    .map(([all, { keys }]) => [all, all.map((fact, index) => decided(fact, keys, index))] as const);
  /* The window moves on over months that are complete in the validated lane, for both lanes (section 5). */
  const declared = (one: Position, other: Position) =>
    one.observedTo === other.observedTo ? one.declared : atDate(one.declared);
  comparePositions(changed, declared, (one, other) => isDifferent(one.validated, other.validated));
});

test("money paid changes no saving, and nothing planned but what is due next", () => {
  const withoutMoney = (fact: Fact): boolean =>
    !["TranchePaid", "TrancheRepaid", "CommitmentRecorded"].includes(fact.type);
  comparePositions(
    facts.map((all) => [all, all.filter(withoutMoney)] as const),
    ({ validated, declared, plan, observedTo, awardCents, terms }) => ({
      ...{ plan, observedTo, awardCents },
      terms,
      validated: lane(validated),
      declared: lane(declared),
    }),
    (one, other) => one.paidCents !== other.paidCents,
  );
});

test("savings, declared or validated, change no money", () => {
  const withoutSavings = (fact: Fact): boolean => !["SavingsReported", "SavingsReviewed"].includes(fact.type);
  comparePositions(
    facts.map((all) => [all, all.filter(withoutSavings)] as const),
    (position, other) => {
      const { awardCents, committedCents, paidCents, maturedCents, matured12Cents, requiredCents, next } = position;
      const { plan12Cents, initialPlan12Cents, drift } = position.plan;
      return {
        ...{ awardCents, committedCents, paidCents, maturedCents, matured12Cents, requiredCents },
        next: next && { ...next, forecast: undefined },
        plan: position.observedTo === other.observedTo ? { plan12Cents, initialPlan12Cents, drift } : { drift },
      };
    },
    (one, other) => isDifferent(one.validated, other.validated),
  );
});
