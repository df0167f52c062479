import { expect, test } from "vitest";
import { sumCents } from "../../../../shared/domain/money.ts";
import { portfolioOf } from "../../../../shared/domain/portfolio.ts";
import type { Position } from "../../../../shared/domain/position.ts";
import { termsOf } from "../../../../shared/domain/terms.ts";
import { type TermName, terms } from "./sums.ts";

const lane = (runRateCents: number | null, known: number): Position["validated"] => ({
  runRateCents,
  coverage: { known, expected: 12 },
  annualisedCents: runRateCents,
  cumulativeCents: 0,
  cumulativeYield: null,
  paybackFirstOn: null,
  paybackOn: null,
});

const position = (matured: number, runRate: number | null, declared: number | null, known: number): Position => ({
  projectId: "p",
  asOf: "2022-06-30",
  knownAt: null,
  simulation: false,
  lifecycle: "funded",
  status: "partial",
  terms: termsOf(undefined),
  awardCents: null,
  committedCents: matured + 7,
  paidCents: matured + 3,
  maturedCents: matured,
  matured12Cents: 0,
  requiredCents: matured,
  observedTo: "2022-06",
  validated: lane(runRate, known),
  declared: lane(declared, known),
  yield: null,
  gapCents: matured - (runRate ?? 0),
  plan: { plan12Cents: 0, initialPlan12Cents: 0, realisation: null, drift: null },
  next: null,
  anomalies: [],
});

test("the lines of each term add up to the portfolio's sum, to the cent", () => {
  const positions = [position(333, 101, 200, 12), position(667, null, 5, 0), position(0, 17, 17, 9)];
  const sums = portfolioOf(positions, "2022-06-30", null);
  const total = (name: TermName): number => sumCents(positions.map((one) => terms[name].of(one) ?? 0));
  expect({
    committed: total("committed"),
    paid: total("paid"),
    matured: total("matured"),
    required: total("required"),
    validated: total("validated"),
    declared: total("declared"),
    gap: total("gap"),
    documentedMatured: total("documentedMatured"),
  }).toEqual({
    committed: sums.committedCents,
    paid: sums.paidCents,
    matured: sums.maturedCents,
    required: sums.requiredCents,
    validated: sums.validatedRunRateCents,
    declared: sums.declaredRunRateCents,
    gap: sums.validatedRunRateCents - sums.requiredCents,
    documentedMatured: sums.documentedMaturedCents,
  });
});
