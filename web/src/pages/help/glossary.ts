/** DOMAIN.md section 2: each term in both languages, and what it means in both. */
export type Entry = {
  readonly french: string;
  readonly english: string;
  readonly meaning: { readonly fr: string; readonly en: string };
};

const entry = (french: string, english: string, fr: string, en: string): Entry => ({
  french,
  english,
  meaning: { fr, en },
});

export const glossary: readonly Entry[] = [
  entry("lauréat, projet", "laureate, project", "un projet retenu et son porteur", "a selected project and its holder"),
  entry("vague, appel à projets", "wave", "un ensemble de sélections", "a batch of selections"),
  entry("dotation, montant attribué", "award", "le plafond accordé par le fonds", "the ceiling granted by the fund"),
  entry(
    "contrat de transformation, avenant",
    "agreement, amendment",
    "des engagements versionnés\u00a0: tranches, postes, plan",
    "versioned commitments: tranches, streams, plan",
  ),
  entry("engagement (AE)", "commitment", "de l’argent juridiquement engagé", "money legally committed"),
  entry(
    "versement, tranche (CP)",
    "payment, tranche",
    "de l’argent payé\u00a0; une tranche est une part prévue de la dotation",
    "money paid; a tranche is a planned part of the award",
  ),
  entry("reversement", "repayment", "de l’argent rendu au fonds", "money given back to the fund"),
  entry("jalon", "milestone", "la condition d’une tranche", "the condition of a tranche"),
  entry(
    "poste d’économies",
    "savings stream",
    "une source d’économies d’un projet",
    "one source of savings of a project",
  ),
  entry(
    "économie pérenne / ponctuelle",
    "recurring / one-off saving",
    "qui revient chaque année / une seule fois",
    "repeats every year / once",
  ),
  entry(
    "coût évité, recette, gain non monétisé",
    "avoided cost, revenue, non-cash gain",
    "montrés, jamais comptés comme économies",
    "shown, never counted as savings",
  ),
  entry("déclaré / validé / prévu", "declared / validated / planned", "les trois voies", "the three lanes"),
  entry("échéance", "maturity", "date du versement + délai", "date of payment + delay"),
  entry(
    "rythme annuel",
    "run-rate",
    "les économies pérennes par an, à une date",
    "recurring savings a year, at a date",
  ),
  entry("rendement", "yield", "rythme annuel validé / euros échus", "validated run-rate / matured euros"),
  entry(
    "délai de retour",
    "payback",
    "quand le cumul des économies atteint le versé",
    "when cumulative savings reach the investment",
  ),
  entry("couverture", "coverage", "mois documentés / mois attendus", "documented months / expected months"),
];
