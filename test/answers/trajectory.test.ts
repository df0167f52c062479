import { expect, test } from "vitest";
import { assess } from "../../shared/domain/assess.ts";
import { lastDayOf, monthOf } from "../../shared/domain/calendar.ts";
import { foldFacts } from "../../shared/domain/fold.ts";
import { knownFacts } from "../../shared/domain/read-facts.ts";
import { trajectoryOf } from "../../shared/domain/trajectory.ts";
import { questions } from "./ledgers.ts";

test("the curve passes through the figures of the position, at the window's end, at the date and at the next maturity", () => {
  const met = { dates: 0, maturities: 0 };
  for (const { projectId, facts, asOf, knownAt } of questions(500, 20, 6)) {
    const known = knownFacts(facts, knownAt);
    if (known.length === 0) continue;
    const state = foldFacts(projectId, known);
    const position = assess(state, asOf, knownAt);
    const pointAt = (month: number) => trajectoryOf(state, { from: month, to: month }, asOf, knownAt).points[0];

    expect(pointAt(monthOf(position.observedTo))).toMatchObject({
      validatedRunRateCents: position.validated.runRateCents,
      declaredRunRateCents: position.declared.runRateCents,
      plan12Cents: position.plan.plan12Cents,
      initialPlan12Cents: position.plan.initialPlan12Cents,
      forecast: null,
    });
    if (asOf === lastDayOf(monthOf(asOf))) {
      met.dates += 1;
      const { paidCents, requiredCents } = position;
      expect(pointAt(monthOf(asOf))).toMatchObject({ paidCents, requiredCents });
    }
    if (position.next !== null) {
      met.maturities += 1;
      expect(pointAt(monthOf(position.next.maturityOn))?.forecast ?? position.next.forecast).toEqual(
        position.next.forecast,
      );
    }
  }
  expect(met.dates).toBeGreaterThan(50);
  expect(met.maturities).toBeGreaterThan(50);
});
