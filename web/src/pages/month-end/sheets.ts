import type { MonthEnd } from "../../../../shared/domain/month-end.ts";
import type { Sheet } from "../../export/sheet.ts";
import type { Words } from "../../language/language.tsx";
import type { Moved } from "./movements.ts";
import type { said } from "./words.ts";

type Say = typeof said extends Words<infer Shape> ? Shape : never;

/** The month's sums by laureate, as a file; the total is its last row. */
export const projectsSheet = (sheet: MonthEnd, notes: readonly string[], say: Say): Sheet => {
  const sums = (of: Omit<MonthEnd, "projects" | "month" | "simulation">) =>
    [of.openingCents, of.paidCents, of.repaidCents, of.closingCents, of.maturedCents].map((cents) => ({ cents }));
  return {
    name: say.sheet(sheet.month),
    columns: ["projectId", say.laureate, say.opening, say.paid, say.repaid, say.closing, say.maturedColumn],
    rows: [
      ...sheet.projects.map((line) => [line.projectId, line.title ?? "", ...sums(line)]),
      ["", say.total, ...sums(sheet)],
    ],
    notes,
  };
};

/** Each movement with its fact. */
export const movementsSheet = (moved: readonly Moved[], month: string, notes: readonly string[], say: Say): Sheet => ({
  name: say.movementsSheet(month),
  columns: [say.date, "projectId", say.laureate, say.kind, say.tranche, say.amount, say.reference, say.fact],
  rows: moved.map(({ on, projectId, title, kind, trancheId, cents, paymentId, fact }) => [
    { date: on },
    projectId,
    title ?? "",
    say[kind],
    trancheId,
    { cents: kind === "repayment" ? -cents : cents },
    paymentId,
    fact,
  ]),
  notes,
});
