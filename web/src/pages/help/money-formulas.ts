import { words } from "../../language/language.tsx";
import type { Formulas } from "./formula-table.tsx";

type Id = "verse" | "echeance" | "echu" | "echu-depuis-un-an" | "requis" | "dotation" | "engage";

export const moneyFormulas = words<Formulas<Id>>(
  {
    verse: {
      name: "Versé",
      symbol: "I",
      formula: "I(t) = Σ max(0\u00a0; montant − reversements)",
      inWords:
        "La somme des versements faits à la date t, chacun diminué de ce qui en a été reversé, sans jamais descendre sous 0.",
    },
    echeance: {
      name: "Échéance",
      symbol: "m",
      formula: "m = date du versement + Δ mois",
      inWords:
        "Le jour où un versement doit commencer à rapporter. Δ (delta) est le délai fixé à la sélection, 36 mois par défaut. Un 29 février devient le 28 quand l’année n’en a pas.",
    },
    echu: {
      name: "Échu",
      symbol: "M",
      formula: "M(t) = Σ versements nets dont m ≤ t",
      inWords: "Les euros versés dont l’échéance est passée\u00a0: ceux, et ceux-là seulement, qui doivent rapporter.",
    },
    "echu-depuis-un-an": {
      name: "Échu depuis un an",
      symbol: "M12",
      formula: "M12(t) = Σ versements nets dont m + 12 mois ≤ t",
      inWords: "La même somme, pour les euros dont la première année de preuve est finie.",
    },
    requis: {
      name: "Requis",
      symbol: "R",
      formula: "R(t) = θ × M(t) / 100",
      inWords:
        "Les économies attendues chaque année. θ (thêta) est le ratio fixé à la sélection, 100 par défaut\u00a0: un euro par an pour un euro échu.",
    },
    dotation: {
      name: "Dotation",
      symbol: "–",
      formula: "la dernière version signée du contrat qui en fixe une",
      inWords:
        "Le plafond accordé par le fonds. Sans contrat qui le dise, celui de la sélection\u00a0; sinon, non renseigné.",
    },
    engage: {
      name: "Engagé",
      symbol: "AE",
      formula: "Σ engagements datés de t au plus tard",
      inWords: "Ce que l’État s’est juridiquement engagé à payer. Un montant négatif désengage.",
    },
  },
  {
    verse: {
      name: "Paid",
      symbol: "I",
      formula: "I(t) = Σ max(0; amount − repayments)",
      inWords: "The sum of the payments made by the date t, each less what was repaid of it, never below 0.",
    },
    echeance: {
      name: "Maturity",
      symbol: "m",
      formula: "m = date of payment + Δ months",
      inWords:
        "The day on which a payment must begin to yield. Δ (delta) is the delay set at selection, 36 months by default. A 29 February becomes the 28th in a year that has none.",
    },
    echu: {
      name: "Matured",
      symbol: "M",
      formula: "M(t) = Σ net payments with m ≤ t",
      inWords: "The euros paid whose maturity has passed: those, and only those, that must yield.",
    },
    "echu-depuis-un-an": {
      name: "Matured for a year",
      symbol: "M12",
      formula: "M12(t) = Σ net payments with m + 12 months ≤ t",
      inWords: "The same sum, for the euros whose first year of proof is over.",
    },
    requis: {
      name: "Required",
      symbol: "R",
      formula: "R(t) = θ × M(t) / 100",
      inWords:
        "The savings wanted each year. θ (theta) is the ratio set at selection, 100 by default: one euro a year for one euro matured.",
    },
    dotation: {
      name: "Award",
      symbol: "–",
      formula: "the last signed version of the agreement that states one",
      inWords: "The ceiling granted by the fund. Where no agreement states it, that of the selection; else not stated.",
    },
    engage: {
      name: "Committed",
      symbol: "AE",
      formula: "Σ commitments dated t or before",
      inWords: "What the State has legally committed itself to pay. A negative amount releases.",
    },
  },
);
