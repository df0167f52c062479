import { words } from "../../language/language.tsx";

export const frameWords = words(
  {
    portfolio: "Portefeuille",
    trajectories: "Comparer les trajectoires",
    scatter: "Investi et réalisé",
    count: (count: number, all: number) =>
      count === all
        ? `${count}\u00a0${count > 1 ? "lauréats" : "lauréat"}`
        : `${count}\u00a0${count > 1 ? "lauréats" : "lauréat"} sur ${all}`,
    views: "Présentation",
    table: "Tableau",
    curves: "Trajectoires",
    cloud: "Nuage",
    nobody: "Aucun lauréat à ces dates. Le premier apparaît le jour de sa sélection : avancez la date de situation.",
    none: "Aucun lauréat ne répond à ces filtres.",
    clear: "Effacer les filtres",
    printed: "Imprimé depuis",
  },
  {
    portfolio: "Portfolio",
    trajectories: "Compare trajectories",
    scatter: "Invested and realised",
    count: (count: number, all: number) =>
      count === all ? `${count} ${count === 1 ? "laureate" : "laureates"}` : `${count} of ${all} laureates`,
    views: "View",
    table: "Table",
    curves: "Trajectories",
    cloud: "Scatter",
    nobody: "No laureate at these dates. The first appears on the day of its selection: move the date forward.",
    none: "No laureate passes these filters.",
    clear: "Clear the filters",
    printed: "Printed from",
  },
);
