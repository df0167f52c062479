import type { Storyline } from "../storyline.ts";

/** Achieved on posts and requests alone; the revenue recovered, far larger, is shown and never counted. */
export const cfvr: Storyline = {
  projectId: "cfvr",
  team: ["2018-07-02", "2022-04-04"],
  channel: "title-2-transfer",
  tranches: [
    { trancheId: "t1", plannedOn: "2018-11-30", amountEuros: 1_642_300 },
    { trancheId: "t2", plannedOn: "2019-11-29", amountEuros: 2_113_450, milestoneId: "j1" },
    { trancheId: "t3", plannedOn: "2021-03-01", amountEuros: 1_446_800, milestoneId: "j2" },
  ],
  milestones: [
    { milestoneId: "j1", label: "Entrepôt de données ouvert", dueOn: "2019-10-31", validatedOn: "2019-11-08" },
    { milestoneId: "j2", label: "Modèles livrés à tous les services", dueOn: "2021-01-29", validatedOn: "2021-02-02" },
  ],
  agreements: [
    {
      signedOn: "2018-10-25",
      planEuros: {
        "temps-controle": [1_240_000, 2_680_000, 3_710_000, 4_200_000],
        "ciblage-requetes": [184_000, 760_000, 1_180_000, 1_430_000],
        recouvrement: [6_200_000, 12_800_000, 18_500_000],
      },
    },
  ],
  commitments: [{ committedOn: "2018-11-06", amountEuros: 5_202_550 }],
  payments: [
    { trancheId: "t1", paidOn: "2018-12-04", amountEuros: 1_642_300 },
    { trancheId: "t2", paidOn: "2019-12-05", amountEuros: 2_113_450 },
    { trancheId: "t3", paidOn: "2021-03-11", amountEuros: 1_446_800 },
  ],
  streams: [
    {
      streamId: "temps-controle",
      label: "Temps de programmation des contrôles",
      nature: "recurring",
      from: "2020-01",
      declaredEuros: [986_200, 2_214_800, 3_467_100, 4_218_700, 4_436_900, 4_521_300],
      baseline: "Postes de programmation 2018",
      method: "Schéma d'emplois : postes redéployés × coût complet moyen",
      budgetLine: "Titre 2",
      posts: { before: 418.5, after: 349 },
    },
    {
      streamId: "ciblage-requetes",
      label: "Requêtes automatisées",
      nature: "recurring",
      from: "2020-07",
      declaredEuros: [142_600, 648_900, 1_087_400, 1_512_800, 1_684_300],
      baseline: "Dépense de sous-traitance 2018",
      method: "Écart de dépense sur le marché",
      budgetLine: "Programme de gestion, titre 3",
    },
    {
      streamId: "recouvrement",
      label: "Droits et pénalités recouvrés",
      nature: "revenue",
      from: "2020-01",
      declaredEuros: [4_816_200, 11_342_700, 17_908_400, 20_614_900, 21_377_600],
      baseline: "Rendement moyen des contrôles 2016-2018",
      method: "Recettes encaissées sur dossiers signalés par les modèles",
    },
  ],
  reporting: { pace: "prompt" },
};
