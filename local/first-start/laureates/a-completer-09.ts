import type { Storyline } from "../storyline.ts";

/** Small, simple and on time: achieved. */
export const aCompleter09: Storyline = {
  projectId: "a-completer-09",
  team: ["2018-07-10"],
  channel: "delegated-credits",
  tranches: [
    { trancheId: "t1", plannedOn: "2018-11-30", amountEuros: 1_147_800 },
    { trancheId: "t2", plannedOn: "2019-11-29", amountEuros: 1_251_350, milestoneId: "j1" },
  ],
  milestones: [{ milestoneId: "j1", label: "Service ouvert", dueOn: "2019-10-31", validatedOn: "2019-10-29" }],
  agreements: [{ signedOn: "2018-10-04", planEuros: { loyers: [410_000, 1_520_000, 2_270_000, 2_480_000] } }],
  commitments: [{ committedOn: "2018-10-16", amountEuros: 2_399_150 }],
  payments: [
    { trancheId: "t1", paidOn: "2018-12-06", amountEuros: 1_147_800 },
    { trancheId: "t2", paidOn: "2019-12-03", amountEuros: 1_251_350 },
  ],
  streams: [
    {
      streamId: "loyers",
      label: "Loyers et charges",
      nature: "recurring",
      from: "2020-01",
      declaredEuros: [386_900, 1_473_200, 2_318_600, 2_597_400, 2_703_800, 2_768_300],
      baseline: "Loyers et charges 2018 des sites libérés",
      method: "Écart de dépense, baux résiliés",
      budgetLine: "Titre 3",
    },
  ],
  reporting: {
    pace: "prompt",
    extraLines: [
      {
        quarter: "2021-T2",
        streamId: "loyers",
        nature: "one-off",
        amountEuros: 127_640,
        comment: "Dépôts de garantie récupérés à la fin des baux",
      },
    ],
  },
};
