import type { AnomalyCode } from "../../../../shared/domain/anomaly.ts";
import { words } from "../../language/language.tsx";

/** What a person reads of facts that disagree; the English is that of shared/domain/anomaly.ts. */
export const anomalyWords = words<Readonly<Record<AnomalyCode, string>>>(
  {
    "selected-twice": "Le projet a été sélectionné plusieurs fois : la première sélection compte.",
    "agreement-version-reused": "Deux contrats portent la même version : le premier énoncé compte.",
    "payment-id-reused": "Deux versements portent le même numéro : le premier énoncé compte.",
    "repayment-id-reused": "Deux reversements portent le même numéro : le premier énoncé compte.",
    "commitment-id-reused": "Deux engagements portent le même numéro : le premier énoncé compte.",
    "report-version-reused":
      "Deux déclarations portent la même version : la première énoncée compte, ou celle qu’une validation désigne.",
    "tranche-overpaid":
      "Il a été versé sur une tranche plus que le contrat en vigueur ne lui accorde : tout compte, l’argent est parti.",
    "award-exceeded": "Il a été versé plus que le montant attribué : tout compte, l’argent est parti.",
    "over-repaid": "Il a été reversé plus qu’il n’avait été versé : le versement net est 0, jamais négatif.",
    waiting: "Le fait dont parle celui-ci n’est pas connu : il prendra effet à son arrivée.",
    overlap: "Deux déclarations portent sur les mêmes mois d’un poste : une ligne est écartée en entier.",
    "nil-ignored":
      "Un « rien à déclarer » couvre des mois qu’une autre déclaration renseigne : ce qui est déclaré reste.",
    "stream-not-in-agreement":
      "Des économies sont déclarées sur un poste qu’aucun contrat signé ne nomme : elles comptent.",
    "declared-below-validated":
      "Une correction pas encore examinée déclare moins que ce qui est validé : le chiffre validé reste jusqu’à son examen.",
    "not-selected": "Aucune sélection de ce projet n’est connue : il est calculé avec les valeurs par défaut.",
  },
  {
    "selected-twice": "The project was selected more than once: the earliest selection counts.",
    "agreement-version-reused": "Two agreements bear the same version: the one that occurred first counts.",
    "payment-id-reused": "Two payments bear the same number: the one that occurred first counts.",
    "repayment-id-reused": "Two repayments bear the same number: the one that occurred first counts.",
    "commitment-id-reused": "Two commitments bear the same number: the one that occurred first counts.",
    "report-version-reused":
      "Two reports bear the same version: the one that occurred first counts, or the one a validation names.",
    "tranche-overpaid":
      "More was paid on a tranche than the current agreement grants it: all of it counts, the money left.",
    "award-exceeded": "More was paid than the award: all of it counts, the money left.",
    "over-repaid": "More was repaid than had been paid: the net payment is 0, never negative.",
    waiting: "The fact it speaks of is not known: it takes effect when that fact arrives.",
    overlap: "Two reports speak of the same months of one stream: one line is left out whole.",
    "nil-ignored": "A report of nothing covers months that another report fills: what was reported stays.",
    "stream-not-in-agreement": "Savings are reported on a stream that no signed agreement names: they count.",
    "declared-below-validated":
      "A correction not reviewed yet declares less than what is validated: the validated figure stays until its review.",
    "not-selected": "No selection of this project is known: it is computed with the default terms.",
  },
);
