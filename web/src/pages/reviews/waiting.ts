import type { Difference } from "../../../../shared/domain/history/differences.ts";
import type { AwaitingReview } from "../../../../shared/domain/reporting/awaiting-review.ts";

/** A report that waits for its review, as GET /api/reviews lists it. */
export type Waiting = AwaitingReview & {
  /** Its author cannot review it. */
  readonly isOwn: boolean;
};

export type Reviews = { readonly reports: readonly Waiting[]; readonly next: string | null };

export const titleOf = ({ title, projectId }: Waiting): string => title ?? projectId;

/** The net amount of one place of a report that differs: the amount itself, or that of a whole line that came or went. */
const amountIn = (path: string, value: unknown): number => {
  if (typeof value === "number") return path.endsWith("/netAmountCents") ? value : 0;
  if (typeof value !== "object" || value === null) return 0;
  const amount: unknown = Reflect.get(value, "netAmountCents");
  return typeof amount === "number" ? amount : 0;
};

/** What a version declares more (or less) than the one before, before attribution. */
export const changeCents = (changes: readonly Difference[]): number =>
  changes.reduce((sum, { path, before, after }) => sum + amountIn(path, after) - amountIn(path, before), 0);
