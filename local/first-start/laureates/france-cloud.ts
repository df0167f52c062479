import type { Storyline } from "../storyline.ts";

/**
 * Signed ten months late, part of the money committed and not paid for years, savings far below: missed. Its last milestone is validated
 * at last: one tranche that finance may pay on the first day.
 */
export const franceCloud: Storyline = {
  projectId: "france-cloud",
  team: ["2018-07-04", "2020-03-02", "2022-09-05"],
  channel: "delegated-credits",
  tranches: [
    { trancheId: "t1", plannedOn: "2019-04-30", amountEuros: 6_182_700 },
    { trancheId: "t2", plannedOn: "2020-05-29", amountEuros: 7_018_450, milestoneId: "j1" },
    { trancheId: "t3", plannedOn: "2021-09-30", amountEuros: 4_697_850, milestoneId: "j2" },
    { trancheId: "t4", plannedOn: "2022-10-31", amountEuros: 6_401_000, milestoneId: "j3" },
  ],
  milestones: [
    { milestoneId: "j1", label: "Deux centres ouverts aux ministères", dueOn: "2020-03-31", validatedOn: "2020-05-14" },
    { milestoneId: "j2", label: "Cent applications hébergées", dueOn: "2021-06-30", validatedOn: "2021-11-23" },
    {
      milestoneId: "j3",
      label: "Fermeture de huit salles informatiques",
      dueOn: "2022-09-30",
      validatedOn: "2026-11-05",
    },
  ],
  agreements: [
    {
      signedOn: "2019-04-11",
      planEuros: {
        hebergement: [3_120_000, 7_860_000, 13_400_000, 16_700_000],
        exploitation: [980_000, 3_640_000, 6_150_000, 7_300_000],
      },
    },
    {
      signedOn: "2022-06-23",
      reason: "Migrations des ministères plus lentes que prévu ; fermeture des salles reportée à 2025",
      planEuros: {
        hebergement: [1_040_000, 2_730_000, 5_120_000, 7_480_000, 9_260_000],
        exploitation: [310_000, 1_180_000, 2_260_000, 3_140_000, 3_690_000],
      },
    },
  ],
  commitments: [
    { committedOn: "2019-04-18", amountEuros: 13_201_150 },
    { committedOn: "2021-03-09", amountEuros: 11_098_850 },
    { committedOn: "2023-12-14", amountEuros: -3_087_400 },
    { committedOn: "2026-11-12", amountEuros: 3_087_400 },
  ],
  payments: [
    { trancheId: "t1", paidOn: "2019-05-16", amountEuros: 6_182_700 },
    { trancheId: "t2", paidOn: "2020-06-11", amountEuros: 7_018_450 },
    { trancheId: "t3", paidOn: "2021-12-09", amountEuros: 4_697_850, matched: false },
  ],
  streams: [
    {
      streamId: "hebergement",
      label: "Hébergement ministériel",
      nature: "recurring",
      from: "2021-01",
      declaredEuros: [612_800, 1_743_900, 3_186_200, 4_327_500, 5_046_700],
      baseline: "Coût d'hébergement 2018 des applications migrées",
      method: "Écart de dépense par application migrée, amortissements exclus",
      budgetLine: "Titre 3 des ministères",
    },
    {
      streamId: "exploitation",
      label: "Exploitation et astreintes",
      nature: "recurring",
      from: "2021-07",
      declaredEuros: [173_400, 684_200, 1_312_600, 1_736_900, 1_941_300],
      attributionPercent: 80,
      baseline: "Postes d'exploitation 2018",
      method: "Schéma d'emplois, part attribuée à l'offre interministérielle",
      budgetLine: "Titre 2 des ministères",
      posts: { before: 142, after: 108 },
    },
  ],
  reporting: {
    pace: "usual",
    incidents: {
      "2021-T4": {
        kind: "sent-back",
        reason: "Coûts d'exploitation de la nouvelle offre non déduits",
        correctedPercent: 79,
        correction: "Économies présentées nettes des coûts de la nouvelle offre",
      },
    },
    extraLines: [
      {
        quarter: "2023-T2",
        streamId: "hebergement",
        nature: "one-off",
        amountEuros: 742_860,
        comment: "Renouvellement de baies annulé",
      },
    ],
  },
  decisions: [
    {
      decidedOn: "2023-11-30",
      title: "Dernière tranche suspendue",
      concerns: ["A21#france-cloud#v2"],
      text: "Le jalon de fermeture des salles n'étant pas atteint, la tranche 4 n'est pas versée ; une part de l'engagement est rendue.",
    },
    {
      decidedOn: "2025-06-19",
      title: "Échéance manquée : revue contradictoire demandée au porteur",
      concerns: ["A16#france-cloud#status"],
    },
  ],
};
