import { expect, test } from "vitest";
import { project } from "../../events/subject.ts";
import { assess } from "../../shared/domain/assess.ts";
import { foldFacts } from "../../shared/domain/fold.ts";
import { knownAtDate } from "../../shared/domain/known-at.ts";
import { portfolioOf } from "../../shared/domain/portfolio.ts";
import type { Position } from "../../shared/domain/position.ts";
import { factOfLine, readFacts } from "../../shared/domain/read-facts.ts";
import { laureates } from "./laureates/laureates.ts";
import { firstStartLines } from "./load-first-start.ts";

const positionsOn = (today: string): Position[] => {
  const lines = firstStartLines(today);
  return laureates.map(({ projectId }) => {
    const { kind, id } = project(projectId);
    const its = lines.filter((line) => {
      const { subject } = factOfLine(line);
      return subject.kind === kind && subject.id === id;
    });
    return assess(foldFacts(projectId, readFacts(its).facts), today, knownAtDate(today));
  });
};

test("at the end of 2026 the storylines end as they say", () => {
  const statuses = positionsOn("2026-11-23").map(({ projectId, status }) => [projectId, status]);
  expect(Object.fromEntries(statuses)).toEqual({
    "intelligence-emploi": "partial",
    cfvr: "achieved",
    "health-data-hub": "missed",
    "franceconnect-phase-2": "partial",
    ned: "in-observation",
    "france-cloud": "missed",
    "amue-saas": "achieved",
    "aife-innovation": "to-confirm",
    "a-completer-09": "achieved",
    "a-completer-10": "partial",
    "a-completer-11": "undocumented",
    "a-completer-12": "undocumented",
    "a-completer-13": "undocumented",
    "a-completer-14": "partial",
    "a-completer-15": "achieved",
    "a-completer-16": "missed",
    "a-completer-17": "in-observation",
  });
});

test.each(["2023-06-30", "2024-12-31", "2026-02-14", "2026-11-23", "2028-03-31"])(
  "on %s the wave returns well under one euro a year for one euro",
  (today) => {
    const { yield: ratio, simulation } = portfolioOf(positionsOn(today), today, null);
    expect(Number(ratio)).toBeGreaterThan(0.4);
    expect(Number(ratio)).toBeLessThan(0.8);
    expect(simulation).toBe(true);
  },
);

test("the storylines leave no anomaly behind", () => {
  expect(positionsOn("2026-11-23").flatMap(({ anomalies }) => anomalies)).toEqual([]);
});
