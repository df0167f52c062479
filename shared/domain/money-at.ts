import { addMonths, type CivilDate } from "./calendar.ts";
import { type Cents, scaledCents, sumCents } from "./money.ts";
import type { Agreement, Payment, ProjectState, Tranche } from "./state.ts";

/*
 * Money invested, matured and required, as of a date (DOMAIN.md section 4).
 */

/** What is left of a payment once its repayments by `asOf` are taken off; never negative. */
export const netCents = ({ cents, repayments }: Payment, asOf: CivilDate): Cents =>
  Math.max(0, cents - sumCents(repayments.filter(({ on }) => on <= asOf).map((repayment) => repayment.cents)));

/** What is left to pay of a tranche at `asOf`, never negative. */
export const unpaidCents = (
  { trancheId, amountCents }: Tranche,
  payments: readonly Payment[],
  asOf: CivilDate,
): Cents => {
  const its = payments.filter((payment) => payment.trancheId === trancheId && payment.on <= asOf);
  return Math.max(0, amountCents - sumCents(its.map((payment) => netCents(payment, asOf))));
};

/** When a payment must be earning its keep: on its date `delayMonths` later. */
export const maturityOf = ({ on }: Payment, delayMonths: number): CivilDate => addMonths(on, delayMonths);

/** Net cents at `asOf` of the payments made by then that `counts` keeps. */
const netSum = (
  payments: readonly Payment[],
  asOf: CivilDate,
  counts: (payment: Payment) => boolean = () => true,
): Cents =>
  sumCents(
    payments.filter((payment) => payment.on <= asOf && counts(payment)).map((payment) => netCents(payment, asOf)),
  );

export const paidCents = (payments: readonly Payment[], asOf: CivilDate): Cents => netSum(payments, asOf);

/** Euros mature at `by`, with payments and repayments as of `asOf`. */
export const maturedCents = (
  payments: readonly Payment[],
  delayMonths: number,
  asOf: CivilDate,
  by: CivilDate = asOf,
): Cents => netSum(payments, asOf, (payment) => maturityOf(payment, delayMonths) <= by);

/** Euros mature for at least twelve months, counted from their maturity. */
export const matured12Cents = (payments: readonly Payment[], delayMonths: number, asOf: CivilDate): Cents =>
  netSum(payments, asOf, (payment) => addMonths(maturityOf(payment, delayMonths), 12) <= asOf);

/** Recurring cents per year wanted for matured cents, as shown (rounded). Comparisons never use it. */
export const requiredCents = (matured: Cents, ratioPercent: number): Cents => scaledCents(matured, ratioPercent, 100);

/** The next date on which paid euros mature, after `asOf`. Payments come by date, so do their maturities. */
export const nextMaturity = (
  payments: readonly Payment[],
  delayMonths: number,
  asOf: CivilDate,
): CivilDate | undefined =>
  payments
    .filter((payment) => payment.on <= asOf && netCents(payment, asOf) > 0)
    .map((payment) => maturityOf(payment, delayMonths))
    .find((maturity) => maturity > asOf);

export const signedAgreements = (agreements: readonly Agreement[], asOf: CivilDate): readonly Agreement[] =>
  agreements.filter(({ signedOn }) => signedOn <= asOf);

/** From the greatest version signed by `asOf` that states one, else the selection's, else null. */
export const awardCents = (state: ProjectState, asOf: CivilDate): Cents | null =>
  signedAgreements(state.agreements, asOf).findLast((agreement) => agreement.awardCents !== undefined)?.awardCents ??
  state.selection?.awardCents ??
  null;

export const committedCents = ({ commitments }: ProjectState, asOf: CivilDate): Cents =>
  sumCents(commitments.filter(({ on }) => on <= asOf).map(({ cents }) => cents));
