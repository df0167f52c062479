import type { MonthEnd, Movement } from "../../../../shared/domain/month-end.ts";

/** A payment or a repayment of the month, with whose it is. */
export type Moved = Movement & {
  readonly kind: "payment" | "repayment";
  readonly projectId: string;
  readonly title: string | null;
};

/** Every movement of a sheet, by date. */
export const movementsOf = ({ projects }: Pick<MonthEnd, "projects">): readonly Moved[] =>
  projects
    .flatMap(({ projectId, title, payments, repayments }) => [
      ...payments.map((movement) => ({ ...movement, kind: "payment" as const, projectId, title })),
      ...repayments.map((movement) => ({ ...movement, kind: "repayment" as const, projectId, title })),
    ])
    .sort((a, b) => a.on.localeCompare(b.on));

type Sums = Pick<MonthEnd, "openingCents" | "paidCents" | "repaidCents" | "closingCents">;

/** What a sheet is out of balance by: 0, or something is wrong. */
export const imbalanceCents = ({ openingCents, paidCents, repaidCents, closingCents }: Sums): number =>
  openingCents + paidCents - repaidCents - closingCents;
