import { expect, test } from "vitest";
import type { AgreementEffect } from "../../../../shared/domain/preview-agreement.ts";
import { planRows, requiredRows } from "./effect-rows.ts";

const effect = (steps: readonly (readonly [string, number])[], plan: AgreementEffect["plan"]): AgreementEffect => ({
  version: 1,
  awardCents: null,
  trancheCents: 0,
  required: steps.map(([on, requiredCents]) => ({ on, trancheId: "t", requiredCents })),
  plan,
});

test("a tranche put off is not required on its first day any more, and is on its new one", () => {
  const before = effect(
    [
      ["2021-12-03", 100],
      ["2025-06-30", 250],
    ],
    [{ year: 2022, cents: 10 }],
  );
  const after = effect(
    [
      ["2021-12-03", 100],
      ["2025-12-15", 250],
    ],
    [
      { year: 2022, cents: 4 },
      { year: 2023, cents: 6 },
    ],
  );
  expect(requiredRows(before, after)).toEqual([
    { on: "2021-12-03", beforeCents: 100, afterCents: 100 },
    { on: "2025-06-30", beforeCents: 250, afterCents: 100 },
    { on: "2025-12-15", beforeCents: 250, afterCents: 250 },
  ]);
  expect(planRows(before, after)).toEqual([
    { year: 2022, beforeCents: 10, afterCents: 4 },
    { year: 2023, beforeCents: 0, afterCents: 6 },
  ]);
});
