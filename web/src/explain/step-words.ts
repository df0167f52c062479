import type { Step } from "../../../shared/domain/explain/explanation.ts";
import { words } from "../language/language.tsx";

/** What each step on the way from the plan to the figure is called. */
export const stepWords = words<Record<Step["step"], string>>(
  {
    "initial-plan": "Plan initial",
    amendment: "Avenant",
    "current-plan": "Plan actuel",
    "against-plan": "Écart de volume au plan",
    delay: "Mois prévus, non déclarés",
    ended: "Poste arrêté",
    correction: "Correction",
    rejection: "Déclaration rejetée",
    "changes-requested": "Déclaration renvoyée",
    "awaiting-review": "En attente de validation",
    "accepted-amounts": "Montants modifiés à la validation",
    overlap: "Double déclaration écartée",
    figure: "Constaté",
  },
  {
    "initial-plan": "Initial plan",
    amendment: "Amendment",
    "current-plan": "Current plan",
    "against-plan": "Volume against plan",
    delay: "Planned months, not reported",
    ended: "Stream ended",
    correction: "Correction",
    rejection: "Report rejected",
    "changes-requested": "Report sent back",
    "awaiting-review": "Awaiting review",
    "accepted-amounts": "Amounts changed in review",
    overlap: "Double report left out",
    figure: "Realised",
  },
);
