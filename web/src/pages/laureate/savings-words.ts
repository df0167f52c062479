import { words } from "../../language/language.tsx";

export const savingsWords = words(
  {
    title: "Économies",
    window: "Douze mois finissant en",
    sentence: (from: string, to: string, validated: string, declared: string, planned: string) =>
      `De ${from} à ${to}\u00a0: ${validated} d’économies pérennes validées, ${declared} déclarées, ${planned} prévues au plan. Les trois voies ne se mélangent jamais.`,
    recurringCaption: "Économies pérennes par poste et par trimestre, en euros",
    oneOffCaption:
      "Économies ponctuelles par poste et par trimestre, en euros : dans le cumul, jamais dans le rythme annuel",
    noOneOff: "Aucune économie ponctuelle sur ces douze mois.",
    stream: "Poste",
    nature: "Nature",
    recurring: "pérenne",
    oneOff: "ponctuelle",
    lane: "Voie",
    lanes: { validated: "validé", declared: "déclaré", planned: "prévu" },
    month: "Mois",
    amount: "Montant",
    year: "Douze mois",
    total: "Total",
    partly: (known: number, count: number) => `${known} mois sur ${count}`,
    noStream: "Aucun poste d’économies pérennes n’est prévu ni déclaré sur ces douze mois.",
    grid: "Grille par poste et par mois",
    gridCaption:
      "Économies pérennes par poste et par mois, en milliers d’euros. Une case hachurée n’est pas renseignée.",
  },
  {
    title: "Savings",
    window: "Twelve months that end in",
    sentence: (from: string, to: string, validated: string, declared: string, planned: string) =>
      `From ${from} to ${to}: ${validated} of recurring savings validated, ${declared} declared, ${planned} planned. The three lanes are never mixed.`,
    recurringCaption: "Recurring savings by stream and quarter, in euros",
    oneOffCaption: "One-off savings by stream and quarter, in euros: in the cumulative sum, never in the yearly pace",
    noOneOff: "No one-off savings in these twelve months.",
    stream: "Stream",
    nature: "Nature",
    recurring: "recurring",
    oneOff: "one-off",
    lane: "Lane",
    lanes: { validated: "validated", declared: "declared", planned: "planned" },
    month: "Month",
    amount: "Amount",
    year: "Twelve months",
    total: "Total",
    partly: (known: number, count: number) => `${known} of ${count} months`,
    noStream: "No stream of recurring savings is planned or reported in these twelve months.",
    grid: "Grid by stream and month",
    gridCaption: "Recurring savings by stream and month, in thousands of euros. A hatched cell is not stated.",
  },
);
