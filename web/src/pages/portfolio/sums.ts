import type { Cents } from "../../../../shared/domain/money.ts";
import type { Position } from "../../../../shared/domain/position.ts";
import { isDocumented } from "../../../../shared/domain/status.ts";

/*
 * What each sum of a portfolio is made of: one column a term, whose lines add up to the sum to the last cent.
 */

export const sumNames = ["committed", "paid", "matured", "validated", "waiting", "gap", "yield", "documented"] as const;
export type SumName = (typeof sumNames)[number];

export type TermName =
  | "committed"
  | "paid"
  | "matured"
  | "required"
  | "validated"
  | "declared"
  | "gap"
  | "documentedMatured";

/** A term of a laureate: its cents, and the figure of its position that explains it. */
export type Term = { readonly of: (position: Position) => Cents | null; readonly figure: string };

export const terms: Readonly<Record<TermName, Term>> = {
  committed: { of: ({ committedCents }) => committedCents, figure: "committedCents" },
  paid: { of: ({ paidCents }) => paidCents, figure: "paidCents" },
  matured: { of: ({ maturedCents }) => maturedCents, figure: "maturedCents" },
  required: { of: ({ requiredCents }) => requiredCents, figure: "requiredCents" },
  validated: { of: ({ validated }) => validated.runRateCents, figure: "validated.runRateCents" },
  declared: { of: ({ declared }) => declared.runRateCents, figure: "declared.runRateCents" },
  gap: { of: ({ gapCents }) => -gapCents, figure: "gapCents" },
  documentedMatured: {
    of: ({ validated, terms: own, maturedCents }) => (isDocumented(validated.coverage, own) ? maturedCents : 0),
    figure: "validated.coverage",
  },
};

/** The columns that show a sum: it is the only one's total, or the last one's, or what the formula makes of the totals. */
export const columnsOf: Readonly<Record<SumName, readonly TermName[]>> = {
  committed: ["committed"],
  paid: ["paid"],
  matured: ["matured"],
  validated: ["validated"],
  waiting: ["declared", "validated"],
  gap: ["validated", "required", "gap"],
  yield: ["validated", "matured"],
  documented: ["documentedMatured", "matured"],
};

export const isSumName = (text: string | null): text is SumName => sumNames.some((name) => name === text);
