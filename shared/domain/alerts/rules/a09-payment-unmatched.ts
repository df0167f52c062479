import { netCents } from "../../money-at.ts";
import { delay, projectRule } from "../alert-rule.ts";
import { asText, inCents, onDate } from "../figure.ts";
import { lateSince } from "../lateness.ts";

/** A payment that the accounts (Chorus) do not show. Silent for a project none of whose payments was ever matched. */
export const paymentUnmatched = projectRule({
  id: "A09",
  version: 1,
  actor: "finance",
  parameters: { days: delay(45) },
  needs: { fr: "des rapprochements comptables", en: "accounting matches" },
  hasInput: ({ facts }) => (facts.PaymentMatched ?? []).length > 0,
  causes({ facts, state, today }, { days }) {
    const matches = (facts.PaymentMatched ?? []).filter(({ data }) => data.matchedOn <= today);
    if (matches.length === 0) return [];
    const matched = new Set(matches.map(({ data }) => data.paymentId));
    for (const { data } of facts.TranchePaid ?? []) if (data.accountingReference) matched.add(data.paymentId);
    return state.payments.flatMap((payment) => {
      const late = lateSince(payment.on, today, days);
      if (late === undefined || matched.has(payment.paymentId) || netCents(payment, today) === 0) return [];
      return [
        {
          ...late,
          severity: "major",
          object: payment.paymentId,
          figures: {
            ...late.figures,
            payment: asText(payment.paymentId),
            amount: inCents(payment.cents),
            paidOn: onDate(payment.on),
          },
        },
      ];
    });
  },
  words: {
    fr: {
      name: "Versement non rapproché de Chorus",
      why: "Versement {payment} de {amount} du {paidOn}, sans ligne comptable {days} après (seuil : {threshold}).",
      closes: "Le rapprochement, ou la correction du versement.",
    },
    en: {
      name: "Payment not matched with accounting",
      why: "Payment {payment} of {amount} on {paidOn}, without an accounting line {days} later (threshold: {threshold}).",
      closes: "The match, or the correction of the payment.",
    },
  },
});
