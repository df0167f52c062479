import type { Storyline } from "../storyline.ts";

/** Rolled out late, its last tranche paid at the end of 2022: earns on the older euros, the newest in their year of proof. */
export const ned: Storyline = {
  projectId: "ned",
  team: ["2018-07-11", "2020-10-05"],
  channel: "delegated-credits",
  tranches: [
    { trancheId: "t1", plannedOn: "2018-12-03", amountEuros: 1_481_900 },
    { trancheId: "t2", plannedOn: "2020-01-31", amountEuros: 1_928_350, milestoneId: "j1" },
    { trancheId: "t3", plannedOn: "2021-05-31", amountEuros: 1_654_600, milestoneId: "j2" },
    { trancheId: "t4", plannedOn: "2022-06-30", amountEuros: 1_637_250, milestoneId: "j3" },
  ],
  milestones: [
    { milestoneId: "j1", label: "Trois établissements pilotes", dueOn: "2019-12-31", validatedOn: "2020-01-21" },
    { milestoneId: "j2", label: "Portail des familles ouvert", dueOn: "2021-04-30", validatedOn: "2021-05-27" },
    { milestoneId: "j3", label: "Vingt établissements équipés", dueOn: "2022-05-31", validatedOn: "2022-12-01" },
  ],
  agreements: [
    {
      signedOn: "2018-11-08",
      planEuros: {
        "gestion-cantines": [840_000, 2_310_000, 3_690_000, 4_080_000],
        "prise-rendez-vous": [260_000, 1_240_000, 2_370_000, 2_620_000],
      },
    },
    {
      signedOn: "2022-03-03",
      reason: "Déploiement dans les établissements décalé de dix-huit mois (travaux de câblage)",
      tranches: [
        { trancheId: "t1", plannedOn: "2018-12-03", amountEuros: 1_481_900 },
        { trancheId: "t2", plannedOn: "2020-01-31", amountEuros: 1_928_350, milestoneId: "j1" },
        { trancheId: "t3", plannedOn: "2021-05-31", amountEuros: 1_654_600, milestoneId: "j2" },
        { trancheId: "t4", plannedOn: "2022-12-15", amountEuros: 1_637_250, milestoneId: "j3" },
      ],
      planEuros: {
        "gestion-cantines": [210_000, 980_000, 2_240_000, 3_310_000, 3_760_000],
        "prise-rendez-vous": [90_000, 520_000, 1_480_000, 2_150_000, 2_440_000],
      },
    },
  ],
  commitments: [
    { committedOn: "2018-11-19", amountEuros: 5_064_850 },
    { committedOn: "2022-04-12", amountEuros: 1_637_250 },
  ],
  payments: [
    { trancheId: "t1", paidOn: "2018-12-11", amountEuros: 1_481_900 },
    { trancheId: "t2", paidOn: "2020-02-06", amountEuros: 1_928_350 },
    { trancheId: "t3", paidOn: "2021-06-17", amountEuros: 1_654_600 },
    { trancheId: "t4", paidOn: "2022-12-20", amountEuros: 1_637_250 },
  ],
  streams: [
    {
      streamId: "gestion-cantines",
      label: "Saisie des bons de cantine",
      nature: "recurring",
      from: "2021-01",
      declaredEuros: [148_700, 812_300, 1_986_400, 2_914_100, 3_487_600],
      baseline: "Temps de saisie mesuré en 2018 dans six établissements",
      method: "Schéma d'emplois : postes redéployés × coût complet moyen",
      budgetLine: "Administration pénitentiaire, titre 2",
      posts: { before: 236, after: 173.5 },
    },
    {
      streamId: "prise-rendez-vous",
      label: "Rendez-vous de parloir par téléphone",
      nature: "recurring",
      from: "2021-07",
      declaredEuros: [61_200, 397_500, 1_284_900, 1_962_700, 2_318_300],
      baseline: "Marché de plateforme téléphonique 2018",
      method: "Écart de dépense sur le marché",
      budgetLine: "Administration pénitentiaire, titre 3",
    },
  ],
  reporting: {
    pace: "prompt",
    incidents: {
      "2022-T2": {
        kind: "accepted-lower",
        percent: 77,
        reason: "Établissements équipés en cours de trimestre comptés en totalité : ramenés au prorata",
      },
    },
  },
};
