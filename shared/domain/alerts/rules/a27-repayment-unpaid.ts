import { groupBy } from "../../group-by.ts";
import { sumCents } from "../../money.ts";
import { delay, projectRule } from "../alert-rule.ts";
import { asText, inCents, onDate } from "../figure.ts";
import { lateSince } from "../lateness.ts";

/** The fund asked for money back and has not received it. Repayments of a payment meet its requests in their order. */
export const repaymentUnpaid = projectRule({
  id: "A27",
  version: 1,
  actor: "finance",
  parameters: { days: delay(60) },
  needs: { fr: "des demandes de reversement", en: "repayment requests" },
  hasInput: ({ facts }) => (facts.RepaymentRequested ?? []).length > 0,
  causes(subject, { days }) {
    const { facts, state, today } = subject;
    const asked = (facts.RepaymentRequested ?? []).filter(({ data }) => data.amountCents > 0);
    return [...groupBy(asked, ({ data }) => data.paymentId)].flatMap(([paymentId, requests]) => {
      const repaid = sumCents(
        state.payments
          .filter((payment) => payment.paymentId === paymentId)
          .flatMap(({ repayments }) => repayments.filter(({ on }) => on <= today).map(({ cents }) => cents)),
      );
      const inOrder = [...requests].sort((a, b) =>
        `${a.data.requestedOn} ${a.data.requestId}` < `${b.data.requestedOn} ${b.data.requestId}` ? -1 : 1,
      );
      return inOrder.flatMap(({ data: { requestId, requestedOn, amountCents } }, index) => {
        const upToHere = sumCents(inOrder.slice(0, index + 1).map(({ data }) => data.amountCents));
        const late = lateSince(requestedOn, today, days);
        if (late === undefined || repaid >= upToHere || subject.isDecided("A27", requestId, requestedOn)) return [];
        return [
          {
            ...late,
            severity: "major" as const,
            object: requestId,
            figures: {
              ...late.figures,
              payment: asText(paymentId),
              amount: inCents(Math.min(amountCents, upToHere - repaid)),
              requestedOn: onDate(requestedOn),
            },
          },
        ];
      });
    });
  },
  words: {
    fr: {
      name: "Reversement attendu",
      why: "{amount} à reverser sur le versement {payment}, demandés le {requestedOn}, non reçus {days} après (seuil : {threshold}).",
      closes: "La réception du reversement, ou la renonciation enregistrée.",
    },
    en: {
      name: "Repayment awaited",
      why: "{amount} to be repaid on the payment {payment}, asked for on {requestedOn}, not received {days} later (threshold: {threshold}).",
      closes: "The repayment is received, or waived by a recorded decision.",
    },
  },
});
