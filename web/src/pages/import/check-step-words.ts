import { words } from "../../language/language.tsx";

export const checkStepWords = words(
  {
    counts: (rows: string, parts: string) => `${rows}\u00a0: ${parts}.`,
    rows: (count: number) => (count === 1 ? "1\u00a0ligne" : `${count}\u00a0lignes`),
    new: (count: number) => (count < 2 ? `${count}\u00a0nouvelle` : `${count}\u00a0nouvelles`),
    modified: (count: number) => (count < 2 ? `${count}\u00a0modifiée` : `${count}\u00a0modifiées`),
    same: (count: number) => (count < 2 ? `${count}\u00a0identique` : `${count}\u00a0identiques`),
    wrong: (count: number) => `${count}\u00a0en erreur`,
    empty: (count: number) =>
      count < 2 ? `${count}\u00a0sans montant, laissée de côté` : `${count}\u00a0sans montant, laissées de côté`,
    nothing: "Le fichier ne change rien\u00a0: tout ce qu’il dit est déjà déclaré.",
    nothingFilled: "Aucune ligne n’a de montant\u00a0: il n’y a rien à déclarer dans ce fichier.",
    faults: (count: number) => (count === 1 ? "1\u00a0erreur à corriger" : `${count}\u00a0erreurs à corriger`),
    faultsHelp:
      "Rien ne sera publié tant que le fichier a des erreurs, sauf si vous choisissez de ne garder que le reste.",
    errorFile: "Télécharger les lignes en erreur (XLSX)",
    errorCsv: "Télécharger les lignes en erreur (CSV)",
    errorName: "lignes-en-erreur",
    errorColumn: "Erreur",
    again: "Déposer un autre fichier",
    partial: (count: number) =>
      count === 1
        ? "Continuer avec la seule déclaration sans erreur"
        : `Continuer avec les ${count}\u00a0déclarations sans erreur`,
    checking: "Contrôle par le service, déclaration par déclaration",
    cancel: "Annuler le contrôle",
    cancelled: "Contrôle annulé. Les brouillons déjà enregistrés sont dans «\u00a0Mes déclarations\u00a0».",
    restart: "Reprendre le contrôle",
    failed: "Le contrôle n’a pas pu aller au bout",
    checked: (count: number) =>
      count === 1
        ? "1\u00a0déclaration contrôlée et enregistrée comme brouillon."
        : `${count}\u00a0déclarations contrôlées et enregistrées comme brouillons.`,
    refused: "Refusé par le contrôle\u00a0: à corriger dans le fichier",
    warnings: "À vérifier, sans empêcher la publication",
    go: "Continuer vers la publication",
    goPartly: (count: number) =>
      count === 1
        ? "Continuer avec la seule déclaration acceptée"
        : `Continuer avec les ${count}\u00a0déclarations acceptées`,
    overDraft: (count: number) =>
      count === 1
        ? "1\u00a0brouillon était en cours\u00a0: ses lignes que le fichier ne nomme pas sont gardées."
        : `${count}\u00a0brouillons étaient en cours\u00a0: leurs lignes que le fichier ne nomme pas sont gardées.`,
  },
  {
    counts: (rows: string, parts: string) => `${rows}: ${parts}.`,
    rows: (count: number) => (count === 1 ? "1 row" : `${count} rows`),
    new: (count: number) => `${count} new`,
    modified: (count: number) => `${count} modified`,
    same: (count: number) => `${count} the same`,
    wrong: (count: number) => `${count} in error`,
    empty: (count: number) => `${count} without an amount, left aside`,
    nothing: "The file changes nothing: all it says is reported already.",
    nothingFilled: "No row has an amount: there is nothing to report in this file.",
    faults: (count: number) => (count === 1 ? "1 error to mend" : `${count} errors to mend`),
    faultsHelp: "Nothing will be published while the file has errors, unless you choose to keep only the rest.",
    errorFile: "Download the rows in error (XLSX)",
    errorCsv: "Download the rows in error (CSV)",
    errorName: "rows-in-error",
    errorColumn: "Error",
    again: "Give another file",
    partial: (count: number) =>
      count === 1 ? "Go on with the one report without an error" : `Go on with the ${count} reports without an error`,
    checking: "Checked by the service, report by report",
    cancel: "Cancel the check",
    cancelled: "Check cancelled. The drafts saved so far are in “My reports”.",
    restart: "Go on with the check",
    failed: "The check could not be finished",
    checked: (count: number) =>
      count === 1 ? "1 report checked and saved as a draft." : `${count} reports checked and saved as drafts.`,
    refused: "Refused by the checks: to be mended in the file",
    warnings: "To check, without preventing publication",
    go: "Go on to publication",
    goPartly: (count: number) =>
      count === 1 ? "Go on with the one report accepted" : `Go on with the ${count} reports accepted`,
    overDraft: (count: number) =>
      count === 1
        ? "1 draft was under way: its lines that the file does not name are kept."
        : `${count} drafts were under way: their lines that the file does not name are kept.`,
  },
);
