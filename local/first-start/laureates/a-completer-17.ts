import type { Storyline } from "../storyline.ts";

/** Its largest tranche went out in December 2022: enough on the older euros, the newest in their year of proof. */
export const aCompleter17: Storyline = {
  projectId: "a-completer-17",
  team: ["2018-07-24", "2022-03-14"],
  channel: "operator-payment",
  tranches: [
    { trancheId: "t1", plannedOn: "2019-05-31", amountEuros: 641_700 },
    { trancheId: "t2", plannedOn: "2021-03-31", amountEuros: 868_250, milestoneId: "j1" },
    { trancheId: "t3", plannedOn: "2022-11-30", amountEuros: 988_400, milestoneId: "j2" },
  ],
  milestones: [
    { milestoneId: "j1", label: "Version pilote", dueOn: "2021-02-26", validatedOn: "2021-04-20" },
    { milestoneId: "j2", label: "Version nationale", dueOn: "2022-10-31", validatedOn: "2022-11-29" },
  ],
  agreements: [
    {
      signedOn: "2019-05-09",
      planEuros: { "controles-sur-place": [260_000, 940_000, 1_720_000, 2_310_000, 2_550_000] },
    },
  ],
  commitments: [
    { committedOn: "2019-05-21", amountEuros: 1_509_950 },
    { committedOn: "2022-09-27", amountEuros: 988_400 },
  ],
  payments: [
    { trancheId: "t1", paidOn: "2019-06-13", amountEuros: 641_700 },
    { trancheId: "t2", paidOn: "2021-05-12", amountEuros: 868_250 },
    { trancheId: "t3", paidOn: "2022-12-15", amountEuros: 988_400 },
  ],
  streams: [
    {
      streamId: "controles-sur-place",
      label: "Contrôles sur place ciblés",
      nature: "recurring",
      from: "2021-07",
      declaredEuros: [143_800, 587_400, 1_164_900, 1_693_200, 2_047_600],
      baseline: "Nombre et coût des contrôles 2018",
      method: "Contrôles évités × coût complet d'un contrôle",
      budgetLine: "Fonctionnement de l'établissement",
    },
  ],
  reporting: { pace: "prompt" },
};
