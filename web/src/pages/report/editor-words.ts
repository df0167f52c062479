import { words } from "../../language/language.tsx";

export const editorWords = words(
  {
    title: (period: string, title: string) => `Déclarer les économies du ${period} – ${title}`,
    correct: (period: string, title: string) => `Corriger la déclaration du ${period} – ${title}`,
    sentence: (title: string, months: string, due: string) =>
      `Ce que ${title} a économisé ${months}, net des coûts. À envoyer avant le ${due}.`,
    correction: (version: number, before: string) =>
      `Version ${version}\u00a0: elle remplacera la version ${version - 1}, envoyée le ${before}, qui reste lisible dans l’historique.`,
    months: (from: string, to: string) =>
      from === to ? `en ${from}` : `${/^[ao]/.test(from) ? "d’" : "de "}${from} à ${to}`,
    steps: ["Période", "Économies", "Vérifier et attester"],
    amounts: "ce qui a été économisé",
    check: "vérifier et attester",
    save: "Enregistrer le brouillon",
    go: "Vérifier et continuer",
    all: "Mes déclarations",
  },
  {
    title: (period: string, title: string) => `Report the savings of ${period} – ${title}`,
    correct: (period: string, title: string) => `Correct the report of ${period} – ${title}`,
    sentence: (title: string, months: string, due: string) =>
      `What ${title} saved ${months}, net of costs. To be sent by ${due}.`,
    correction: (version: number, before: string) =>
      `Version ${version}: it will replace version ${version - 1}, sent on ${before}, which stays readable in the history.`,
    months: (from: string, to: string) => (from === to ? `in ${from}` : `from ${from} to ${to}`),
    steps: ["Period", "Savings", "Check and declare"],
    amounts: "what was saved",
    check: "check and declare",
    save: "Save the draft",
    go: "Check and continue",
    all: "My reports",
  },
);
