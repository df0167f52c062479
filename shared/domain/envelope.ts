import { type CivilDate, monthOf, yearOf } from "./calendar.ts";
import type { KnownAt } from "./known-at.ts";
import { type Cents, sumCents } from "./money.ts";
import {
  awardCents,
  committedCents,
  maturedCents,
  maturityOf,
  netCents,
  paidCents,
  signedAgreements,
  unpaidCents,
} from "./money-at.ts";
import { belongs } from "./portfolio.ts";
import type { FundState, ProjectState } from "./state.ts";
import { standingClosure } from "./status.ts";

/** One year of a fund. Votes are null where none is stated; the rest is 0 where nothing happened. */
export type EnvelopeYear = {
  readonly year: number;
  readonly votedCommitmentCents: Cents | null;
  readonly votedPaymentCents: Cents | null;
  /** By the year of the selection. */
  readonly awardedCents: Cents;
  readonly committedCents: Cents;
  /** Net of the repayments made since, by the year of the payment: the years add up to the total. */
  readonly paidCents: Cents;
  /** Left to pay of the tranches of the agreements that stand, by the year each was planned in; nothing of an ended project. */
  readonly plannedCents: Cents;
  /** By the year of the maturity. */
  readonly maturedCents: Cents;
};

/** A fund against what it granted, at a date (DOMAIN.md section 8). All amounts in cents. */
export type Envelope = {
  /** Null when no envelope is known: what was granted shows all the same. */
  readonly fundId: string | null;
  readonly asOf: CivilDate;
  readonly knownAt: string | null;
  readonly simulation: boolean;
  readonly totalCents: Cents | null;
  readonly awardedCents: Cents;
  readonly toAwardCents: Cents | null;
  readonly committedCents: Cents;
  readonly paidCents: Cents;
  readonly plannedCents: Cents;
  readonly maturedCents: Cents;
  readonly years: readonly EnvelopeYear[];
};

/** An amount dated by a year. */
type Dated = { readonly year: number; readonly cents: Cents };

const yearOfDate = (date: CivilDate): number => yearOf(monthOf(date));

const of = (amounts: readonly Dated[], year: number): Cents =>
  sumCents(amounts.filter((one) => one.year === year).map(({ cents }) => cents));

const awarded = (states: readonly ProjectState[], asOf: CivilDate): Dated[] =>
  states.map((state) => ({
    year: yearOfDate(state.selection?.selectedOn ?? state.payments[0]?.on ?? asOf),
    cents: awardCents(state, asOf) ?? 0,
  }));

const committed = (states: readonly ProjectState[], asOf: CivilDate): Dated[] =>
  states
    .flatMap(({ commitments }) => commitments)
    .filter(({ on }) => on <= asOf)
    .map(({ on, cents }) => ({ year: yearOfDate(on), cents }));

const paid = (states: readonly ProjectState[], asOf: CivilDate): Dated[] =>
  states
    .flatMap(({ payments }) => payments)
    .filter(({ on }) => on <= asOf)
    .map((payment) => ({ year: yearOfDate(payment.on), cents: netCents(payment, asOf) }));

const planned = (states: readonly ProjectState[], asOf: CivilDate): Dated[] =>
  states
    .filter(({ closures }) => standingClosure(closures, asOf) === undefined)
    .flatMap(({ agreements, payments }) =>
      (signedAgreements(agreements, asOf).at(-1)?.tranches ?? []).map((tranche) => ({
        year: yearOfDate(tranche.plannedOn),
        cents: unpaidCents(tranche, payments, asOf),
      })),
    );

const matured = (states: readonly ProjectState[], asOf: CivilDate): Dated[] =>
  states.flatMap(({ payments, terms }) =>
    payments
      .map((payment) => ({ payment, on: maturityOf(payment, terms.delayMonths) }))
      .filter(({ payment, on }) => payment.on <= asOf && on <= asOf)
      .map(({ payment, on }) => ({ year: yearOfDate(on), cents: netCents(payment, asOf) })),
  );

/** The envelope of a fund and what the projects that belong at `asOf` drew on it, in total and by year. */
export const envelopeOf = (
  fund: FundState | undefined,
  states: readonly ProjectState[],
  asOf: CivilDate,
  knownAt?: KnownAt,
): Envelope => {
  const projects = states.filter((state) => belongs(state, asOf));
  const total = (amount: (state: ProjectState) => Cents | null): Cents =>
    sumCents(projects.map((state) => amount(state) ?? 0));
  const voted = fund?.envelope?.years ?? [];
  const drawn = {
    awarded: awarded(projects, asOf),
    committed: committed(projects, asOf),
    paid: paid(projects, asOf),
    planned: planned(projects, asOf),
    matured: matured(projects, asOf),
  };
  const known = [
    ...voted,
    ...Object.values(drawn)
      .flat()
      .filter(({ cents }) => cents !== 0),
  ].map(({ year }) => year);
  const first = Math.min(...known);
  const count = known.length === 0 ? 0 : Math.max(...known) - first + 1;
  const awardedCents = total((state) => awardCents(state, asOf));
  const totalCents = fund?.envelope?.totalCents ?? null;

  return {
    fundId: fund?.fundId ?? null,
    asOf,
    knownAt: knownAt?.text ?? null,
    simulation: fund?.simulation === true || projects.some(({ simulation }) => simulation),
    totalCents,
    awardedCents,
    toAwardCents: totalCents === null ? null : totalCents - awardedCents,
    committedCents: total((state) => committedCents(state, asOf)),
    paidCents: total(({ payments }) => paidCents(payments, asOf)),
    plannedCents: sumCents(drawn.planned.map(({ cents }) => cents)),
    maturedCents: total(({ payments, terms }) => maturedCents(payments, terms.delayMonths, asOf)),
    years: Array.from({ length: count }, (_, index) => {
      const year = first + index;
      const vote = voted.find((one) => one.year === year);
      return {
        year,
        votedCommitmentCents: vote?.commitmentCents ?? null,
        votedPaymentCents: vote?.paymentCents ?? null,
        awardedCents: of(drawn.awarded, year),
        committedCents: of(drawn.committed, year),
        paidCents: of(drawn.paid, year),
        plannedCents: of(drawn.planned, year),
        maturedCents: of(drawn.matured, year),
      };
    }),
  };
};
