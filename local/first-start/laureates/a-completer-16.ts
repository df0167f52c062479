import type { Storyline } from "../storyline.ts";

/** Its better stream ended in 2024 with a contract: missed. */
export const aCompleter16: Storyline = {
  projectId: "a-completer-16",
  team: ["2018-07-05", "2021-11-02"],
  channel: "delegated-credits",
  tranches: [
    { trancheId: "t1", plannedOn: "2019-01-31", amountEuros: 1_428_600 },
    { trancheId: "t2", plannedOn: "2020-01-31", amountEuros: 1_023_850, milestoneId: "j1" },
    { trancheId: "t3", plannedOn: "2021-01-29", amountEuros: 746_300, milestoneId: "j2" },
  ],
  milestones: [
    { milestoneId: "j1", label: "Flotte partagée ouverte", dueOn: "2019-12-31", validatedOn: "2020-02-11" },
    { milestoneId: "j2", label: "Douze sites raccordés", dueOn: "2020-12-31", validatedOn: "2021-02-25" },
  ],
  agreements: [
    {
      signedOn: "2018-12-18",
      planEuros: { deplacements: [390_000, 1_270_000, 1_830_000], flotte: [260_000, 880_000, 1_370_000] },
    },
  ],
  commitments: [{ committedOn: "2019-01-03", amountEuros: 3_198_750 }],
  payments: [
    { trancheId: "t1", paidOn: "2019-02-07", amountEuros: 1_428_600 },
    { trancheId: "t2", paidOn: "2020-02-27", amountEuros: 1_023_850 },
    { trancheId: "t3", paidOn: "2021-03-18", amountEuros: 746_300 },
  ],
  streams: [
    {
      streamId: "deplacements",
      label: "Frais de déplacement",
      nature: "recurring",
      from: "2020-07",
      declaredEuros: [264_800, 1_087_300, 1_312_900, 1_246_500, 1_198_700],
      baseline: "Frais de mission 2018, à nombre d'agents constant",
      method: "Écart de dépense, hors fermetures sanitaires",
      budgetLine: "Titre 3",
      ended: {
        lastMonth: "2024-06",
        statedOn: "2024-07-11",
        reason: "Marché de visioconférence non renouvelé : les missions ont repris",
      },
    },
    {
      streamId: "flotte",
      label: "Flotte automobile partagée",
      nature: "recurring",
      from: "2021-01",
      declaredEuros: [184_600, 497_200, 738_900, 846_300, 918_700],
      baseline: "Coût complet du parc 2018",
      method: "Véhicules cédés × coût annuel moyen",
      budgetLine: "Titre 3",
    },
  ],
  reporting: {
    pace: "prompt",
    incidents: {
      "2021-T1": {
        kind: "accepted-lower",
        percent: 58,
        reason: "Baisse des missions due au confinement : seule la part durable est retenue",
      },
    },
    extraLines: [
      {
        quarter: "2022-T2",
        streamId: "flotte",
        nature: "one-off",
        amountEuros: 214_380,
        comment: "Vente de quarante et un véhicules",
      },
    ],
  },
  decisions: [{ decidedOn: "2025-01-23", title: "Échéance manquée : trajectoire de remplacement demandée" }],
};
