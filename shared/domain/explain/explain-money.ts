import { addMonths, type CivilDate } from "../calendar.ts";
import { type Cents, sumCents } from "../money.ts";
import {
  awardCents,
  committedCents,
  matured12Cents,
  maturedCents,
  maturityOf,
  netCents,
  nextMaturity,
  requiredCents,
} from "../money-at.ts";
import type { Payment } from "../state.ts";
import { explainTerm } from "./explain-terms.ts";
import type { Explanation, PaymentPart } from "./explanation.ts";
import { cite, type Ground } from "./ground.ts";

/*
 * Money invested, matured and required (DOMAIN.md section 4), payment by payment.
 */

const paymentPart = (ground: Ground, payment: Payment): PaymentPart => {
  const { state, asOf } = ground;
  const repayments = payment.repayments.filter(({ on }) => on <= asOf);
  return {
    kind: "payment",
    paymentId: payment.paymentId,
    trancheId: payment.trancheId ?? null,
    on: payment.on,
    maturityOn: maturityOf(payment, state.terms.delayMonths),
    amountCents: payment.cents,
    repaidCents: sumCents(repayments.map(({ cents }) => cents)),
    cents: netCents(payment, asOf),
    facts: [
      ...cite(ground, payment.fact, "/amountCents", "/paidOn"),
      ...repayments.flatMap(({ fact }) => cite(ground, fact, "/amountCents", "/repaidOn")),
    ],
  };
};

const paymentsMade = (ground: Ground, counts: (payment: Payment) => boolean = () => true): PaymentPart[] =>
  ground.state.payments
    .filter((payment) => payment.on <= ground.asOf && counts(payment))
    .map((payment) => paymentPart(ground, payment));

export const explainPaid = (ground: Ground): Explanation => ({
  figure: "paidCents",
  value: ground.figures.paid,
  formula: "I(t) = sum of max(0, amount - repayments dated <= t) over the payments dated <= t",
  parts: paymentsMade(ground),
});

const delayOf = (ground: Ground) => explainTerm(ground, "delayMonths");

export const explainMatured = (ground: Ground, by: CivilDate = ground.asOf): Explanation => {
  const { payments, terms } = ground.state;
  return {
    figure: by === ground.asOf ? "maturedCents" : "M at f",
    value: maturedCents(payments, terms.delayMonths, ground.asOf, by),
    formula:
      by === ground.asOf
        ? "M(t) = sum of net payments whose maturity (payment date + delay) is <= t"
        : `M at f = sum of net payments, as of t, whose maturity is <= ${by}`,
    terms: [delayOf(ground)],
    parts: paymentsMade(ground, (payment) => maturityOf(payment, terms.delayMonths) <= by),
  };
};

export const explainMatured12 = (ground: Ground): Explanation => {
  const { payments, terms } = ground.state;
  return {
    figure: "matured12Cents",
    value: matured12Cents(payments, terms.delayMonths, ground.asOf),
    formula: "M12(t) = sum of net payments whose maturity + 12 months is <= t",
    terms: [delayOf(ground)],
    parts: paymentsMade(ground, (payment) => addMonths(maturityOf(payment, terms.delayMonths), 12) <= ground.asOf),
  };
};

const requirement = (ground: Ground, figure: string, matured: Explanation, cents: Cents): Explanation => ({
  figure,
  value: requiredCents(cents, ground.state.terms.ratioPercent),
  formula: "R = ratio x M / 100, in cents a year, rounded half away from zero",
  terms: [explainTerm(ground, "ratioPercent"), matured],
});

export const explainRequired = (ground: Ground): Explanation =>
  requirement(ground, "requiredCents", explainMatured(ground), ground.figures.matured);

export const explainNextMaturity = (ground: Ground): Explanation => {
  const { payments, terms } = ground.state;
  const on = nextMaturity(payments, terms.delayMonths, ground.asOf) ?? null;
  return {
    figure: "next.maturityOn",
    value: on,
    formula: "f = the earliest maturity after t among payments dated <= t whose net amount is above 0",
    terms: [delayOf(ground)],
    payments: paymentsMade(ground),
  };
};

export const explainNextRequired = (ground: Ground): Explanation => {
  const { next } = ground.figures;
  const figure = "next.requiredCents";
  if (next === undefined) {
    return { figure, value: null, formula: "no payment is still to mature", terms: [explainNextMaturity(ground)] };
  }
  return requirement(ground, figure, explainMatured(ground, next.on), next.maturedCents);
};

export const explainAward = (ground: Ground): Explanation => {
  const { state, signed, asOf } = ground;
  const stating = signed.findLast((agreement) => agreement.awardCents !== undefined);
  const inAgreement = stating?.version === 0 ? "/agreement/awardCents" : "/awardCents";
  return {
    figure: "awardCents",
    value: awardCents(state, asOf),
    formula: "the greatest agreement version signed by t that states an award, else the selection's, else unknown",
    facts:
      stating === undefined
        ? state.selection === undefined
          ? []
          : cite(ground, state.selection.fact, "/awardCents")
        : cite(ground, stating.fact, inAgreement, "/version", "/signedOn"),
  };
};

export const explainCommitted = (ground: Ground): Explanation => ({
  figure: "committedCents",
  value: committedCents(ground.state, ground.asOf),
  formula: "sum of the commitments dated <= t (a negative one releases)",
  parts: ground.state.commitments
    .filter(({ on }) => on <= ground.asOf)
    .map(({ fact, on, cents }) => ({
      kind: "commitment",
      on,
      cents,
      facts: cite(ground, fact, "/amountCents", "/committedOn"),
    })),
});
