import { words } from "../../language/language.tsx";
import type { ChoiceName } from "./filters.ts";

export const filterWords = words(
  {
    legend: "Filtres",
    choices: { ministere: "Ministère", vague: "Vague", porteur: "Porteur" } satisfies Record<ChoiceName, string>,
    status: "Statut",
    every: { ministere: "Tous", vague: "Toutes", porteur: "Tous" } satisfies Record<ChoiceName, string>,
    unstated: "Non renseigné",
    active: "Filtres actifs",
    remove: "Retirer le filtre",
    clear: "Tout effacer",
    none: "Aucun filtre",
    pair: (name: string, value: string) => `${name}\u00a0: ${value}`,
  },
  {
    legend: "Filters",
    choices: { ministere: "Ministry", vague: "Wave", porteur: "Holder" },
    status: "Status",
    every: { ministere: "All", vague: "All", porteur: "All" },
    unstated: "Not stated",
    active: "Active filters",
    remove: "Remove the filter",
    clear: "Clear all",
    none: "No filter",
    pair: (name: string, value: string) => `${name}: ${value}`,
  },
);
