import { expect, test } from "vitest";
import { aFact } from "../../events/a-fact.ts";
import { foldFacts } from "./fold.ts";
import { previewAgreement } from "./preview-agreement.ts";
import { readFacts } from "./read-facts.ts";

const stream = (cents: number) => ({
  streamId: "hosting",
  label: "Hébergement",
  nature: "recurring" as const,
  from: "2024-07",
  annualPlan: { "2024": cents / 2, "2025": cents },
});
const agreement = (version: number, signedOn: string, amounts: readonly number[], cents: number) =>
  aFact(
    "AgreementSigned",
    {
      projectId: "ned",
      version,
      signedOn,
      awardCents: 1_000_00,
      tranches: amounts.map((amountCents, n) => ({
        trancheId: `t${n + 1}`,
        plannedOn: `202${n + 2}-01-31`,
        amountCents,
      })),
      streams: [stream(cents)],
      ...(version > 1 ? { reason: "Révision" } : {}),
    },
    { id: `v${version}` },
  );
const stateOf = (facts: ReturnType<typeof aFact>[]) => foldFacts("ned", readFacts(facts).facts);

test("an amendment shows what will be asked at each maturity and what is promised a year, before and after", () => {
  const first = agreement(1, "2021-12-01", [400_00, 600_00], 1_000_00);
  const second = agreement(2, "2023-06-01", [400_00, 300_00], 20_00);
  const { before, after } = previewAgreement(stateOf([first]), stateOf([first, second]), "2023-06-01");
  expect(before).toMatchObject({
    version: 1,
    trancheCents: 1_000_00,
    required: [
      { on: "2025-01-31", trancheId: "t1", requiredCents: 400_00 },
      { on: "2026-01-31", trancheId: "t2", requiredCents: 1_000_00 },
    ],
  });
  expect(after.required.at(-1)).toEqual({ on: "2026-01-31", trancheId: "t2", requiredCents: 700_00 });
  expect(before.plan.map(({ year }) => year)).toEqual(after.plan.map(({ year }) => year));
  expect(before.plan.slice(0, 3)).toEqual([
    { year: 2024, cents: 500_00 },
    { year: 2025, cents: 1_000_00 },
    { year: 2026, cents: 1_000_00 },
  ]);
  expect(after.plan[1]).toEqual({ year: 2025, cents: 20_00 });
});

test("before the first agreement there is nothing to compare with", () => {
  const selected = aFact("ProjectSelected", { projectId: "ned" });
  const first = agreement(1, "2021-12-01", [400_00], 1_000_00);
  const { before, after } = previewAgreement(stateOf([selected]), stateOf([selected, first]), "2021-12-01");
  expect(before).toMatchObject({ version: null, trancheCents: 0, required: [] });
  expect(before.plan.every(({ cents }) => cents === 0)).toBe(true);
  expect(after.version).toBe(1);
});
