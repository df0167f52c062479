import { maturedCents, maturityOf, netCents } from "../../money-at.ts";
import { projectRule } from "../alert-rule.ts";
import { inCents, onDate } from "../figure.ts";

/** Euros have matured, and no report was ever validated. */
export const maturedInSilence = projectRule({
  id: "A12",
  version: 1,
  actor: "project-team",
  parameters: {},
  causes({ state: { payments, terms, lanes }, today }) {
    const matured = maturedCents(payments, terms.delayMonths, today);
    if (matured === 0 || lanes.validated.lines.length + lanes.validated.nils.length > 0) return [];
    const first = payments
      .filter((payment) => netCents(payment, today) > 0)
      .map((payment) => maturityOf(payment, terms.delayMonths))
      .sort()[0];
    const since = first ?? today;
    return [
      {
        object: "first-report",
        severity: "critical",
        step: 0,
        since,
        figures: { matured: inCents(matured), since: onDate(since) },
      },
    ];
  },
  words: {
    fr: {
      name: "Euros échus, aucune économie validée",
      why: "{matured} échus depuis le {since}, et aucune déclaration validée à ce jour.",
      closes: "La première déclaration validée.",
    },
    en: {
      name: "Euros matured, no validated saving",
      why: "{matured} matured since {since}, and no report validated to this day.",
      closes: "The first validated report.",
    },
  },
});
