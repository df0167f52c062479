import { words } from "../../language/language.tsx";

/** The parts of the page, by their anchors, in order. */
export const contents = words(
  {
    promesse: "La promesse",
    voies: "Trois voies, jamais mélangées",
    dates: "Deux dates pour chaque chiffre",
    argent: "L’argent\u00a0: versé, échu, requis",
    economies: "Les économies",
    plan: "Le plan et la prévision",
    statuts: "Les statuts, dans l’ordre",
    portefeuille: "Le portefeuille",
    "non-compte": "Ce qui n’est pas compté",
    exemple: "Un exemple à refaire à la main",
    refaire: "Refaire un chiffre vous-même",
    termes: "Les termes de chaque projet",
    glossaire: "Glossaire",
  },
  {
    promesse: "The promise",
    voies: "Three lanes, never mixed",
    dates: "Two dates for every figure",
    argent: "Money: paid, matured, required",
    economies: "Savings",
    plan: "Plan and forecast",
    statuts: "Statuses, in order",
    portefeuille: "The portfolio",
    "non-compte": "What is not counted",
    exemple: "An example to redo by hand",
    refaire: "Compute a figure again yourself",
    termes: "The terms of each project",
    glossaire: "Glossary",
  },
);

export type PartId = keyof typeof contents.fr;
