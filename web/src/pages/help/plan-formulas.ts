import { words } from "../../language/language.tsx";
import type { Formulas } from "./formula-table.tsx";

type Id = "plan-12" | "realisation" | "derive" | "prevision-basse" | "prevision-haute" | "prevision-centrale";

export const planFormulas = words<Formulas<Id>>(
  {
    "plan-12": {
      name: "Plan sur douze mois",
      symbol: "plan12",
      formula: "plan12(o) = Σ pérenne prévu des 12 mois finis à o",
      inWords:
        "Ce que le contrat en vigueur prévoyait pour la fenêtre\u00a0; à côté, ce que prévoyait le premier contrat signé.",
    },
    realisation: {
      name: "Réalisation du plan",
      symbol: "J",
      formula: "J = validé / prévu",
      inWords:
        "Sur les seuls mois connus de la fenêtre où quelque chose était prévu\u00a0: quelle part du prévu est venue.",
    },
    derive: {
      name: "Dérive du plan",
      symbol: "–",
      formula: "(actuel − initial) / initial",
      inWords:
        "De combien la promesse elle-même a bougé d’un avenant à l’autre, sur la dernière année prévue ramenée à douze mois.",
    },
    "prevision-basse": {
      name: "Prévision basse",
      symbol: "–",
      formula: "basse = RA",
      inWords: "À la prochaine échéance, le rythme récent et rien de plus, sans les postes arrêtés d’ici là.",
    },
    "prevision-haute": {
      name: "Prévision haute",
      symbol: "–",
      formula: "haute = RA + Δp",
      inWords: "Δp (delta p) est ce que le plan ajoute d’ici la prochaine échéance\u00a0; jamais négatif.",
    },
    "prevision-centrale": {
      name: "Prévision centrale",
      symbol: "–",
      formula: "centrale = RA + ρ × Δp",
      inWords:
        "ρ (rhô) est la part crédible de cet ajout\u00a0: J ramené entre 0 et 1\u00a0; 50\u00a0% par défaut si rien n’était attendu\u00a0; 0 si quelque chose l’était et que rien n’est connu. Le silence ne vaut pas crédit.",
    },
  },
  {
    "plan-12": {
      name: "Plan over twelve months",
      symbol: "plan12",
      formula: "plan12(o) = Σ planned recurring of the 12 months to o",
      inWords:
        "What the agreement in force planned for the window; beside it, what the first signed agreement planned.",
    },
    realisation: {
      name: "Realisation of the plan",
      symbol: "J",
      formula: "J = validated / planned",
      inWords: "Over the known months of the window with something planned: which share of it came.",
    },
    derive: {
      name: "Drift of the plan",
      symbol: "–",
      formula: "(current − initial) / initial",
      inWords:
        "By how much the promise itself moved from one amendment to the next, over the last planned year, taken to twelve months.",
    },
    "prevision-basse": {
      name: "Low forecast",
      symbol: "–",
      formula: "low = RA",
      inWords: "At the next maturity, the recent pace and nothing more, without the streams ended by then.",
    },
    "prevision-haute": {
      name: "High forecast",
      symbol: "–",
      formula: "high = RA + Δp",
      inWords: "Δp (delta p) is what the plan adds until the next maturity; never negative.",
    },
    "prevision-centrale": {
      name: "Central forecast",
      symbol: "–",
      formula: "central = RA + ρ × Δp",
      inWords:
        "ρ (rho) is the credible share of that addition: J, kept between 0 and 1; 50% by default when nothing was expected; 0 when something was and nothing is known. Silence earns no credit.",
    },
  },
);
