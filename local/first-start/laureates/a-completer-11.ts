import type { Storyline } from "../storyline.ts";

/** Abandoned after its first tranche, half of which is given back. */
export const aCompleter11: Storyline = {
  projectId: "a-completer-11",
  team: ["2018-07-17"],
  teamDissolvedOn: "2021-01-04",
  channel: "operator-payment",
  tranches: [
    { trancheId: "t1", plannedOn: "2019-03-29", amountEuros: 786_400 },
    { trancheId: "t2", plannedOn: "2020-03-31", amountEuros: 612_850, milestoneId: "j1" },
    { trancheId: "t3", plannedOn: "2021-03-31", amountEuros: 497_300, milestoneId: "j2" },
  ],
  milestones: [
    { milestoneId: "j1", label: "Prototype éprouvé", dueOn: "2020-02-28" },
    { milestoneId: "j2", label: "Outil ouvert", dueOn: "2021-02-26" },
  ],
  agreements: [{ signedOn: "2019-03-07", planEuros: { "visites-de-site": [320_000, 1_180_000, 1_940_000] } }],
  commitments: [
    { committedOn: "2019-03-19", amountEuros: 1_896_550 },
    { committedOn: "2021-01-14", amountEuros: -1_110_150 },
  ],
  payments: [
    {
      trancheId: "t1",
      paidOn: "2019-04-11",
      amountEuros: 786_400,
      repaid: {
        amountEuros: 412_730,
        requestedOn: "2020-12-18",
        repaidOn: "2021-03-16",
        reason: "Part de la première tranche non dépensée à l'abandon du projet",
      },
    },
  ],
  streams: [
    {
      streamId: "visites-de-site",
      label: "Visites de site remplacées",
      nature: "recurring",
      from: "2021-01",
      declaredEuros: [],
      baseline: "Frais de mission 2018",
      method: "Écart de dépense",
    },
  ],
  abandoned: { on: "2020-12-10", reason: "Prototype non concluant ; le porteur renonce aux tranches suivantes" },
  decisions: [{ decidedOn: "2020-12-03", title: "Arrêt du projet et reversement du solde" }],
};
