import type { AnomalyCode } from "../../shared/domain/anomaly.ts";
import type { Status } from "../../shared/domain/status.ts";
import type { Terms } from "../../shared/domain/terms.ts";

/*
 * What the page says of each status, anomaly and term. The types make it say something of every one.
 */

export const statusRules: Record<Status, readonly [rule: string, why: string]> = {
  none: ["versé = 0", "rien n'est investi, rien n'est attendu"],
  unplanned: ["échu = 0, pas de rythme annualisé, plan nul à la prochaine échéance", "aucune trajectoire à juger"],
  "on-track": ["échu = 0, prévision centrale ≥ requis à la prochaine échéance", "la promesse est tenable"],
  watch: ["échu = 0, prévision ≥ (1 − tolérance) × requis", "à 10 % près, par défaut"],
  compromised: ["échu = 0, prévision en dessous", "la promesse ne tient plus"],
  achieved: ["E12 ≥ requis", "un euro par euro échu, constaté"],
  undocumented: ["couverture < seuil", "on ne juge pas ce qui n'est pas documenté"],
  "to-confirm": ["rythme annualisé RA ≥ requis", "le rythme y est, les douze mois pas encore"],
  missed: [
    "E12 < la moitié du requis sur les euros échus depuis un an\u00a0; ou E12 ≤ 0 sans rythme positif",
    "loin du compte",
  ],
  partial: ["E12 < requis sur les euros échus depuis un an", "au moins la moitié, pas le tout"],
  "in-observation": ["sinon", "les euros les plus récents sont dans leur première année de preuve"],
};

export const anomalies: Record<AnomalyCode, readonly [situation: string, rule: string]> = {
  "agreement-version-reused": ["deux contrats de même version", "le premier survenu compte"],
  "award-exceeded": ["versé net au-dessus de la dotation", "tout compte : l'argent est parti"],
  "commitment-id-reused": ["deux engagements de même numéro", "le premier survenu compte"],
  "declared-below-validated": [
    "une correction, pas encore revue, déclare moins que le validé",
    "le validé reste jusqu'à la revue",
  ],
  "nil-ignored": ["un « rien à déclarer » sur des mois déjà renseignés", "ce qui est renseigné reste"],
  "not-selected": ["des faits sur un projet qui n'est pas lauréat", "calculé avec les termes par défaut"],
  "over-repaid": ["reversé plus que versé", "le versement net vaut 0, jamais moins"],
  overlap: [
    "deux déclarations partagent un mois du même poste",
    "la période la plus longue reste, l'autre ligne est écartée entière",
  ],
  "payment-id-reused": ["deux versements de même numéro", "le premier survenu compte"],
  "repayment-id-reused": ["deux reversements de même numéro", "le premier survenu compte"],
  "report-version-reused": [
    "deux déclarations de même version",
    "la première survenue, ou celle que la validation nomme",
  ],
  "selected-twice": ["un projet sélectionné deux fois", "la date de sélection la plus ancienne compte"],
  "stream-not-in-agreement": ["un poste qu'aucun contrat signé ne nomme", "il compte, et il est signalé"],
  "tranche-overpaid": ["une tranche payée au-delà de son montant", "tout compte : l'argent est parti"],
  waiting: ["un fait dont la cible est inconnue", "il prend effet quand elle arrive"],
};

export const terms: Record<keyof Terms, string> = {
  ratioPercent: "centimes d'économies par an voulus pour 100 centimes investis",
  delayMonths: "mois entre le versement et son échéance",
  tolerancePercent: "«\u00a0à 10 % du plan\u00a0» reste en ligne",
  coveragePercent: "part des mois dus qui doit être documentée",
  reportEveryMonths: "longueur d'une période de déclaration, en mois",
  reportDueDays: "jours laissés après la fin de la période pour déclarer",
  reviewRequired: "faux\u00a0: ce qui est déclaré vaut validé",
  defaultRealisationPercent: "part du plan crue tant que rien n'était attendu",
};
