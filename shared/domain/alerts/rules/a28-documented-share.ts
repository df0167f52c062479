import { isAtLeast, ratio } from "../../money.ts";
import { portfolioRule, share } from "../alert-rule.ts";
import { asShare, inCents, inPercent, onDate } from "../figure.ts";

/** Too few of the matured euros are documented for the fund's figure to be trusted. */
export const documentedShare = portfolioRule({
  id: "A28",
  version: 1,
  actor: "secretariat",
  parameters: { documentedPercent: share(80) },
  causes({ at, today }, { documentedPercent }) {
    const { documentedMaturedCents, maturedCents } = at(today);
    if (maturedCents === 0 || isAtLeast(documentedMaturedCents, 100, maturedCents, documentedPercent)) return [];
    return [
      {
        object: "documented-share",
        severity: "major",
        step: 0,
        since: today,
        figures: {
          share: asShare(ratio(documentedMaturedCents, maturedCents)),
          matured: inCents(maturedCents),
          on: onDate(today),
          threshold: inPercent(documentedPercent),
        },
      },
    ];
  },
  words: {
    fr: {
      name: "Portefeuille trop peu documenté",
      why: "Au {on}, {share} des {matured} échus sont documentés (seuil : {threshold}).",
      closes: "Le retour au seuil.",
    },
    en: {
      name: "Portfolio too little documented",
      why: "On {on}, {share} of the {matured} matured are documented (threshold: {threshold}).",
      closes: "Back at the threshold.",
    },
  },
});
