import { words } from "../../language/language.tsx";

export const newReportWords = words(
  {
    title: (title: string) => `Déclarer les économies – ${title}`,
    steps: ["Période", "Économies", "Vérifier et attester"],
    which: "quelle période\u00a0?",
    late: (period: string, due: string, days: number) =>
      `La déclaration du ${period} était attendue le ${due}\u00a0: ${days}\u00a0jours de retard.`,
    due: (period: string, due: string, days: number) =>
      `La déclaration du ${period} est attendue avant le ${due}\u00a0: il reste ${days}\u00a0jours.`,
    upToDate: (next: string, from: string, due: string) =>
      `Tout ce qui est échu est déclaré. Le ${next} pourra l’être à partir du ${from}, et devra l’être avant le ${due}.`,
    nothingExpected:
      "Aucun contrat signé ne dit encore ce qui est attendu\u00a0: vous pouvez déclarer une période terminée.",
    field: "Période déclarée",
    hint: "Seules les périodes terminées peuvent être déclarées.",
    choice: {
      missing: "à déclarer",
      draft: "brouillon en cours",
      reported: "déjà déclarée, à corriger seulement",
    },
    late1: (days: number) => `en retard de ${days}\u00a0jours`,
    until: (due: string) => `avant le ${due}`,
    partly: (streams: string) => `Il y manque ${streams}.`,
    go: "Continuer",
    correct: "Corriger cette déclaration",
    resume: "Reprendre le brouillon",
    awaits: (count: number) =>
      count === 1 ? "1\u00a0poste vous attend, prérempli." : `${count}\u00a0postes vous attendent, préremplis.`,
    all: "Mes déclarations",
    file: "Déclarer par fichier",
  },
  {
    title: (title: string) => `Report savings – ${title}`,
    steps: ["Period", "Savings", "Check and declare"],
    which: "which period?",
    late: (period: string, due: string, days: number) =>
      `The report of ${period} was due on ${due}: ${days} days late.`,
    due: (period: string, due: string, days: number) =>
      `The report of ${period} is due by ${due}: ${days} days are left.`,
    upToDate: (next: string, from: string, due: string) =>
      `All that is due is reported. ${next} can be from ${from} on, and must be by ${due}.`,
    nothingExpected: "No signed agreement says yet what is expected: you may report a finished period.",
    field: "Period",
    hint: "Only finished periods can be reported.",
    choice: { missing: "to report", draft: "draft under way", reported: "reported, to be corrected only" },
    late1: (days: number) => `${days} days late`,
    until: (due: string) => `by ${due}`,
    partly: (streams: string) => `It lacks ${streams}.`,
    go: "Continue",
    correct: "Correct this report",
    resume: "Go on with the draft",
    awaits: (count: number) =>
      count === 1 ? "1 stream awaits you, prefilled." : `${count} streams await you, prefilled.`,
    all: "My reports",
    file: "Report by file",
  },
);
