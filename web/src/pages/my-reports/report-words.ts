import { words } from "../../language/language.tsx";
import type { ReportState } from "../report/reports.ts";

/** What became of a report, in a word. */
export const stateWords = words<Record<ReportState, string>>(
  {
    waiting: "En attente d’examen",
    validated: "Validée comme déclarée",
    "accepted-otherwise": "Validée pour un autre montant",
    "sent-back": "Renvoyée, à corriger",
    rejected: "Rejetée",
    withdrawn: "Reprise",
  },
  {
    waiting: "Waiting for a review",
    validated: "Validated as reported",
    "accepted-otherwise": "Validated for another amount",
    "sent-back": "Sent back, to correct",
    rejected: "Rejected",
    withdrawn: "Taken back",
  },
);

export const stateSeverity: Readonly<Record<ReportState, "neutral" | "info" | "success" | "warning" | "error">> = {
  waiting: "info",
  validated: "success",
  "accepted-otherwise": "success",
  "sent-back": "warning",
  rejected: "error",
  withdrawn: "neutral",
};

export const confidenceWords = words(
  { preliminary: "preuve préliminaire", interim: "preuve intermédiaire", final: "preuve définitive" },
  { preliminary: "preliminary proof", interim: "interim proof", final: "final proof" },
);
