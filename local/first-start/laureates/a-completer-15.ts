import type { Storyline } from "../storyline.ts";

/** Said "nothing yet" for its first quarter rather than nothing at all; achieved since. */
export const aCompleter15: Storyline = {
  projectId: "a-completer-15",
  team: ["2018-07-13"],
  channel: "delegated-credits",
  tranches: [
    { trancheId: "t1", plannedOn: "2018-11-30", amountEuros: 681_250 },
    { trancheId: "t2", plannedOn: "2020-04-30", amountEuros: 817_600, milestoneId: "j1" },
  ],
  milestones: [{ milestoneId: "j1", label: "Réseau basculé", dueOn: "2020-03-31", validatedOn: "2020-06-09" }],
  agreements: [{ signedOn: "2018-10-11", planEuros: { telecommunications: [240_000, 960_000, 1_510_000] } }],
  commitments: [{ committedOn: "2018-10-23", amountEuros: 1_498_850 }],
  payments: [
    { trancheId: "t1", paidOn: "2018-12-13", amountEuros: 681_250 },
    { trancheId: "t2", paidOn: "2020-06-25", amountEuros: 817_600 },
  ],
  streams: [
    {
      streamId: "telecommunications",
      label: "Abonnements et communications",
      nature: "recurring",
      from: "2020-04",
      declaredEuros: [213_600, 978_400, 1_462_700, 1_638_900, 1_721_300, 1_764_800],
      baseline: "Facture télécom 2018, à nombre d'agents constant",
      method: "Écart de dépense sur le marché",
      budgetLine: "Titre 3",
    },
  ],
  reporting: { pace: "prompt", incidents: { "2020-T2": { kind: "nil" } } },
};
