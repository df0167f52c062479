import type { Storyline } from "../storyline.ts";

/** Documented its savings for two years, then the team left and nobody speaks for it: undocumented. */
export const aCompleter13: Storyline = {
  projectId: "a-completer-13",
  team: ["2018-07-19", "2020-09-14"],
  teamDissolvedOn: "2023-07-03",
  channel: "delegated-credits",
  tranches: [
    { trancheId: "t1", plannedOn: "2018-12-14", amountEuros: 1_178_900 },
    { trancheId: "t2", plannedOn: "2019-12-31", amountEuros: 1_519_450, milestoneId: "j1" },
  ],
  milestones: [{ milestoneId: "j1", label: "Plateforme ouverte", dueOn: "2019-11-29", validatedOn: "2020-01-28" }],
  agreements: [
    {
      signedOn: "2018-11-30",
      planEuros: { affranchissement: [340_000, 1_160_000, 1_480_000], impression: [210_000, 830_000, 1_220_000] },
    },
  ],
  commitments: [{ committedOn: "2018-12-07", amountEuros: 2_698_350 }],
  payments: [
    { trancheId: "t1", paidOn: "2018-12-20", amountEuros: 1_178_900 },
    { trancheId: "t2", paidOn: "2020-02-18", amountEuros: 1_519_450 },
  ],
  streams: [
    {
      streamId: "affranchissement",
      label: "Affranchissement",
      nature: "recurring",
      from: "2020-07",
      declaredEuros: [142_600, 683_100, 1_018_400],
      baseline: "Dépense d'affranchissement 2018",
      method: "Écart de dépense sur le marché",
      budgetLine: "Titre 3",
    },
    {
      streamId: "impression",
      label: "Impression",
      nature: "recurring",
      from: "2020-07",
      declaredEuros: [96_300, 412_700, 648_200],
      baseline: "Parc d'imprimantes 2018",
      method: "Écart de dépense sur le marché",
      budgetLine: "Titre 3",
    },
  ],
  reporting: { pace: "usual", until: "2023-T1" },
};
