import { delay, projectRule } from "../alert-rule.ts";
import { validatedOn } from "../alert-subject.ts";
import { asText, inCents, onDate } from "../figure.ts";
import { lateSince } from "../lateness.ts";

/** The milestone is met and the tranche is not paid. A tranche planned for later waits for its date. */
export const trancheUnpaid = projectRule({
  id: "A05",
  version: 1,
  actor: "finance",
  parameters: { minorDays: delay(30), majorDays: delay(60) },
  causes(subject, { minorDays, majorDays }) {
    const { current, state, today, closure } = subject;
    if (closure !== undefined) return [];
    return (current?.tranches ?? []).flatMap(({ trancheId, milestoneId, plannedOn, amountCents }) => {
      const validated = milestoneId === undefined ? undefined : validatedOn(subject, milestoneId);
      const isPaid = state.payments.some((payment) => payment.trancheId === trancheId && payment.on <= today);
      if (validated === undefined || isPaid) return [];
      const late = lateSince(validated > plannedOn ? validated : plannedOn, today, minorDays, majorDays);
      if (late === undefined || subject.isDecided("A05", trancheId, validated)) return [];
      return [
        {
          ...late,
          object: trancheId,
          figures: {
            ...late.figures,
            tranche: asText(trancheId),
            amount: inCents(amountCents),
            validatedOn: onDate(validated),
            plannedOn: onDate(plannedOn),
          },
        },
      ];
    });
  },
  words: {
    fr: {
      name: "Tranche due et non versée",
      why: "Tranche {tranche} de {amount} : jalon validé le {validatedOn}, versement prévu le {plannedOn}, rien de versé {days} après (seuil : {threshold}).",
      closes: "Le versement, ou un refus enregistré comme décision.",
    },
    en: {
      name: "Tranche due and unpaid",
      why: "Tranche {tranche} of {amount}: milestone validated on {validatedOn}, payment planned for {plannedOn}, nothing paid {days} later (threshold: {threshold}).",
      closes: "The payment, or a refusal recorded as a decision.",
    },
  },
});
