import type { Storyline } from "../storyline.ts";

/** The plan falls from 54 M€ to 0.5 M€; here the amendment says so and the drift stays shown: missed. */
export const healthDataHub: Storyline = {
  projectId: "health-data-hub",
  team: ["2018-07-16", "2020-01-06"],
  channel: "operator-payment",
  tranches: [
    { trancheId: "t1", plannedOn: "2019-03-15", amountEuros: 3_448_700 },
    { trancheId: "t2", plannedOn: "2020-03-16", amountEuros: 3_212_150, milestoneId: "j1" },
    { trancheId: "t3", plannedOn: "2021-05-31", amountEuros: 2_738_400, milestoneId: "j2" },
  ],
  milestones: [
    { milestoneId: "j1", label: "Structure porteuse créée", dueOn: "2019-12-31", validatedOn: "2019-12-17" },
    { milestoneId: "j2", label: "Premiers projets sur la plateforme", dueOn: "2020-12-31", validatedOn: "2021-05-04" },
  ],
  agreements: [
    {
      signedOn: "2019-02-21",
      planEuros: { "acces-donnees": [4_200_000, 9_600_000, 12_400_000, 13_400_000, 14_400_000] },
    },
    {
      signedOn: "2021-12-09",
      reason:
        "Économies attendues ramenées de 54 M€ à 0,5 M€ sur 2021-2025 : les extractions mutualisées prévues ne se font pas. Révision portée à la connaissance du comité de pilotage",
      planEuros: { "acces-donnees": [18_000, 62_000, 110_000, 142_000, 168_000] },
    },
  ],
  commitments: [
    { committedOn: "2019-03-05", amountEuros: 6_660_850 },
    { committedOn: "2021-05-11", amountEuros: 2_738_400 },
  ],
  payments: [
    { trancheId: "t1", paidOn: "2019-03-21", amountEuros: 3_448_700 },
    { trancheId: "t2", paidOn: "2020-03-26", amountEuros: 3_212_150 },
    { trancheId: "t3", paidOn: "2021-06-10", amountEuros: 2_738_400 },
  ],
  streams: [
    {
      streamId: "acces-donnees",
      label: "Extractions de données mutualisées",
      nature: "recurring",
      from: "2021-01",
      declaredEuros: [11_240, 48_730, 93_460, 121_850, 139_520],
      baseline: "Coût unitaire d'une extraction en 2018",
      method: "Extractions évitées × coût unitaire constaté",
    },
  ],
  reporting: {
    pace: "prompt",
    incidents: {
      "2021-T2": {
        kind: "rejected",
        reason:
          "Gain attribué à des extractions qui n'auraient pas eu lieu sans la plateforme : coût évité, non une économie",
      },
    },
    extraLines: [
      {
        quarter: "2022-T3",
        streamId: "acces-donnees",
        nature: "avoided-cost",
        amountEuros: 386_400,
        comment: "Extractions nouvelles au coût de l'ancien circuit : montré, jamais compté",
      },
    ],
  },
  decisions: [
    {
      decidedOn: "2022-01-20",
      title: "Avenant : dérive constatée",
      text: "Le comité prend acte de la trajectoire divisée par quatre-vingts ; la dérive reste affichée.",
      concerns: ["A21#health-data-hub#v2"],
    },
    {
      decidedOn: "2021-12-02",
      title: "Révision de la trajectoire examinée",
      text: "Le comité prend acte de la révision, demande qu'elle soit motivée et que l'écart à la trajectoire initiale reste affiché.",
    },
  ],
};
