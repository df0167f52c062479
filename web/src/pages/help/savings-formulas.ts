import { words } from "../../language/language.tsx";
import type { Formulas } from "./formula-table.tsx";

type Id =
  | "fenetre"
  | "rythme-annuel"
  | "couverture"
  | "annualise"
  | "cumul"
  | "rendement"
  | "ecart"
  | "delai-de-retour"
  | "rendement-cumule";

export const savingsFormulas = words<Formulas<Id>>(
  {
    fenetre: {
      name: "Fenêtre",
      symbol: "w",
      formula: "w = les 12 mois qui finissent au mois o",
      inWords:
        "o est le dernier mois dont la déclaration est due\u00a0; il avance tant que le mois suivant est déjà complet. Personne n’est en retard pour ce qui n’est pas encore dû, et une déclaration en avance compte tout de suite.",
    },
    "rythme-annuel": {
      name: "Rythme annuel",
      symbol: "E12",
      formula: "E12 = Σ économies pérennes de w",
      inWords:
        "Ce que le projet a économisé sur les douze mois de la fenêtre. Un mois inconnu y compte 0\u00a0; si rien n’est connu, le rythme est «\u00a0non renseigné\u00a0».",
    },
    couverture: {
      name: "Couverture",
      symbol: "κ",
      formula: "κ = mois connus / mois attendus, dans w",
      inWords: "κ (kappa) dit quelle part des mois attendus, poste par poste, est documentée.",
    },
    annualise: {
      name: "Rythme annualisé",
      symbol: "RA",
      formula: "RA = Σ par poste de 12 × montant / n",
      inWords:
        "Le rythme récent ramené à un an\u00a0: pour chaque poste, sa dernière suite de n mois connus (3 à 12), finie depuis cinq mois au plus. Il sert aux postes trop jeunes pour avoir douze mois.",
    },
    cumul: {
      name: "Cumul",
      symbol: "C",
      formula: "C(t) = Σ économies pérennes et ponctuelles",
      inWords: "Tout ce qui a été économisé depuis l’origine, jusqu’au dernier mois entier à la date t.",
    },
    rendement: {
      name: "Rendement",
      symbol: "Y",
      formula: "Y = E12 / M",
      inWords:
        "Le rythme annuel validé, divisé par l’échu\u00a0: «\u00a0un euro arrivé à échéance rapporte Y euro par an\u00a0». La promesse est tenue à 1,00.",
    },
    ecart: {
      name: "Écart",
      symbol: "–",
      formula: "écart affiché = E12 − R",
      inWords: "Ce qui est réalisé moins ce qui est requis, avec son signe\u00a0: +0,8 M€ dépasse, −1,1 M€ manque.",
    },
    "delai-de-retour": {
      name: "Délai de retour",
      symbol: "–",
      formula: "la première fin de mois où C ≥ I > 0",
      inWords:
        "Quand les économies cumulées ont atteint le versé\u00a0; à côté, la date à partir de laquelle elles ne le quittent plus. Ce n’est pas la cible\u00a0: on peut avoir remboursé sa mise sans tenir la promesse annuelle.",
    },
    "rendement-cumule": {
      name: "Rendement cumulé",
      symbol: "–",
      formula: "C / I",
      inWords:
        "Le cumul divisé par le versé. Certains lisent ainsi «\u00a0un euro pour un euro en trois ans\u00a0»\u00a0: il est montré, jamais en tête.",
    },
  },
  {
    fenetre: {
      name: "Window",
      symbol: "w",
      formula: "w = the 12 months that end with the month o",
      inWords:
        "o is the last month whose report is due; it moves on while the next month is already complete. Nobody is late for what is not due yet, and an early report counts at once.",
    },
    "rythme-annuel": {
      name: "Run-rate",
      symbol: "E12",
      formula: "E12 = Σ recurring savings of w",
      inWords:
        "What the project saved over the twelve months of the window. An unknown month counts 0 there; when nothing is known the run-rate is “not stated”.",
    },
    couverture: {
      name: "Coverage",
      symbol: "κ",
      formula: "κ = known months / expected months, in w",
      inWords: "κ (kappa) says which share of the expected months, stream by stream, is documented.",
    },
    annualise: {
      name: "Annualised pace",
      symbol: "RA",
      formula: "RA = Σ by stream of 12 × amount / n",
      inWords:
        "The recent pace over a year: for each stream its last run of n known months (3 to 12) that ended five months ago at most. For streams too young to have twelve months.",
    },
    cumul: {
      name: "Cumulative savings",
      symbol: "C",
      formula: "C(t) = Σ recurring and one-off savings",
      inWords: "All that was saved from the start, up to the last whole month at the date t.",
    },
    rendement: {
      name: "Yield",
      symbol: "Y",
      formula: "Y = E12 / M",
      inWords:
        "The validated run-rate divided by the matured euros: “one matured euro yields Y euro a year”. The promise is kept at 1.00.",
    },
    ecart: {
      name: "Gap",
      symbol: "–",
      formula: "gap shown = E12 − R",
      inWords: "What is realised less what is required, with its sign: +€0.8m is above, −€1.1m is missing.",
    },
    "delai-de-retour": {
      name: "Payback",
      symbol: "–",
      formula: "the first month-end at which C ≥ I > 0",
      inWords:
        "When cumulative savings reached what was paid; beside it, the date from which they stay there. It is not the target: one may have paid back and still not keep the yearly promise.",
    },
    "rendement-cumule": {
      name: "Cumulative yield",
      symbol: "–",
      formula: "C / I",
      inWords:
        "Cumulative savings divided by what was paid. Some readers understand “one euro for one euro in three years” so: it is shown, never as the headline.",
    },
  },
);
