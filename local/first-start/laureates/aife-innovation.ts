import type { Storyline } from "../storyline.ts";

/** Earns enough, but its reviews come a quarter behind: to be confirmed. */
export const aifeInnovation: Storyline = {
  projectId: "aife-innovation",
  team: ["2018-07-03", "2021-01-11"],
  channel: "delegated-credits",
  tranches: [
    { trancheId: "t1", plannedOn: "2018-12-07", amountEuros: 1_718_600 },
    { trancheId: "t2", plannedOn: "2020-02-28", amountEuros: 2_263_150, milestoneId: "j1" },
    { trancheId: "t3", plannedOn: "2021-09-30", amountEuros: 1_621_700, milestoneId: "j2" },
  ],
  milestones: [
    { milestoneId: "j1", label: "Factures lues automatiquement", dueOn: "2020-01-31", validatedOn: "2020-02-13" },
    { milestoneId: "j2", label: "Assistant ouvert aux gestionnaires", dueOn: "2021-07-30", validatedOn: "2021-09-14" },
  ],
  agreements: [
    {
      signedOn: "2018-11-15",
      planEuros: {
        "saisie-factures": [740_000, 2_180_000, 3_650_000, 4_300_000],
        editique: [310_000, 1_160_000, 1_840_000, 2_100_000],
      },
    },
  ],
  commitments: [
    { committedOn: "2018-11-27", amountEuros: 3_981_750 },
    { committedOn: "2021-02-16", amountEuros: 1_621_700 },
  ],
  payments: [
    { trancheId: "t1", paidOn: "2018-12-17", amountEuros: 1_718_600 },
    { trancheId: "t2", paidOn: "2020-03-12", amountEuros: 2_263_150 },
    { trancheId: "t3", paidOn: "2021-10-07", amountEuros: 1_621_700 },
  ],
  streams: [
    {
      streamId: "saisie-factures",
      label: "Saisie des factures",
      nature: "recurring",
      from: "2020-07",
      declaredEuros: [318_700, 1_743_200, 3_164_500, 4_087_900, 4_418_600, 4_536_200],
      baseline: "Temps de saisie 2018 des centres de services partagés",
      method: "Schéma d'emplois : postes non remplacés × coût complet moyen",
      budgetLine: "Titre 2",
      posts: { before: 287, after: 214.5 },
    },
    {
      streamId: "editique",
      label: "Éditique et affranchissement",
      nature: "recurring",
      from: "2020-10",
      declaredEuros: [74_900, 826_400, 1_517_300, 1_984_600, 2_096_800],
      baseline: "Marché d'éditique 2018",
      method: "Écart de dépense sur le marché",
      budgetLine: "Titre 3",
    },
  ],
  reporting: { pace: "slow" },
};
