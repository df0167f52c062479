import { words } from "../../language/language.tsx";
import type { ActLabel } from "./act-link.ts";

/** What each act is called where an alert leads to it. */
export const actWords = words(
  {
    links: {
      agreement: "enregistrer la signature du contrat",
      amendment: "voir le contrat et ses avenants",
      payments: "voir les versements du lauréat",
      tranche: "ouvrir le versement",
      milestones: "voir les jalons",
      matching: "rapprocher avec la comptabilité",
      summary: "voir la synthèse du lauréat",
      report: "déclarer des économies",
      savings: "voir les économies du lauréat",
      reviews: "ouvrir les déclarations à valider",
      team: "nommer l’équipe du lauréat",
      portfolio: "ouvrir le portefeuille",
      execution: "ouvrir l’exécution",
      settings: "ouvrir les réglages",
    } satisfies Record<ActLabel, string>,
  },
  {
    links: {
      agreement: "record the signature of the agreement",
      amendment: "see the agreement and its amendments",
      payments: "see the laureate’s payments",
      tranche: "open the payment",
      milestones: "see the milestones",
      matching: "match with accounting",
      summary: "see the laureate’s summary",
      report: "report savings",
      savings: "see the laureate’s savings",
      reviews: "open the reports to review",
      team: "name the laureate’s team",
      portfolio: "open the portfolio",
      execution: "open the execution",
      settings: "open the settings",
    },
  },
);
