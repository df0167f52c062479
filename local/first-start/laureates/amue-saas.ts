import type { Storyline } from "../storyline.ts";

/** Achieved, in spite of a whole quarter corrected downwards ten months later. */
export const amueSaas: Storyline = {
  projectId: "amue-saas",
  team: ["2018-07-18"],
  channel: "operator-payment",
  tranches: [
    { trancheId: "t1", plannedOn: "2018-11-30", amountEuros: 2_612_400 },
    { trancheId: "t2", plannedOn: "2019-12-31", amountEuros: 3_288_750, milestoneId: "j1" },
    { trancheId: "t3", plannedOn: "2021-03-31", amountEuros: 2_798_850, milestoneId: "j2" },
  ],
  milestones: [
    { milestoneId: "j1", label: "Premier logiciel en mode service", dueOn: "2019-11-29", validatedOn: "2019-12-10" },
    { milestoneId: "j2", label: "Trente établissements raccordés", dueOn: "2021-02-26", validatedOn: "2021-03-23" },
  ],
  agreements: [
    {
      signedOn: "2018-10-18",
      planEuros: {
        "hebergement-etablissements": [620_000, 2_940_000, 5_180_000, 6_400_000],
        maintenance: [1_080_000, 2_460_000, 3_550_000, 4_100_000],
      },
    },
  ],
  commitments: [{ committedOn: "2018-10-30", amountEuros: 8_700_000 }],
  payments: [
    { trancheId: "t1", paidOn: "2018-11-27", amountEuros: 2_612_400 },
    { trancheId: "t2", paidOn: "2020-01-16", amountEuros: 3_288_750 },
    { trancheId: "t3", paidOn: "2021-04-08", amountEuros: 2_798_850 },
  ],
  streams: [
    {
      streamId: "hebergement-etablissements",
      label: "Hébergement dans les établissements",
      nature: "recurring",
      from: "2020-07",
      declaredEuros: [486_300, 2_417_800, 4_582_100, 5_716_400, 6_143_200, 6_287_500],
      baseline: "Dépense d'hébergement 2018 des établissements raccordés",
      method: "Écart de dépense constaté, établissement par établissement",
      budgetLine: "Fonctionnement des établissements",
    },
    {
      streamId: "maintenance",
      label: "Maintenance des logiciels sur site",
      nature: "recurring",
      from: "2021-01",
      declaredEuros: [912_400, 2_238_700, 3_341_900, 3_862_600, 3_974_100],
      baseline: "Marchés de maintenance 2018",
      method: "Écart de dépense sur les marchés",
      budgetLine: "Fonctionnement des établissements",
    },
  ],
  reporting: {
    pace: "prompt",
    incidents: {
      "2023-T1": {
        kind: "corrected-later",
        on: "2024-02-06",
        correctedPercent: 74,
        correction: "Quatre établissements comptés deux fois au moment de leur fusion",
      },
    },
    extraLines: [
      {
        quarter: "2021-T3",
        streamId: "hebergement-etablissements",
        nature: "one-off",
        amountEuros: 318_470,
        comment: "Renouvellement de serveurs annulé dans onze établissements",
      },
    ],
  },
};
