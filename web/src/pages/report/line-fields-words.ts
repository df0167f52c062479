import { words } from "../../language/language.tsx";

export const lineFieldsWords = words(
  {
    unnamed: "Nouveau poste",
    last: "Dernière déclaration",
    none: "aucune",
    plan: "Prévu au contrat",
    noPlan: "hors contrat",
    amount: (line: string) => `Montant net du trimestre en euros, ${line}`,
    amountPeriod: (line: string) => `Montant net de la période en euros, ${line}`,
    amountShort: "Montant net (€)",
    before: "Version précédente",
    more: "Méthode, preuve et précisions",
    proof: {
      none: "Preuve à joindre",
      baseline: "Référence",
      method: "Méthode",
      files: (count: number) => (count === 1 ? "1\u00a0pièce" : `${count}\u00a0pièces`),
      posts: "emplois à décompter",
    },
    warning: "À vérifier\u00a0: ",
  },
  {
    unnamed: "New stream",
    last: "Last report",
    none: "none",
    plan: "Planned in the agreement",
    noPlan: "not in the agreement",
    amount: (line: string) => `Net amount of the quarter in euros, ${line}`,
    amountPeriod: (line: string) => `Net amount of the period in euros, ${line}`,
    amountShort: "Net amount (€)",
    before: "Version before",
    more: "Method, proof and details",
    proof: {
      none: "Proof to add",
      baseline: "Baseline",
      method: "Method",
      files: (count: number) => (count === 1 ? "1 file" : `${count} files`),
      posts: "posts to count",
    },
    warning: "To check: ",
  },
);
