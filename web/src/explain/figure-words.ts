import { words } from "../language/language.tsx";

/*
 * What each figure is called, and what it tells. The names are those of DOMAIN.md; `figure-words.test.ts` finds a figure without one.
 */

type FigureWords = Readonly<Record<string, { readonly name: string; readonly meaning: string }>>;

const lane = (
  prefix: "validated" | "declared",
  say: Readonly<
    Record<"rate" | "coverage" | "annualised" | "cumulative" | "cumulativeYield" | "first" | "payback", string>
  >,
  means: Readonly<
    Record<"rate" | "coverage" | "annualised" | "cumulative" | "cumulativeYield" | "first" | "payback", string>
  >,
): FigureWords => ({
  [`${prefix}.runRateCents`]: { name: say.rate, meaning: means.rate },
  [`${prefix}.coverage`]: { name: say.coverage, meaning: means.coverage },
  [`${prefix}.annualisedCents`]: { name: say.annualised, meaning: means.annualised },
  [`${prefix}.cumulativeCents`]: { name: say.cumulative, meaning: means.cumulative },
  [`${prefix}.cumulativeYield`]: { name: say.cumulativeYield, meaning: means.cumulativeYield },
  [`${prefix}.paybackFirstOn`]: { name: say.first, meaning: means.first },
  [`${prefix}.paybackOn`]: { name: say.payback, meaning: means.payback },
});

const frenchMeanings = {
  rate: "Les économies pérennes des douze mois observés. Un mois sur lequel rien n’est connu compte pour 0.",
  coverage: "Les mois renseignés, parmi ceux attendus dans la fenêtre de douze mois.",
  annualised: "Le rythme récent de chaque poste, ramené à douze mois : utile quand un poste est jeune.",
  cumulative: "Toutes les économies, pérennes et ponctuelles, depuis le début.",
  cumulativeYield:
    "Ce que chaque euro versé a rapporté au total depuis le début. Une autre lecture de la promesse, jamais le chiffre principal.",
  first: "La première fin de mois où les économies cumulées atteignent l’investissement.",
  payback: "La fin de mois à partir de laquelle les économies cumulées restent au-dessus de l’investissement.",
};

const englishMeanings = {
  rate: "The recurring savings of the twelve observed months. A month of which nothing is known counts 0.",
  coverage: "The months that are documented, among those expected in the twelve-month window.",
  annualised: "The recent pace of each stream, over twelve months: useful when a stream is young.",
  cumulative: "All savings, recurring and one-off, from the start.",
  cumulativeYield:
    "What each euro paid has yielded in all from the start. Another reading of the promise, never the headline.",
  first: "The first month-end at which cumulative savings reach the investment.",
  payback: "The month-end from which cumulative savings stay above the investment.",
};

