import type * as z from "zod";
import type { funds } from "../../../../shared/answers/figures.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { atClocks, useClocks } from "../../clocks/clocks.ts";

export type Funds = z.infer<typeof funds>;
export type Fund = Funds["funds"][number];
export type FundYear = Fund["years"][number];

/** Each fund's envelope by year, at the page's two clocks. */
export const useFunds = (): Funds => useAnswer<Funds>(atClocks("/api/funds", useClocks()));

/** What was paid and is planned, of the payment credits (CP) opened for the year; null where none are known. */
export type CreditsUse = {
  readonly year: number;
  readonly paidCents: number;
  readonly plannedCents: number;
  readonly openedCents: number;
};

export const creditsUseIn = (years: readonly FundYear[], year: number): CreditsUse | null => {
  const found = years.find((one) => one.year === year);
  if (found === undefined || !found.votedPaymentCents) return null;
  const { paidCents, plannedCents, votedPaymentCents: openedCents } = found;
  return { year, paidCents, plannedCents, openedCents };
};
