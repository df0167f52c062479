import { monthText, yearOf } from "../../shared/domain/calendar.ts";

/**
 * A stream's months and its plan: one amount a year without a gap, from the stream's first year (or `skipped` years
 * later) on, as many as fit before its end.
 */
export const aPlan = (
  from: number,
  length: number | undefined,
  skipped: number,
  amounts: readonly number[],
): { from: string; to?: string; annualPlan: Record<string, number> } => {
  const to = length === undefined ? undefined : from + length;
  const lastYear = to === undefined ? Number.POSITIVE_INFINITY : yearOf(to);
  const years = amounts.map((cents, index) => [yearOf(from) + skipped + index, cents] as const);
  return {
    from: monthText(from),
    ...(to === undefined ? {} : { to: monthText(to) }),
    annualPlan: Object.fromEntries(
      years.filter(([year]) => year <= lastYear).map(([year, cents]) => [String(year), cents]),
    ),
  };
};
