import { netCents } from "../../money-at.ts";
import { projectRule } from "../alert-rule.ts";
import { validatedOn } from "../alert-subject.ts";
import { asTerm, asText, inCents, onDate } from "../figure.ts";
import { passedOver, paymentFactOf } from "../payments.ts";

/** Money left without a signed agreement, or before the milestone of its tranche was validated. */
export const paymentWithoutGround = projectRule({
  id: "A06",
  version: 1,
  actor: "finance",
  blocks: true,
  parameters: {},
  causes(subject) {
    const { state, signed, current, today } = subject;
    const isSigned = signed.some(({ version }) => version >= 1);
    return state.payments.flatMap((payment) => {
      if (payment.on > today || netCents(payment, today) === 0) return [];
      const fact = paymentFactOf(subject, payment);
      const tranche = current?.tranches.find(({ trancheId }) => trancheId === payment.trancheId);
      const waitsFor = tranche?.milestoneId;
      const lacksAgreement = !isSigned && !passedOver(fact, "agreement-signed");
      const lacksMilestone =
        waitsFor !== undefined &&
        validatedOn(subject, waitsFor) === undefined &&
        !passedOver(fact, "milestone-validated");
      if (!lacksAgreement && !lacksMilestone) return [];
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
            missing: asTerm(lacksAgreement ? "agreement" : "milestone"),
            which: asText(lacksAgreement ? "" : ` (${waitsFor})`),
          },
        },
      ];
    });
  },
  words: {
    fr: {
      name: "Versement sans contrat ou sans jalon",
      why: "Versement {payment} de {amount} du {paidOn} sans sa condition : {missing}{which}.",
      closes: "La condition remplie, ou la dérogation de deux personnes inscrite au versement.",
    },
    en: {
      name: "Payment without agreement or milestone",
      why: "Payment {payment} of {amount} on {paidOn} without its condition: {missing}{which}.",
      closes: "The condition is met, or two persons' derogation is written on the payment.",
    },
  },
});
