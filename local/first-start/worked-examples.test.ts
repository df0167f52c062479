import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { simulationOrigin } from "../../events/envelope.ts";
import { parseWrittenFact } from "../../events/parse-fact.ts";
import { assess } from "../../shared/domain/assess.ts";
import { foldFacts } from "../../shared/domain/fold.ts";
import { knownAtDate } from "../../shared/domain/known-at.ts";
import { readLedgerLine } from "../../shared/domain/ledger-file.ts";
import { portfolioOf } from "../../shared/domain/portfolio.ts";
import type { LedgerLine } from "../../shared/domain/ports.ts";
import { factOfLine, knownFacts, readFacts } from "../../shared/domain/read-facts.ts";

/*
 * events/samples/vague-exemples.ndjson gives the figures of DOMAIN.md section 9. It is tested here because events/ knows no rule.
 */

const file = new URL("../../events/samples/vague-exemples.ndjson", import.meta.url);

const lines: LedgerLine[] = readFileSync(file, "utf8")
  .trimEnd()
  .split("\n")
  .flatMap((json) => {
    const read = readLedgerLine(json);
    return "line" in read ? [read.line] : [];
  });

const position = (projectId: string, asOf: string, known?: string) => {
  const knownAt = known === undefined ? undefined : knownAtDate(known);
  const its = lines.filter((line) => factOfLine(line).subject.id === projectId);
  return assess(foldFacts(projectId, knownFacts(readFacts(its).facts, knownAt)), asOf, knownAt);
};

const figures = (...asked: Parameters<typeof position>) => {
  const { status, maturedCents, validated, yield: ratio } = position(...asked);
  const { runRateCents, coverage, annualisedCents } = validated;
  return {
    status,
    maturedCents,
    runRateCents,
    annualisedCents,
    coverage: `${coverage.known}/${coverage.expected}`,
    ratio,
  };
};

test("every line of the examples is accepted by the strict door, and says it is a simulation", () => {
  expect(lines).toHaveLength(54);
  expect(lines.map(parseWrittenFact).filter((parsed) => "refusal" in parsed)).toEqual([]);
  expect(new Set(lines.map((line) => factOfLine(line).fact.metadata.origin))).toEqual(new Set([simulationOrigin]));
});

test("example 1: a young stream is annualised, then proven", () => {
  expect(figures("exemple-1", "2022-09-30")).toEqual({
    status: "to-confirm",
    maturedCents: 100_000_000,
    runRateCents: 75_000_000,
    annualisedCents: 100_000_000,
    coverage: "9/12",
    ratio: "0.7500",
  });
  expect(figures("exemple-1", "2022-12-31")).toMatchObject({ status: "achieved", runRateCents: 100_000_000 });
});

test("example 2: payback is not the target", () => {
  expect(position("exemple-2", "2022-12-31")).toMatchObject({
    status: "in-observation",
    paidCents: 870_000_000,
    maturedCents: 600_000_000,
    matured12Cents: 240_000_000,
    yield: "0.7376",
    gapCents: 157_449_950,
    validated: {
      runRateCents: 442_550_050,
      coverage: { known: 24, expected: 24 },
      cumulativeCents: 872_550_050,
      paybackOn: "2022-12-31",
    },
    anomalies: [],
  });
  expect(position("exemple-2", "2022-11-30").validated.cumulativeCents).toBe(835_670_880);
});

test("example 3: a correction, asked before and after it was known, a repayment, a stop", () => {
  const ratioKnown = (known: string) => figures("exemple-3", "2023-12-31", known).ratio;
  expect(ratioKnown("2024-02-28")).toBe("0.6000");
  expect(ratioKnown("2024-03-31")).toBe("0.4800");
  expect(figures("exemple-3", "2024-06-30")).toMatchObject({
    status: "partial",
    maturedCents: 37_500_000,
    runRateCents: 25_000_000,
    ratio: "0.6667",
  });
  expect(figures("exemple-3", "2025-09-30")).toMatchObject({ status: "missed", runRateCents: 0, coverage: "12/12" });
});

test("example 4: euros are weighed, ratios never averaged", () => {
  const positions = ["exemple-4a", "exemple-4b", "exemple-4c"].map((id) => position(id, "2022-12-31"));
  expect(positions.map((one) => [one.maturedCents, one.validated.runRateCents])).toEqual([
    [2_000_000_000, 500_000_000],
    [100_000_000, 300_000_000],
    [400_000_000, null],
  ]);
  expect(portfolioOf(positions, "2022-12-31", null).yield).toBe("0.3200");
});

test("example 5: what is not due is not late", () => {
  expect(figures("exemple-5", "2022-11-10", "2022-11-10")).toMatchObject({
    status: "achieved",
    runRateCents: 100_000_000,
    coverage: "12/12",
  });
  expect(figures("exemple-5", "2022-11-10", "2022-11-14")).toMatchObject({
    status: "to-confirm",
    runRateCents: 75_000_000,
    annualisedCents: 100_000_000,
    coverage: "9/12",
  });
});
