import { words } from "../../language/language.tsx";

export const modelStepWords = words(
  {
    intro:
      "Le modèle contient une ligne par poste, avec la dernière déclaration et le prévu en rappel. Remplissez la colonne «\u00a0Montant net\u00a0»\u00a0; le reste est facultatif.",
    scope: "Périodes du modèle",
    scopes: {
      missing: "Ce qui reste à déclarer",
      last: "La dernière période terminée, pour la déclarer ou la corriger",
      year: "Les douze derniers mois, pour corriger",
    },
    summary: (count: number, periods: string) =>
      count === 1 ? `1\u00a0déclaration\u00a0: ${periods}` : `${count}\u00a0déclarations\u00a0: ${periods}`,
    blank: "Une cellule vide ne change rien\u00a0: elle n’efface jamais.",
    workbook: "Télécharger le modèle XLSX",
    csv: "Télécharger le modèle CSV",
    name: "declarations-a-remplir",
    note: (on: string) => `Modèle de déclaration, préparé le ${on}. Une cellule vide ne change rien.`,
    simulated: "Données simulées",
    ready: "J’ai un fichier à déposer",
    failed: "Le modèle n’a pas pu être préparé",
  },
  {
    intro:
      "The template has one row a stream, with the last report and the plan as reminders. Fill in the column “Net amount”; the rest is optional.",
    scope: "Periods of the template",
    scopes: {
      missing: "What is still to report",
      last: "The last finished period, to report or to correct it",
      year: "The last twelve months, to correct",
    },
    summary: (count: number, periods: string) =>
      count === 1 ? `1 report: ${periods}` : `${count} reports: ${periods}`,
    blank: "A blank cell changes nothing: it never erases.",
    workbook: "Download the XLSX template",
    csv: "Download the CSV template",
    name: "reports-to-fill",
    note: (on: string) => `Reporting template, made on ${on}. A blank cell changes nothing.`,
    simulated: "Simulated data",
    ready: "I have a file to give",
    failed: "The template could not be made",
  },
);
