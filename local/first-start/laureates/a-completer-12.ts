import type { Storyline } from "../storyline.ts";

/** Paid in full, never documented a single month. */
export const aCompleter12: Storyline = {
  projectId: "a-completer-12",
  team: ["2018-07-23"],
  channel: "title-2-transfer",
  tranches: [
    { trancheId: "t1", plannedOn: "2018-12-21", amountEuros: 1_718_300 },
    { trancheId: "t2", plannedOn: "2019-11-29", amountEuros: 1_241_650 },
    { trancheId: "t3", plannedOn: "2020-11-30", amountEuros: 838_900 },
  ],
  agreements: [{ signedOn: "2018-12-04", planEuros: { formation: [520_000, 1_740_000, 2_960_000, 3_800_000] } }],
  commitments: [{ committedOn: "2018-12-11", amountEuros: 3_798_850 }],
  payments: [
    { trancheId: "t1", paidOn: "2019-01-10", amountEuros: 1_718_300 },
    { trancheId: "t2", paidOn: "2019-12-12", amountEuros: 1_241_650 },
    { trancheId: "t3", paidOn: "2020-12-08", amountEuros: 838_900 },
  ],
  streams: [
    {
      streamId: "formation",
      label: "Formation à distance",
      nature: "recurring",
      from: "2020-01",
      declaredEuros: [],
      baseline: "Frais de formation 2018",
      method: "Écart de dépense",
    },
  ],
  decisions: [
    {
      decidedOn: "2023-03-16",
      title: "Relance du porteur",
      text: "Aucune économie documentée trois ans après les deux premières tranches : le comité demande un constat sous deux mois.",
    },
  ],
};
