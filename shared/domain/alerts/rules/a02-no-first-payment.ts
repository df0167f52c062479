import { delay, projectRule } from "../alert-rule.ts";
import { onDate } from "../figure.ts";
import { lateSince } from "../lateness.ts";

/** Signed, and no payment yet. An amended calendar moves the delay to its first tranche. */
export const noFirstPayment = projectRule({
  id: "A02",
  version: 1,
  actor: "finance",
  parameters: { days: delay(180) },
  causes({ state: { payments }, signed, closure, today }, { days }) {
    const contracts = signed.filter(({ version }) => version >= 1);
    const [first] = contracts;
    if (first === undefined || closure !== undefined || payments.some(({ on }) => on <= today)) return [];
    const amended =
      contracts.length > 1
        ? contracts
            .at(-1)
            ?.tranches.map(({ plannedOn }) => plannedOn)
            .sort()[0]
        : undefined;
    const from = amended !== undefined && amended > first.signedOn ? amended : first.signedOn;
    const late = lateSince(from, today, days);
    if (late === undefined) return [];
    return [
      {
        ...late,
        severity: "major",
        object: "first-payment",
        figures: { ...late.figures, signedOn: onDate(first.signedOn) },
      },
    ];
  },
  words: {
    fr: {
      name: "Aucun versement après signature",
      why: "Contrat signé le {signedOn}, aucun versement {days} après l'échéance prévue (seuil : {threshold}).",
      closes: "Le premier versement, ou un avenant au calendrier.",
    },
    en: {
      name: "No payment after signature",
      why: "Agreement signed on {signedOn}, no payment {days} after it was expected (threshold: {threshold}).",
      closes: "The first payment, or an amended calendar.",
    },
  },
});
