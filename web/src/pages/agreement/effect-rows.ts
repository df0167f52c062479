import type { AgreementEffect } from "../../../../shared/domain/preview-agreement.ts";

/** What is required on a maturity of either agreement, and the difference. */
type RequiredRow = {
  readonly on: string;
  readonly beforeCents: number;
  readonly afterCents: number;
};

const requiredAt = ({ required }: AgreementEffect, on: string): number =>
  required.findLast((step) => step.on <= on)?.requiredCents ?? 0;

/** R(t) at every maturity of one or the other, in time order. */
export const requiredRows = (before: AgreementEffect, after: AgreementEffect): readonly RequiredRow[] =>
  [...new Set([...before.required, ...after.required].map(({ on }) => on))]
    .sort()
    .map((on) => ({ on, beforeCents: requiredAt(before, on), afterCents: requiredAt(after, on) }));

type PlanRow = { readonly year: number; readonly beforeCents: number; readonly afterCents: number };

/** The plan year by year, of one and the other. */
export const planRows = (before: AgreementEffect, after: AgreementEffect): readonly PlanRow[] => {
  const centsIn = ({ plan }: AgreementEffect, year: number): number =>
    plan.find((one) => one.year === year)?.cents ?? 0;
  return [...new Set([...before.plan, ...after.plan].map(({ year }) => year))]
    .sort((a, b) => a - b)
    .map((year) => ({ year, beforeCents: centsIn(before, year), afterCents: centsIn(after, year) }));
};
