import { expect, test } from "vitest";
import type { Said } from "../../api/use-history.ts";
import type { Report } from "../reviews/declared.ts";
import { countedTotals, plansOver, previousOf, rowsOf } from "./report-lines.ts";

const report = (more: Partial<Report> = {}): Report => ({
  projectId: "ned",
  reportId: "2022-T2",
  version: 1,
  period: { from: "2022-04", to: "2022-06" },
  submittedOn: "2022-07-15",
  ...more,
});

const entry = <Data>(data: Data) => ({
  fact: "f trajectoire.project" as const,
  actor: "a",
  effectiveOn: "2022-07-15",
  occurredAt: "2022-07-15T08:00:00Z",
  recordedAt: null,
  simulation: false,
  replaces: null,
  changes: [],
  withdrawnBy: null,
  data,
});

const hosting = { streamId: "hosting", nature: "recurring" as const, netAmountCents: 300 };
const licences = { streamId: "licences", nature: "one-off" as const, netAmountCents: 100, attributionPercent: 50 };

test("a correction is compared with the version before, a first version with the period before", () => {
  const first = report();
  const second = report({ version: 2 });
  const quarterBefore = report({ reportId: "2022-T1", period: { from: "2022-01", to: "2022-03" } });
  const all = [second, first, quarterBefore].map(entry);
  expect(previousOf(second, all)).toBe(first);
  expect(previousOf(first, all)).toBe(quarterBefore);
  expect(previousOf(quarterBefore, all)).toBeUndefined();
});

test("each line stands beside what was said before and what the agreement plans; a line taken out is shown", () => {
  const agreements: Said<"AgreementSigned">[] = [
    entry({
      projectId: "ned",
      version: 1,
      signedOn: "2021-01-01",
      tranches: [],
      streams: [
        { streamId: "hosting", label: "Hosting", nature: "recurring", from: "2022-01", annualPlan: { "2022": 1_200 } },
      ],
    }),
  ];
  const before = report({ lines: [{ ...hosting, netAmountCents: 200 }, licences] });
  const after = report({ version: 2, lines: [hosting] });
  const rows = rowsOf(after, before, plansOver(agreements, after.period));
  expect(rows).toEqual([
    { line: hosting, isRemoved: false, declaredCents: 300, previousCents: 200, planCents: 300 },
    { line: licences, isRemoved: true, declaredCents: 0, previousCents: 50, planCents: null },
  ]);
  expect(countedTotals(rows)).toEqual({ declaredCents: 300, previousCents: 250, planCents: 300 });
});
