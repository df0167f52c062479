import type { Storyline } from "../storyline.ts";

/** Delivers, at two thirds of a plan already lowered once: partial. */
export const intelligenceEmploi: Storyline = {
  projectId: "intelligence-emploi",
  team: ["2018-07-09", "2021-09-06"],
  channel: "operator-payment",
  tranches: [
    { trancheId: "t1", plannedOn: "2018-12-10", amountEuros: 5_214_600 },
    { trancheId: "t2", plannedOn: "2019-10-15", amountEuros: 6_348_250, milestoneId: "j1" },
    { trancheId: "t3", plannedOn: "2020-09-15", amountEuros: 5_137_900, milestoneId: "j2" },
    { trancheId: "t4", plannedOn: "2021-11-15", amountEuros: 3_299_250, milestoneId: "j3" },
  ],
  milestones: [
    {
      milestoneId: "j1",
      label: "Premier service ouvert aux conseillers",
      dueOn: "2019-09-30",
      validatedOn: "2019-09-24",
    },
    { milestoneId: "j2", label: "Généralisation à trois régions", dueOn: "2020-06-30", validatedOn: "2020-08-28" },
    { milestoneId: "j3", label: "Généralisation nationale", dueOn: "2021-09-30", validatedOn: "2021-10-19" },
  ],
  agreements: [
    {
      signedOn: "2018-11-29",
      planEuros: {
        "temps-conseiller": [1_842_000, 5_410_000, 9_180_000, 12_060_000],
        prestations: [612_000, 3_084_000, 5_790_000, 8_240_000],
      },
    },
    {
      signedOn: "2021-06-17",
      reason:
        "Généralisation retardée d'un an par la crise sanitaire ; gains par conseiller revus après expérimentation",
      planEuros: {
        "temps-conseiller": [1_130_000, 3_215_000, 5_940_000, 8_120_000, 9_050_000],
        prestations: [604_000, 1_912_000, 3_620_000, 4_870_000, 5_430_000],
      },
    },
    {
      signedOn: "2025-06-12",
      reason: "Plan de redressement : trajectoire ramenée au rythme constaté, sans nouvelle généralisation",
      planEuros: {
        "temps-conseiller": [1_130_000, 3_215_000, 5_940_000, 8_120_000, 9_050_000, 6_910_000],
        prestations: [604_000, 1_912_000, 3_620_000, 4_870_000, 5_430_000, 4_640_000],
      },
    },
  ],
  commitments: [
    { committedOn: "2018-12-03", amountEuros: 11_562_850 },
    { committedOn: "2020-02-11", amountEuros: 8_437_150 },
  ],
  payments: [
    { trancheId: "t1", paidOn: "2018-12-13", amountEuros: 5_214_600 },
    { trancheId: "t2", paidOn: "2019-10-22", amountEuros: 6_348_250 },
    { trancheId: "t3", paidOn: "2020-10-01", amountEuros: 5_137_900 },
    { trancheId: "t4", paidOn: "2021-11-18", amountEuros: 3_299_250 },
  ],
  streams: [
    {
      streamId: "temps-conseiller",
      label: "Temps des conseillers libéré",
      nature: "recurring",
      from: "2020-01",
      declaredEuros: [1_118_400, 2_641_700, 4_312_900, 5_868_300, 6_624_100, 6_943_800],
      baseline: "Effectif et coût moyen 2018 des équipes concernées",
      method: "Schéma d'emplois : postes non remplacés × coût complet moyen",
      budgetLine: "Charges de personnel",
      posts: { before: 1_312, after: 1_196 },
    },
    {
      streamId: "prestations",
      label: "Prestations externes évitées",
      nature: "recurring",
      from: "2020-07",
      declaredEuros: [378_900, 1_414_600, 2_471_300, 3_618_200, 4_184_500, 4_512_700],
      baseline: "Marchés de prestations 2018",
      method: "Écart de dépense sur le marché, à périmètre constant",
      budgetLine: "Charges externes",
    },
  ],
  reporting: {
    pace: "prompt",
    incidents: {
      "2020-T4": {
        kind: "accepted-lower",
        percent: 81,
        reason: "Postes libérés mais encore pourvus au 31 décembre : retenus au prorata",
      },
      "2022-T1": {
        kind: "sent-back",
        reason: "Comptes de postes absents pour deux régions",
        correctedPercent: 93,
        correction: "Deux régions rectifiées après rapprochement avec la paie",
      },
    },
  },
  decisions: [
    {
      decidedOn: "2024-12-12",
      title: "Plan de redressement demandé",
      text: "Le comité constate un rythme annuel inférieur à la cible et demande une trajectoire révisée au premier semestre 2025.",
    },
  ],
};
