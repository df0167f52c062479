import type { ConditionCode } from "../../../../shared/domain/orders/conditions.ts";
import { words } from "../../language/language.tsx";

/*
 * Each condition of a payment by its code: in a table cell, in a checklist, and who can make it hold.
 */

export type Actor = "secretariat" | "finance" | "project-team" | "nobody";

type ConditionWords = { readonly short: string; readonly title: string; readonly act: string };

export const actorOf: Readonly<Record<ConditionCode, Actor>> = {
  "project-open": "nobody",
  "agreement-signed": "secretariat",
  "milestone-validated": "secretariat",
  "reports-up-to-date": "project-team",
  "distinct-payment": "finance",
  "no-order-waiting": "finance",
  "tranche-ceiling": "secretariat",
  "award-ceiling": "secretariat",
  "commitment-ceiling": "finance",
};

export const actorWords = words<Readonly<Record<Actor, string>>>(
  {
    secretariat: "Secrétariat du fonds",
    finance: "Finances",
    "project-team": "Équipe projet",
    nobody: "Personne",
  },
  { secretariat: "Fund secretariat", finance: "Finance", "project-team": "Project team", nobody: "Nobody" },
);

export const conditionWords = words<Readonly<Record<ConditionCode, ConditionWords>>>(
  {
    "project-open": {
      short: "projet ouvert",
      title: "Le projet n’est ni clos ni abandonné",
      act: "Un projet clos ou abandonné ne reçoit plus de versement.",
    },
    "agreement-signed": {
      short: "contrat",
      title: "Le contrat de transformation est signé",
      act: "Faire signer le contrat, puis l’enregistrer.",
    },
    "milestone-validated": {
      short: "jalon",
      title: "Le jalon de la tranche est validé",
      act: "Valider le jalon sur pièce, une fois que l’équipe projet l’a atteint.",
    },
    "reports-up-to-date": {
      short: "déclarations",
      title: "Les déclarations d’économies dues sont là",
      act: "Transmettre les déclarations manquantes, même «\u00a0rien à déclarer\u00a0».",
    },
    "distinct-payment": {
      short: "absence de doublon",
      title: "Aucun versement du même montant ces derniers jours",
      act: "Vérifier que ce n’est pas le même versement, puis le dire en dérogation.",
    },
    "no-order-waiting": {
      short: "absence d’autre ordre",
      title: "Aucun autre ordre de cette tranche n’attend",
      act: "Approuver ou refuser l’ordre en attente.",
    },
    "tranche-ceiling": {
      short: "plafond de la tranche",
      title: "Le montant tient dans la tranche",
      act: "Baisser le montant, ou signer un avenant.",
    },
    "award-ceiling": {
      short: "dotation",
      title: "Le montant tient dans la dotation",
      act: "Baisser le montant, ou faire connaître la dotation par un avenant.",
    },
    "commitment-ceiling": {
      short: "engagement (AE)",
      title: "Le montant tient dans les autorisations d’engagement",
      act: "Enregistrer l’engagement (AE) manquant, ou baisser le montant.",
    },
  },
  {
    "project-open": {
      short: "open project",
      title: "The project is neither closed nor abandoned",
      act: "A closed or abandoned project is paid no more.",
    },
    "agreement-signed": {
      short: "agreement",
      title: "The transformation agreement is signed",
      act: "Have the agreement signed, then record it.",
    },
    "milestone-validated": {
      short: "milestone",
      title: "The tranche’s milestone is validated",
      act: "Validate the milestone on evidence, once the project team has reached it.",
    },
    "reports-up-to-date": {
      short: "reports",
      title: "The savings reports that are due are there",
      act: "Submit the missing reports, even “nothing to report”.",
    },
    "distinct-payment": {
      short: "absence of a duplicate",
      title: "No payment of the same amount these last days",
      act: "Check that it is not the same payment, then say so as an override.",
    },
    "no-order-waiting": {
      short: "absence of another order",
      title: "No other order of this tranche is waiting",
      act: "Approve or refuse the order that waits.",
    },
    "tranche-ceiling": {
      short: "tranche ceiling",
      title: "The amount is within the tranche",
      act: "Lower the amount, or sign an amendment.",
    },
    "award-ceiling": {
      short: "award",
      title: "The amount is within the award",
      act: "Lower the amount, or state the award by an amendment.",
    },
    "commitment-ceiling": {
      short: "commitment (AE)",
      title: "The amount is within the commitments (AE)",
      act: "Record the missing commitment (AE), or lower the amount.",
    },
  },
);
