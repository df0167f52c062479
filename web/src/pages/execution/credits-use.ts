import type { FundYear } from "./funds.ts";

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
