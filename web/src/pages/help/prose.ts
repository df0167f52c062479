import { words } from "../../language/language.tsx";

/** What the page says between its tables. */
export const prose = words(
  {
    title: "Comment sont calculés les chiffres",
    sentence:
      "Un euro d’économies pérennes par an, trois ans après chaque euro investi\u00a0: tout le reste sert à vérifier cette phrase, de la même façon pour tous les lauréats.",
    onThisPage: "Sur cette page",
    promise: [
      "Le fonds verse une dotation par tranches. Trois ans après chaque versement, l’euro versé «\u00a0arrive à échéance\u00a0»\u00a0: à partir de ce jour, il doit rapporter un euro d’économies chaque année.",
      "L’échu ne dépend que de l’argent\u00a0: un projet qui a reçu ses fonds il y a moins de trois ans ne doit encore rien.",
    ],
    lanes: [
      ["Prévu", "ce que le contrat de transformation promet, poste par poste et année par année."],
      ["Déclaré", "ce que l’équipe projet dit avoir économisé, chaque trimestre."],
      [
        "Validé",
        "ce qui a été accepté après revue. C’est le chiffre de tête\u00a0; le déclaré est toujours montré à côté.",
      ],
    ],
    clocks: [
      ["Situation au", "la date dont on parle\u00a0: versements faits, contrats signés et mois finis ce jour-là."],
      [
        "Connue au",
        "la date de connaissance\u00a0: seul compte ce qui avait été enregistré ce jour-là. Une correction de mars ne change pas le chiffre tel qu’il était connu en février.",
      ],
    ],
    clocksAfter:
      "Deux dates suffisent donc à retrouver tout chiffre publié. Rien n’est jamais effacé\u00a0: une correction est un fait de plus, une erreur est retirée par un autre fait, avec son motif. Les deux dates sont dans l’adresse de chaque page\u00a0: copier le lien, c’est citer le chiffre.",
    money: "L’argent, à la date t",
    spread: [
      "Une déclaration porte sur des mois entiers. Le montant (net × part attribuable au projet) est partagé également entre ces mois\u00a0; les centimes qui restent vont aux premiers, un chacun. La somme des mois redonne toujours le montant.",
      "Un mois d’un poste est connu s’il est déclaré, s’il est couvert par un «\u00a0rien à déclarer\u00a0», ou si le poste s’est arrêté avant. Sinon il est inconnu\u00a0: il compte 0 et fait baisser la couverture. Rien n’est prolongé d’office.",
    ],
    savings: "Les économies, dans chaque voie",
    planText:
      "Le contrat donne, par poste, un montant par année\u00a0; chaque année est étalée sur ses mois actifs, et le rythme de la dernière année continue ensuite. Le plan du premier contrat reste visible à côté du plan en vigueur.",
    plan: "Du plan à la prévision",
    statusText:
      "On descend le tableau et l’on s’arrête à la première règle vérifiée, en voie validée. Les comparaisons se font sur les montants exacts, jamais sur des rapports arrondis.",
    portfolio: [
      "Le rendement d’un ensemble est la somme des rythmes annuels divisée par la somme des échus\u00a0: Y = Σ E12 / Σ M. On pèse\u00a0; on ne fait jamais la moyenne des rendements, qui laisserait un petit projet brillant cacher un grand projet en retard.",
      "Un lauréat qui ne déclare rien compte pour 0. Les projets clos ou abandonnés restent dans tous les totaux. La part documentée est celle des euros échus dont la couverture suffit\u00a0; la borne haute est le rendement qu’on aurait si les lauréats non documentés tenaient exactement leur promesse.",
    ],
    notCounted: [
      "Les coûts évités, les recettes et les gains non monétisés\u00a0: montrés, jamais comptés.",
      "Les économies ponctuelles\u00a0: dans le cumul, jamais dans le rythme annuel ni dans le rendement.",
      "Ce qui est déclaré et pas encore validé\u00a0: montré à côté, jamais dans le chiffre de tête.",
      "Une économie sans situation de référence ni pièce\u00a0: elle ne peut pas être validée comme telle.",
      "Un mois inconnu\u00a0: il compte 0, et la couverture le dit.",
      "Un fait retiré\u00a0: il ne compte plus, à partir du moment où son retrait est connu.",
      "Deux déclarations du même mois et du même poste\u00a0: la période la plus longue reste, l’autre ligne est écartée entière, et l’anomalie est affichée.",
    ],
    recompute:
      "Il suffit de Node 20.19 et d’un fichier de faits\u00a0: aucun serveur, aucun compte. Le registre s’exporte\u00a0; recalculer à partir de lui donne les mêmes octets que l’écran. Sur chaque page, un chiffre souligné de points ouvre son explication\u00a0: formule, nombres, faits, et la commande à copier.",
    exportIt: "Exporter le registre, puis recalculer une position, une explication, un portefeuille\u00a0:",
    terms:
      "Les règles ont des termes, écrits au moment de la sélection de chaque projet. Voici leurs valeurs quand la sélection ne dit rien\u00a0:",
  },
  {
    title: "How figures are computed",
    sentence:
      "One euro of recurring savings a year, three years after each euro invested: all the rest serves to check this sentence, in the same way for all laureates.",
    onThisPage: "On this page",
    promise: [
      "The fund pays an award by tranches. Three years after each payment, the euro paid “matures”: from that day on it must yield one euro of savings each year.",
      "What has matured depends on money alone: a project that received its funds less than three years ago owes nothing yet.",
    ],
    lanes: [
      ["Planned", "what the agreement promises, stream by stream and year by year."],
      ["Declared", "what the project team says it saved, each quarter."],
      ["Validated", "what was accepted after review. This is the headline; the declared figure is always beside it."],
    ],
    clocks: [
      ["As of", "the date spoken of: payments made, agreements signed and months over on that day."],
      [
        "As known on",
        "the date of knowledge: only what had been recorded on that day counts. A correction in March does not change the figure as it was known in February.",
      ],
    ],
    clocksAfter:
      "Two dates are thus enough to find any published figure again. Nothing is ever erased: a correction is one more fact, an error is withdrawn by another fact, with its reason. Both dates are in the address of each page: to copy the link is to cite the figure.",
    money: "Money, at the date t",
    spread: [
      "A report is about whole months. The amount (net × share due to the project) is split equally over these months; the cents that are left go to the first ones, one each. The sum of the months always gives the amount again.",
      "A month of a stream is known if it is reported, if a “nothing to report” covers it, or if the stream ended before. Otherwise it is unknown: it counts 0 and lowers the coverage. Nothing is carried forward.",
    ],
    savings: "Savings, in each lane",
    planText:
      "The agreement gives, for each stream, an amount a year; each year is spread over its active months, and the pace of the last year goes on afterwards. The plan of the first agreement stays in view beside the one in force.",
    plan: "From plan to forecast",
    statusText:
      "Go down the table and stop at the first rule that holds, in the validated lane. Comparisons are made on exact amounts, never on rounded ratios.",
    portfolio: [
      "The yield of several projects is the sum of their run-rates divided by the sum of their matured euros: Y = Σ E12 / Σ M. They are weighed; never a mean of yields, which would let a small brilliant project hide a large late one.",
      "A laureate that reports nothing counts 0. Closed and abandoned projects stay in every total. The documented share is that of the matured euros whose coverage is enough; the upper bound is the yield if undocumented laureates kept their promise exactly.",
    ],
    notCounted: [
      "Avoided costs, revenue and non-cash gains: shown, never counted.",
      "One-off savings: in the cumulative figure, never in the run-rate nor in the yield.",
      "What is declared and not validated yet: shown beside, never in the headline.",
      "Savings without a baseline or evidence: they cannot be validated as such.",
      "An unknown month: it counts 0, and the coverage says so.",
      "A withdrawn fact: it counts no more from the moment its withdrawal is known.",
      "Two reports of one month and one stream: the longer period stays, the other line is left out whole, and the anomaly is shown.",
    ],
    recompute:
      "Node 20.19 and a file of facts are enough: no server, no account. The ledger can be exported; computing again from it gives the same bytes as the screen. On every page a figure underlined with dots opens its explanation: formula, numbers, facts, and the command to copy.",
    exportIt: "Export the ledger, then compute a position, an explanation, a portfolio again:",
    terms:
      "The rules have terms, written down when each project is selected. These are their values when it says nothing:",
  },
);

export const commands = `npm run --silent export-ledger > ledger.ndjson
npm run --silent position -- --facts ledger.ndjson --project ned --as-of 2022-12-31 --known-at 2023-02-28
npm run --silent explain -- --facts ledger.ndjson --project ned --figure yield --as-of 2022-12-31
npm run --silent portfolio -- --facts ledger.ndjson --as-of 2022-12-31 --status missed`;
