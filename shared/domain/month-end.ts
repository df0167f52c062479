import { type CivilDate, lastDayOf, type Month, monthText } from "./calendar.ts";
import { compareCodePoints } from "./canonical-json.ts";
import type { FactRef } from "./fact-ref.ts";
import { type Cents, sumCents } from "./money.ts";
import { maturedCents, paidCents } from "./money-at.ts";
import type { ProjectState } from "./state.ts";

/*
 * The sheet finance closes a month with: what was out at its beginning, what left, what came back, what is out at its end
 * (DOMAIN.md section 4), and the facts behind each movement.
 */

export type Movement = {
  readonly fact: FactRef;
  readonly paymentId: string;
  readonly trancheId: string | null;
  readonly on: CivilDate;
  readonly cents: Cents;
};

export type MonthEndSums = {
  /** Net of repayments, at the end of the month before. */
  readonly openingCents: Cents;
  readonly paidCents: Cents;
  /** What the month's repayments took off; less than their sum when more was given back than paid. */
  readonly repaidCents: Cents;
  /** Opening + paid - repaid. */
  readonly closingCents: Cents;
  /** Of the closing, what is mature at the month's end. */
  readonly maturedCents: Cents;
};

export type MonthEndLine = MonthEndSums & {
  readonly projectId: string;
  readonly title: string | null;
  readonly payments: readonly Movement[];
  readonly repayments: readonly Movement[];
};

export type MonthEnd = MonthEndSums & {
  readonly month: string;
  readonly simulation: boolean;
  readonly projects: readonly MonthEndLine[];
};

const lineOf = (state: ProjectState, month: Month): MonthEndLine => {
  const before = lastDayOf(month - 1);
  const end = lastDayOf(month);
  const isInMonth = ({ on }: { readonly on: CivilDate }): boolean => before < on && on <= end;
  const movement = (payment: ProjectState["payments"][number]) => ({
    fact: payment.fact,
    paymentId: payment.paymentId,
    trancheId: payment.trancheId ?? null,
    on: payment.on,
    cents: payment.cents,
  });
  const payments = state.payments.filter(isInMonth).map(movement);
  const repayments = state.payments.flatMap((payment) =>
    payment.repayments.filter(isInMonth).map((repayment) => ({ ...movement(payment), ...repayment })),
  );
  const openingCents = paidCents(state.payments, before);
  const closingCents = paidCents(state.payments, end);
  const paid = sumCents(payments.map(({ cents }) => cents));
  return {
    projectId: state.projectId,
    title: state.selection?.title ?? null,
    openingCents,
    paidCents: paid,
    repaidCents: openingCents + paid - closingCents,
    closingCents,
    maturedCents: maturedCents(state.payments, state.terms.delayMonths, end),
    payments,
    repayments,
  };
};

/** The sheet of a month over projects, by project id; those without money in or before it are left out. */
export const monthEndOf = (states: readonly ProjectState[], month: Month): MonthEnd => {
  const moved = states
    .map((state) => ({ state, line: lineOf(state, month) }))
    .filter(({ line }) => line.openingCents !== 0 || line.payments.length + line.repayments.length > 0)
    .sort((a, b) => compareCodePoints(a.line.projectId, b.line.projectId));
  const projects = moved.map(({ line }) => line);
  const sum = (of: keyof MonthEndSums): Cents => sumCents(projects.map((line) => line[of]));
  return {
    month: monthText(month),
    simulation: moved.some(({ state }) => state.simulation),
    openingCents: sum("openingCents"),
    paidCents: sum("paidCents"),
    repaidCents: sum("repaidCents"),
    closingCents: sum("closingCents"),
    maturedCents: sum("maturedCents"),
    projects,
  };
};
