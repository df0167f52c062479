import { expect, test } from "vitest";
import type { Step } from "../../../shared/domain/explain/explanation.ts";
import { bridgeRows } from "./bridge-rows.ts";

const step = (kind: Step["step"], cents: number, streamId: string | null = null): Step => ({
  step: kind,
  streamId,
  cents,
  isTotal: ["initial-plan", "current-plan", "figure"].includes(kind),
  reason: null,
  facts: [],
});

test("one bar a kind of step, whose ends meet: from the initial plan down to the figure", () => {
  const rows = bridgeRows([
    step("initial-plan", 670),
    step("amendment", -50),
    step("amendment", 10),
    step("current-plan", 630),
    step("against-plan", -20, "a"),
    step("delay", -30, "a"),
    step("against-plan", -5, "b"),
    step("correction", 3, "a"),
    step("correction", -3, "b"),
    step("figure", 575),
  ]);
  expect(rows.map(({ step, number, cents, fromCents, toCents }) => [step, number, cents, fromCents, toCents])).toEqual([
    ["initial-plan", 1, 670, 0, 670],
    ["amendment", 1, -50, 670, 620],
    ["amendment", 2, 10, 620, 630],
    ["current-plan", 1, 630, 0, 630],
    ["against-plan", 1, -25, 630, 605],
    ["delay", 1, -30, 605, 575],
    ["figure", 1, 575, 0, 575],
  ]);
});
