import type { Storyline } from "../storyline.ts";

/** A payment typed twice, then withdrawn; savings at two thirds of what is due: partial. */
export const aCompleter10: Storyline = {
  projectId: "a-completer-10",
  team: ["2018-07-12", "2022-01-03"],
  channel: "delegated-credits",
  tranches: [
    { trancheId: "t1", plannedOn: "2019-01-31", amountEuros: 2_063_700 },
    { trancheId: "t2", plannedOn: "2020-06-30", amountEuros: 1_538_450, milestoneId: "j1" },
    { trancheId: "t3", plannedOn: "2021-09-30", amountEuros: 997_600, milestoneId: "j2" },
  ],
  milestones: [
    { milestoneId: "j1", label: "Outil en service dans deux régions", dueOn: "2020-05-29", validatedOn: "2020-08-20" },
    { milestoneId: "j2", label: "Outil généralisé", dueOn: "2021-08-31", validatedOn: "2021-10-05" },
  ],
  agreements: [
    {
      signedOn: "2018-12-20",
      planEuros: { instruction: [680_000, 1_930_000, 3_060_000], archives: [240_000, 890_000, 1_240_000] },
    },
    {
      signedOn: "2021-02-04",
      reason: "Reprise de l'historique abandonnée : le gain sur les archives est ramené à l'occupation des locaux",
      planEuros: { instruction: [590_000, 1_680_000, 2_740_000, 3_120_000], archives: [110_000, 380_000, 640_000] },
    },
  ],
  commitments: [{ committedOn: "2019-01-08", amountEuros: 4_599_750 }],
  payments: [
    { trancheId: "t1", paidOn: "2019-02-12", amountEuros: 2_063_700 },
    { trancheId: "t2", paidOn: "2020-09-08", amountEuros: 1_538_450, secondEntryWithdrawnOn: "2020-09-21" },
    { trancheId: "t3", paidOn: "2021-11-04", amountEuros: 997_600 },
  ],
  streams: [
    {
      streamId: "instruction",
      label: "Instruction des dossiers",
      nature: "recurring",
      from: "2020-10",
      declaredEuros: [94_300, 716_800, 1_482_500, 2_037_600, 2_284_900, 2_416_200],
      baseline: "Postes d'instruction 2018",
      method: "Schéma d'emplois : postes non remplacés × coût complet moyen",
      budgetLine: "Titre 2",
      posts: { before: 129, after: 90.5 },
    },
    {
      streamId: "archives",
      label: "Stockage des archives",
      nature: "recurring",
      from: "2021-01",
      declaredEuros: [86_200, 317_900, 528_400, 586_700, 612_300],
      baseline: "Marché d'archivage 2018",
      method: "Écart de dépense sur le marché",
      budgetLine: "Titre 3",
    },
  ],
  reporting: { pace: "prompt" },
};
