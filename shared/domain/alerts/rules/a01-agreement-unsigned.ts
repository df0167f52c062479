import { delay, projectRule } from "../alert-rule.ts";
import { onDate } from "../figure.ts";
import { lateSince } from "../lateness.ts";

/** Selected, and no agreement signed (version 1 or more; the terms that came with a selection are not a signature). */
export const agreementUnsigned = projectRule({
  id: "A01",
  version: 1,
  actor: "secretariat",
  parameters: { minorDays: delay(60), majorDays: delay(180) },
  causes({ state: { selection }, signed, closure, today }, { minorDays, majorDays }) {
    if (selection === undefined || closure !== undefined || signed.some(({ version }) => version >= 1)) return [];
    const late = lateSince(selection.selectedOn, today, minorDays, majorDays);
    if (late === undefined) return [];
    return [{ ...late, object: "agreement", figures: { ...late.figures, selectedOn: onDate(selection.selectedOn) } }];
  },
  words: {
    fr: {
      name: "Contrat non signé",
      why: "Sélectionné le {selectedOn}, toujours sans contrat de transformation signé {days} après (seuil : {threshold}).",
      closes: "La signature du contrat, ou le retrait de la dotation.",
    },
    en: {
      name: "Agreement not signed",
      why: "Selected on {selectedOn}, still without a signed agreement {days} later (threshold: {threshold}).",
      closes: "The agreement is signed, or the award withdrawn.",
    },
  },
});
