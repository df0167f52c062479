import { daysBetween } from "../../calendar.ts";
import { sumCents } from "../../money.ts";
import { netCents } from "../../money-at.ts";
import { delay, projectRule } from "../alert-rule.ts";
import { asText, inCents, inDays, onDate } from "../figure.ts";
import { passedOver, paymentFactOf } from "../payments.ts";

/** The same amount within days, or a tranche that was paid in full already: perhaps one payment made twice. */
export const paymentTwice = projectRule({
  id: "A08",
  version: 1,
  actor: "finance",
  blocks: true,
  parameters: { days: delay(5) },
  causes(subject, { days }) {
    const { state, current, today } = subject;
    const paid = state.payments.filter((payment) => payment.on <= today && netCents(payment, today) > 0);
    return paid.flatMap((payment, index) => {
      const earlier = paid.slice(0, index);
      const alike = earlier.findLast(({ cents, on }) => cents === payment.cents && daysBetween(on, payment.on) <= days);
      const ofTranche = earlier.filter(({ trancheId }) => trancheId !== undefined && trancheId === payment.trancheId);
      const granted = current?.tranches.find(({ trancheId }) => trancheId === payment.trancheId)?.amountCents;
      const isFull =
        ofTranche.length > 0 &&
        granted !== undefined &&
        sumCents(ofTranche.map((one) => netCents(one, today))) >= granted;
      const other = alike ?? (isFull ? ofTranche.at(-1) : undefined);
      const isConfirmed =
        passedOver(paymentFactOf(subject, payment), "distinct-payment") ||
        subject.isDecided("A08", payment.paymentId, payment.on);
      if (other === undefined || isConfirmed) return [];
      return [
        {
          object: payment.paymentId,
          severity: "critical" as const,
          step: 0,
          since: payment.on,
          figures: {
            payment: asText(payment.paymentId),
            amount: inCents(payment.cents),
            paidOn: onDate(payment.on),
            other: asText(other.paymentId),
            otherOn: onDate(other.on),
            threshold: inDays(days),
          },
        },
      ];
    });
  },
  words: {
    fr: {
      name: "Versement peut-être fait deux fois",
      why: "Versement {payment} de {amount} du {paidOn}, semblable à {other} du {otherOn} (même montant sous {threshold}, ou tranche déjà versée).",
      closes: "La confirmation de deux versements distincts, ou l'annulation de l'un.",
    },
    en: {
      name: "Payment perhaps made twice",
      why: "Payment {payment} of {amount} on {paidOn}, like {other} of {otherOn} (same amount within {threshold}, or a tranche paid already).",
      closes: "The two are confirmed to be distinct, or one is cancelled.",
    },
  },
});
