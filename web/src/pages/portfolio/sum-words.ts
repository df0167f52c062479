import { words } from "../../language/language.tsx";
import type { SumName, TermName } from "./sums.ts";

type Told = { readonly title: string; readonly formula: string };

export const sumWords = words(
  {
    sums: {
      committed: { title: "Engagé", formula: "Somme des engagements (AE) datés d’ici là, nets des dégagements." },
      paid: { title: "Versé", formula: "Somme des versements datés d’ici là, nets des reversements." },
      matured: {
        title: "Échu",
        formula: "Somme des versements dont le délai (trois ans, sauf convention contraire) est passé.",
      },
      validated: {
        title: "Économies validées par an",
        formula:
          "Somme des économies pérennes validées sur douze mois. Un lauréat qui n’a rien fait valider compte pour 0.",
      },
      waiting: {
        title: "Déclaré, non validé",
        formula: "Économies pérennes déclarées sur douze mois, moins celles qui sont validées.",
      },
      gap: {
        title: "Écart par an",
        formula: "Économies validées par an, moins économies requises par les euros échus.",
      },
      yield: {
        title: "Rendement d’un euro échu",
        formula:
          "Somme des économies validées par an, divisée par la somme des euros échus. C’est un rapport de sommes, jamais une moyenne de rapports.",
      },
      documented: {
        title: "Part documentée des euros échus",
        formula:
          "Euros échus des lauréats dont la couverture atteint le seuil de leur convention, sur tous les euros échus.",
      },
    } satisfies Record<SumName, Told>,
    terms: {
      committed: "Engagé",
      paid: "Versé",
      matured: "Échu",
      required: "Requis par an",
      validated: "Validé par an",
      declared: "Déclaré par an",
      gap: "Écart par an",
      documentedMatured: "Échu documenté",
    } satisfies Record<TermName, string>,
    laureate: "Lauréat",
    total: "Total",
    result: "Résultat :",
    set: (count: number) =>
      count > 1
        ? `Ce que chacun des ${count}\u00a0lauréats affichés apporte à la somme, au centime près. Chaque montant s’explique à son tour.`
        : "Ce que le lauréat affiché apporte. Chaque montant s’explique à son tour.",
    upper: (amount: string) =>
      `Si les lauréats non documentés tenaient leur promesse, un euro échu rapporterait ${amount}.`,
  },
  {
    sums: {
      committed: { title: "Committed", formula: "Sum of the commitments dated by then, net of releases." },
      paid: { title: "Paid", formula: "Sum of the payments dated by then, net of repayments." },
      matured: {
        title: "Matured",
        formula: "Sum of the payments whose delay (three years unless agreed otherwise) is over.",
      },
      validated: {
        title: "Validated savings a year",
        formula: "Sum of recurring savings validated over twelve months. A laureate with nothing validated counts 0.",
      },
      waiting: {
        title: "Reported, not validated",
        formula: "Recurring savings reported over twelve months, minus those that are validated.",
      },
      gap: { title: "Gap a year", formula: "Validated savings a year, minus savings required by matured euros." },
      yield: {
        title: "Yield of a matured euro",
        formula:
          "Sum of validated savings a year, divided by the sum of matured euros. A ratio of sums, never a mean of ratios.",
      },
      documented: {
        title: "Documented share of matured euros",
        formula:
          "Matured euros of the laureates whose coverage reaches their agreement’s threshold, over all matured euros.",
      },
    },
    terms: {
      committed: "Committed",
      paid: "Paid",
      matured: "Matured",
      required: "Required a year",
      validated: "Validated a year",
      declared: "Reported a year",
      gap: "Gap a year",
      documentedMatured: "Documented, matured",
    },
    laureate: "Laureate",
    total: "Total",
    result: "Result:",
    set: (count: number) =>
      count === 1
        ? "What the laureate shown adds. Each amount explains itself in turn."
        : `What each of the ${count} laureates shown adds to the sum, to the cent. Each amount explains itself in turn.`,
    upper: (amount: string) =>
      `If the undocumented laureates kept their promise, a matured euro would yield ${amount}.`,
  },
);
