import { expect, test } from "vitest";
import { trendOf } from "./trend-points.ts";

test("a month that is not known is left out of the line, and of the sentence; so is what is to come", () => {
  const { first, last, validated, required } = trendOf(
    [
      { month: "2026-01", validatedRunRateCents: null, requiredCents: 100 },
      { month: "2026-02", validatedRunRateCents: 50, requiredCents: 100 },
      { month: "2026-03", validatedRunRateCents: 100, requiredCents: 100 },
      { month: "2026-04", validatedRunRateCents: null, requiredCents: 900 },
    ],
    "2026-03-31",
    { width: 100, height: 24 },
  );
  expect([first?.month, last?.month]).toEqual(["2026-02", "2026-03"]);
  expect(validated).toBe("50,12 100,2");
  expect(required).toBe("0,2 50,2 100,2");
});
