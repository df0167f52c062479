import type { Storyline } from "../storyline.ts";

/** Good but not enough: about seven tenths of what is due; large avoided costs beside, not counted. */
export const franceconnectPhase2: Storyline = {
  projectId: "franceconnect-phase-2",
  team: ["2018-07-04", "2019-11-18", "2023-02-06"],
  channel: "delegated-credits",
  tranches: [
    { trancheId: "t1", plannedOn: "2018-12-14", amountEuros: 4_781_350 },
    { trancheId: "t2", plannedOn: "2019-10-31", amountEuros: 6_238_900, milestoneId: "j1" },
    { trancheId: "t3", plannedOn: "2020-10-30", amountEuros: 5_121_450, milestoneId: "j2" },
    { trancheId: "t4", plannedOn: "2022-02-28", amountEuros: 3_158_300, milestoneId: "j3" },
  ],
  milestones: [
    { milestoneId: "j1", label: "Offre ouverte aux collectivités", dueOn: "2019-09-30", validatedOn: "2019-10-14" },
    { milestoneId: "j2", label: "Identité de niveau substantiel", dueOn: "2020-09-30", validatedOn: "2020-11-03" },
    { milestoneId: "j3", label: "Guichets raccordés", dueOn: "2021-12-31", validatedOn: "2022-02-15" },
  ],
  agreements: [
    {
      signedOn: "2018-11-22",
      planEuros: {
        guichets: [1_480_000, 5_260_000, 9_340_000, 11_900_000],
        "comptes-locaux": [2_140_000, 4_880_000, 7_420_000],
        identites: [1_900_000, 3_600_000, 4_200_000],
      },
    },
    {
      signedOn: "2022-01-27",
      reason: "Raccordement des guichets étalé jusqu'en 2024 ; nombre de comptes locaux fermés revu à la baisse",
      planEuros: {
        guichets: [870_000, 2_960_000, 5_710_000, 8_350_000, 9_600_000],
        "comptes-locaux": [1_420_000, 3_310_000, 5_140_000, 6_250_000],
        identites: [1_900_000, 3_600_000, 4_200_000],
      },
    },
  ],
  commitments: [
    { committedOn: "2018-12-05", amountEuros: 11_020_250 },
    { committedOn: "2020-09-22", amountEuros: 8_279_750 },
  ],
  payments: [
    { trancheId: "t1", paidOn: "2018-12-18", amountEuros: 4_781_350 },
    { trancheId: "t2", paidOn: "2019-11-07", amountEuros: 6_238_900 },
    { trancheId: "t3", paidOn: "2020-11-19", amountEuros: 5_121_450 },
    { trancheId: "t4", paidOn: "2022-03-10", amountEuros: 3_158_300 },
  ],
  streams: [
    {
      streamId: "guichets",
      label: "Contrôles d'identité évités aux guichets",
      nature: "recurring",
      from: "2020-01",
      declaredEuros: [794_300, 2_618_400, 4_911_700, 7_023_600, 8_164_200, 8_437_900],
      baseline: "Coût complet 2018 des contrôles, par administration raccordée",
      method: "Schéma d'emplois des administrations raccordées",
      budgetLine: "Programmes des administrations raccordées",
      posts: { before: 664, after: 521.5 },
    },
    {
      streamId: "comptes-locaux",
      label: "Comptes usagers locaux fermés",
      nature: "recurring",
      from: "2021-01",
      declaredEuros: [1_212_600, 2_893_800, 4_472_100, 5_384_700, 5_713_400],
      baseline: "Maintenance 2018 des systèmes de comptes",
      method: "Écart de dépense de maintenance, système fermé",
      budgetLine: "Titre 3",
    },
    {
      streamId: "identites",
      label: "Dispositifs d'identité non développés",
      nature: "avoided-cost",
      from: "2021-01",
      declaredEuros: [1_764_200, 3_281_900, 3_946_500],
      baseline: "Devis des administrations, 2018",
      method: "Coût de développement et d'exploitation évité",
    },
  ],
  reporting: {
    pace: "usual",
    incidents: {
      "2021-T1": {
        kind: "sent-back",
        reason: "Référence 2018 manquante pour trois administrations",
        correctedPercent: 88,
        correction: "Trois administrations retirées faute de référence",
      },
      "2023-T2": {
        kind: "accepted-lower",
        percent: 84,
        reason: "Deux administrations comptent déjà ces postes dans un autre projet du fonds",
      },
    },
  },
};