export const figureWords = words<FigureWords>(
  {
    simulation: {
      name: "Données simulées",
      meaning: "Vrai dès qu’un fait qui compte est inventé pour la démonstration.",
    },
    lifecycle: {
      name: "Étape du projet",
      meaning: "Où en est le projet : sélectionné, contractualisé, financé, clos ou abandonné.",
    },
    status: { name: "Statut", meaning: "La promesse est-elle tenue ? La première règle vérifiée décide." },
    "terms.ratioPercent": { name: "Ratio exigé", meaning: "Économies par an voulues pour 100 € investis." },
    "terms.delayMonths": { name: "Délai avant échéance", meaning: "Mois entre un versement et son échéance." },
    "terms.tolerancePercent": {
      name: "Tolérance",
      meaning: "Écart au plan en deçà duquel un projet reste à surveiller.",
    },
    "terms.coveragePercent": {
      name: "Couverture minimale",
      meaning: "Part des mois attendus qui doit être renseignée.",
    },
    "terms.reportEveryMonths": {
      name: "Durée d’une période de déclaration",
      meaning: "En mois, calée sur l’année civile.",
    },
    "terms.reportDueDays": {
      name: "Délai de déclaration",
      meaning: "Jours après la fin d’une période pour la déclarer.",
    },
    "terms.reviewRequired": { name: "Validation obligatoire", meaning: "Sinon, ce qui est déclaré vaut validé." },
    "terms.defaultRealisationPercent": {
      name: "Réalisation présumée",
      meaning: "Part du plan que l’on croit tant que rien n’était attendu.",
    },
    awardCents: { name: "Montant attribué", meaning: "Le plafond accordé par le fonds au projet." },
    committedCents: { name: "Montant engagé (AE)", meaning: "L’argent juridiquement engagé." },
    paidCents: { name: "Montant versé", meaning: "L’argent versé au projet, net des reversements." },
    maturedCents: { name: "Montant échu", meaning: "Les euros dont le délai est écoulé : ceux qui doivent rapporter." },
    matured12Cents: {
      name: "Montant échu depuis un an",
      meaning: "Les euros échus depuis plus de douze mois : ils n’ont plus de période d’observation.",
    },
    requiredCents: {
      name: "Économies attendues par an",
      meaning: "Ce que les euros échus doivent rapporter chaque année.",
    },
    observedTo: { name: "Dernier mois observé", meaning: "Le mois qui termine la fenêtre de douze mois." },
    ...lane(
      "validated",
      {
        rate: "Économies par an, validées",
        coverage: "Couverture, voie validée",
        annualised: "Rythme annualisé, validé",
        cumulative: "Économies cumulées, validées",
        cumulativeYield: "Rendement cumulé, validé",
        first: "Première date de retour, voie validée",
        payback: "Date de retour, voie validée",
      },
      frenchMeanings,
    ),
    ...lane(
      "declared",
      {
        rate: "Économies par an, déclarées",
        coverage: "Couverture, voie déclarée",
        annualised: "Rythme annualisé, déclaré",
        cumulative: "Économies cumulées, déclarées",
        cumulativeYield: "Rendement cumulé, déclaré",
        first: "Première date de retour, voie déclarée",
        payback: "Date de retour, voie déclarée",
      },
      frenchMeanings,
    ),
    yield: { name: "Rendement", meaning: "Ce que rapporte par an chaque euro échu." },
    gapCents: {
      name: "Écart à l’attendu",
      meaning:
        "Attendu moins réalisé dans les calculs ; les écrans montrent l’inverse, réalisé moins attendu, avec son signe.",
    },
    "plan.plan12Cents": {
      name: "Plan actuel sur douze mois",
      meaning: "Ce que le contrat en vigueur prévoyait pour la fenêtre.",
    },
    "plan.initialPlan12Cents": {
      name: "Plan initial sur douze mois",
      meaning: "Ce que le premier contrat prévoyait pour la fenêtre.",
    },
    "plan.realisation": { name: "Réalisation du plan", meaning: "Validé sur prévu, pour les mois renseignés." },
    "plan.drift": {
      name: "Dérive du plan",
      meaning: "Ce que les avenants ont changé de la promesse de régime permanent.",
    },
    "next.maturityOn": {
      name: "Prochaine échéance",
      meaning: "Le prochain jour où des euros versés arrivent à échéance.",
    },
    "next.requiredCents": {
      name: "Attendu à la prochaine échéance",
      meaning: "Ce qu’il faudra rapporter par an ce jour-là.",
    },
    "next.forecast.lowCents": { name: "Prévision basse", meaning: "Le rythme récent, sans rien de plus." },
    "next.forecast.centralCents": {
      name: "Prévision centrale",
      meaning: "Le rythme récent, et la part crédible de ce que le plan ajoute.",
    },
    "next.forecast.highCents": { name: "Prévision haute", meaning: "Le rythme récent, et tout ce que le plan ajoute." },
    Δp: { name: "Ce que le plan ajoute d’ici l’échéance", meaning: "Jamais négatif." },
    "plan12(month of f)": { name: "Plan sur douze mois à l’échéance", meaning: "Sans les postes arrêtés d’ici là." },
    "plan12(month of f), ended streams included": {
      name: "Plan sur douze mois à l’échéance, postes arrêtés compris",
      meaning: "Pour savoir si une trajectoire existe.",
    },
    "plan12(o)": { name: "Plan sur douze mois aujourd’hui", meaning: "Sans les postes arrêtés d’ici l’échéance." },
    "M at f": { name: "Montant échu à la prochaine échéance", meaning: "Avec les versements déjà faits." },
    "validated cents of these stream-months": {
      name: "Validé sur ces mois",
      meaning: "Là où quelque chose était prévu et où le mois est renseigné.",
    },
    "planned cents of these stream-months": {
      name: "Prévu sur ces mois",
      meaning: "Pour les mêmes postes et les mêmes mois.",
    },
    "last planned year, current plan": { name: "Dernière année prévue, plan actuel", meaning: "Ramenée à douze mois." },
    "last planned year, initial plan": {
      name: "Dernière année prévue, plan initial",
      meaning: "Ramenée à douze mois.",
    },
  },
  {
    simulation: { name: "Simulated data", meaning: "True as soon as a fact that counts is made up for demonstration." },
    lifecycle: {
      name: "Stage of the project",
      meaning: "Where it stands: selected, contracted, funded, closed or abandoned.",
    },
    status: { name: "Status", meaning: "Is the promise kept? The first rule that holds decides." },
    "terms.ratioPercent": { name: "Ratio wanted", meaning: "Yearly savings wanted for €100 invested." },
    "terms.delayMonths": { name: "Delay to maturity", meaning: "Months from a payment to its maturity." },
    "terms.tolerancePercent": { name: "Tolerance", meaning: "How far below plan a project is still to watch." },
    "terms.coveragePercent": { name: "Least coverage", meaning: "Share of expected months that must be documented." },
    "terms.reportEveryMonths": {
      name: "Length of a reporting period",
      meaning: "In months, aligned on the calendar year.",
    },
    "terms.reportDueDays": { name: "Days to report", meaning: "After a period’s end." },
    "terms.reviewRequired": { name: "Review required", meaning: "Otherwise what is declared counts as validated." },
    "terms.defaultRealisationPercent": {
      name: "Presumed realisation",
      meaning: "Share of the plan believed while nothing was expected.",
    },
    awardCents: { name: "Award", meaning: "The ceiling granted by the fund." },
    committedCents: { name: "Committed", meaning: "Money legally committed." },
    paidCents: { name: "Paid", meaning: "Money paid to the project, net of repayments." },
    maturedCents: { name: "Matured", meaning: "Euros whose delay is over: those that must yield." },
    matured12Cents: {
      name: "Matured for a year",
      meaning: "Euros matured for more than twelve months: their year of proof is over.",
    },
    requiredCents: { name: "Yearly savings required", meaning: "What the matured euros must yield each year." },
    observedTo: { name: "Last observed month", meaning: "The month that ends the twelve-month window." },
    ...lane(
      "validated",
      {
        rate: "Savings per year, validated",
        coverage: "Coverage, validated lane",
        annualised: "Annualised pace, validated",
        cumulative: "Cumulative savings, validated",
        cumulativeYield: "Cumulative yield, validated",
        first: "First payback date, validated lane",
        payback: "Payback date, validated lane",
      },
      englishMeanings,
    ),
    ...lane(
      "declared",
      {
        rate: "Savings per year, declared",
        coverage: "Coverage, declared lane",
        annualised: "Annualised pace, declared",
        cumulative: "Cumulative savings, declared",
        cumulativeYield: "Cumulative yield, declared",
        first: "First payback date, declared lane",
        payback: "Payback date, declared lane",
      },
      englishMeanings,
    ),
    yield: { name: "Yield", meaning: "What each matured euro yields a year." },
    gapCents: {
      name: "Gap to what is required",
      meaning:
        "Required less realised in the computation; screens show the opposite, realised less required, with its sign.",
    },
    "plan.plan12Cents": {
      name: "Current plan over twelve months",
      meaning: "What the agreement in force planned for the window.",
    },
    "plan.initialPlan12Cents": {
      name: "Initial plan over twelve months",
      meaning: "What the first agreement planned for the window.",
    },
    "plan.realisation": {
      name: "Realisation of the plan",
      meaning: "Validated over planned, for the documented months.",
    },
    "plan.drift": { name: "Drift of the plan", meaning: "What amendments changed of the full-year promise." },
    "next.maturityOn": { name: "Next maturity", meaning: "The next day on which paid euros mature." },
    "next.requiredCents": {
      name: "Required at the next maturity",
      meaning: "What will have to be yielded a year on that day.",
    },
    "next.forecast.lowCents": { name: "Low forecast", meaning: "The recent pace, and nothing more." },
    "next.forecast.centralCents": {
      name: "Central forecast",
      meaning: "The recent pace, and the credible share of what the plan adds.",
    },
    "next.forecast.highCents": { name: "High forecast", meaning: "The recent pace, and all that the plan adds." },
    Δp: { name: "What the plan adds until the maturity", meaning: "Never negative." },
    "plan12(month of f)": { name: "Twelve-month plan at the maturity", meaning: "Without the streams ended by then." },
    "plan12(month of f), ended streams included": {
      name: "Twelve-month plan at the maturity, ended streams included",
      meaning: "To know whether there is a trajectory.",
    },
    "plan12(o)": { name: "Twelve-month plan today", meaning: "Without the streams ended by the maturity." },
    "M at f": { name: "Matured at the next maturity", meaning: "With the payments made so far." },
    "validated cents of these stream-months": {
      name: "Validated in these months",
      meaning: "Where something was planned and the month is documented.",
    },
    "planned cents of these stream-months": {
      name: "Planned in these months",
      meaning: "For the same streams and months.",
    },
    "last planned year, current plan": { name: "Last planned year, current plan", meaning: "Over twelve months." },
    "last planned year, initial plan": { name: "Last planned year, initial plan", meaning: "Over twelve months." },
  },
);
