import { words } from "../../language/language.tsx";

export const publicWords = words(
  {
    title: "Chiffres publics",
    earns: (asOf: string, perEuro: string, target: string) =>
      `Au ${asOf}, 1\u00a0€ arrivé à échéance rapporte ${perEuro} par an. Cible\u00a0: ${target}.`,
    missing: (amount: string) => `Il manque ${amount} d’économies par an.`,
    beyond: (amount: string) => `La cible est dépassée de ${amount} par an.`,
    documented: (share: string) => `${share} des euros échus sont documentés.`,
    nothing: (asOf: string) =>
      `Au ${asOf}, aucun euro n’est encore arrivé à échéance\u00a0: la promesse ne se mesure pas encore.`,
    name: "chiffres-publics",
    figure: "Chiffre",
    amount: "Montant (€)",
    laureates: "Lauréats",
    paid: "Versé",
    matured: "Échu",
    required: "Requis par an",
    saved: "Économies validées par an",
    cumulated: "Économies cumulées depuis l’origine",
    byStatus: "Où en sont les lauréats",
    status: "Statut",
    pair: (name: string, value: string) => `${name}\u00a0: ${value}`,
    statusCaption: "Lauréats et euros échus par statut",
    maturedMillions: "Échu M€",
    share: "Part des euros échus",
    how: "Comment ces chiffres sont calculés",
    method:
      "Le fonds promet un euro d’économies pérennes par an, trois ans après chaque euro investi. On compte les économies pérennes des douze derniers mois que le secrétariat ou les finances ont validées, et on les divise par les euros versés depuis trois ans ou plus. Un lauréat qui ne déclare rien compte pour zéro ; les coûts évités et les recettes ne comptent pas.",
    help: "Toutes les formules, et le sens de chaque statut",
    at: (asOf: string, knownAt: string) => `Situation au ${asOf}, connue au ${knownAt}`,
    date: (asOf: string, knownAt: string) =>
      `Situation à la fin du dernier trimestre clos, le ${asOf}, avec ce qui était enregistré le ${knownAt}. Ces chiffres sont ceux de l’interface publique /api/public/figures.`,
    simulated: "Données simulées : contrats, versements et économies sont inventés pour la démonstration.",
  },
  {
    title: "Public figures",
    earns: (asOf: string, perEuro: string, target: string) =>
      `On ${asOf}, €1 that matured yields ${perEuro} a year. Target: ${target}.`,
    missing: (amount: string) => `Short by ${amount} of savings a year.`,
    beyond: (amount: string) => `The target is exceeded by ${amount} a year.`,
    documented: (share: string) => `${share} of matured euros are documented.`,
    nothing: (asOf: string) => `On ${asOf}, no euro has matured yet: the promise cannot be measured so far.`,
    name: "public-figures",
    figure: "Figure",
    amount: "Amount (€)",
    laureates: "Laureates",
    paid: "Paid",
    matured: "Matured",
    required: "Required a year",
    saved: "Validated savings a year",
    cumulated: "Savings cumulated since the start",
    byStatus: "Where the laureates stand",
    status: "Status",
    pair: (name: string, value: string) => `${name}: ${value}`,
    statusCaption: "Laureates and matured euros by status",
    maturedMillions: "Matured €m",
    share: "Share of matured euros",
    how: "How these figures are computed",
    method:
      "The fund promises one euro of recurring savings a year, three years after each euro invested. Recurring savings of the last twelve months that the secretariat or finance validated are counted, and divided by the euros paid three years ago or more. A laureate that reports nothing counts zero; avoided costs and revenue do not count.",
    help: "Every formula, and what each status means",
    at: (asOf: string, knownAt: string) => `As of ${asOf}, as known at ${knownAt}`,
    date: (asOf: string, knownAt: string) =>
      `As of the end of the last closed quarter, ${asOf}, with what was recorded at ${knownAt}. These are the figures of the public interface /api/public/figures.`,
    simulated: "Simulated data: agreements, payments and savings are made up for demonstration.",
  },
);
