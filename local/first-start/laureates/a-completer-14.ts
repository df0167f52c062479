import type { Storyline } from "../storyline.ts";

/** Steady at seven tenths of what is due, posts counted late once: partial. */
export const aCompleter14: Storyline = {
  projectId: "a-completer-14",
  team: ["2018-07-06", "2023-05-15"],
  channel: "title-2-transfer",
  tranches: [
    { trancheId: "t1", plannedOn: "2019-02-28", amountEuros: 1_462_350 },
    { trancheId: "t2", plannedOn: "2020-05-29", amountEuros: 1_608_700, milestoneId: "j1" },
    { trancheId: "t3", plannedOn: "2021-07-30", amountEuros: 1_127_900, milestoneId: "j2" },
  ],
  milestones: [
    { milestoneId: "j1", label: "Démarche en ligne ouverte", dueOn: "2020-04-30", validatedOn: "2020-06-23" },
    { milestoneId: "j2", label: "Neuf demandes sur dix en ligne", dueOn: "2021-06-30", validatedOn: "2021-08-26" },
  ],
  agreements: [
    { signedOn: "2019-02-05", planEuros: { "saisie-demandes": [430_000, 1_640_000, 3_180_000, 4_200_000] } },
    {
      signedOn: "2022-10-13",
      reason: "Part de demandes en ligne plafonnée à sept sur dix",
      planEuros: { "saisie-demandes": [280_000, 1_090_000, 2_120_000, 2_860_000, 3_150_000] },
    },
  ],
  commitments: [{ committedOn: "2019-02-14", amountEuros: 4_198_950 }],
  payments: [
    { trancheId: "t1", paidOn: "2019-03-12", amountEuros: 1_462_350 },
    { trancheId: "t2", paidOn: "2020-07-07", amountEuros: 1_608_700 },
    { trancheId: "t3", paidOn: "2021-09-09", amountEuros: 1_127_900 },
  ],
  streams: [
    {
      streamId: "saisie-demandes",
      label: "Saisie des demandes",
      nature: "recurring",
      from: "2020-07",
      declaredEuros: [218_400, 964_700, 1_893_200, 2_617_500, 2_884_300, 2_986_100],
      baseline: "Postes de saisie 2018",
      method: "Schéma d'emplois : postes non remplacés × coût complet moyen",
      budgetLine: "Titre 2",
      posts: { before: 168.5, after: 118 },
    },
  ],
  reporting: {
    pace: "usual",
    incidents: {
      "2022-T3": {
        kind: "sent-back",
        reason: "Postes avant et après à justifier par la paie",
        correctedPercent: 91,
        correction: "Six postes retirés : départs postérieurs au trimestre",
      },
    },
  },
};
