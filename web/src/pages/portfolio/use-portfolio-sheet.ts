import type { Portfolio } from "../../../../shared/domain/portfolio.ts";
import type { Cell, Sheet } from "../../export/sheet.ts";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { statusWords } from "../../ui/status-words.ts";
import { filterWords } from "./filter-words.ts";
import { choiceNames, isFiltering, statedBy, unstated, useFilters } from "./filters.ts";
import { type Laureate, nameOf, shownGapCents } from "./laureates.ts";

const said = words(
  {
    name: "portefeuille",
    columns: [
      "Identifiant",
      "Lauréat",
      "Porteur",
      "Ministère",
      "Vague",
      "Statut",
      "Engagé (€)",
      "Versé (€)",
      "Échu (€)",
      "Requis par an (€)",
      "Validé par an (€)",
      "Déclaré par an (€)",
      "Écart par an (€)",
      "Rendement",
      "Mois documentés",
      "Mois attendus",
      "Plan réalisé",
      "Déclaré jusqu’à",
      "Validé jusqu’à",
      "Données simulées",
    ],
    at: (asOf: string, knownAt: string) => `Situation au ${asOf}, connue au ${knownAt}`,
    filters: "Filtres",
    simulated: "Données simulées : contrats, versements et économies sont inventés pour la démonstration.",
    yes: "oui",
    no: "non",
  },
  {
    name: "portfolio",
    columns: [
      "Id",
      "Laureate",
      "Holder",
      "Ministry",
      "Wave",
      "Status",
      "Committed (€)",
      "Paid (€)",
      "Matured (€)",
      "Required a year (€)",
      "Validated a year (€)",
      "Reported a year (€)",
      "Gap a year (€)",
      "Yield",
      "Months documented",
      "Months expected",
      "Plan realised",
      "Reported up to",
      "Validated up to",
      "Simulated data",
    ],
    at: (asOf: string, knownAt: string) => `As of ${asOf}, as known at ${knownAt}`,
    filters: "Filters",
    simulated: "Simulated data: agreements, payments and savings are made up for demonstration.",
    yes: "yes",
    no: "no",
  },
);

const money = (cents: number | null): Cell => (cents === null ? null : { cents });
const number = (ratio: string | null): Cell => (ratio === null ? null : Number(ratio));

/** The laureates shown, in their order, to the cent, with what was asked. */
export const usePortfolioSheet = (laureates: readonly Laureate[], sums: Portfolio): (() => Sheet) => {
  const say = useWords(said);
  const filterSay = useWords(filterWords);
  const statusNames = useWords(statusWords);
  const format = useFormat();
  const { filters } = useFilters();
  const asked = [
    ...choiceNames.flatMap((name) => {
      const value = filters[name];
      return value === null ? [] : [`${filterSay.choices[name]} = ${value === unstated ? filterSay.unstated : value}`];
    }),
    ...filters.statuses.map((status) => `${filterSay.status} = ${statusNames[status]}`),
  ];
  const row = (laureate: Laureate): readonly Cell[] => {
    const { position, reportedTo } = laureate;
    const { validated } = position;
    const ministry = statedBy(laureate, "ministere");
    return [
      laureate.projectId,
      nameOf(laureate),
      laureate.holder?.name ?? null,
      ministry === unstated ? null : ministry,
      laureate.wave,
      statusNames[position.status],
      money(position.committedCents),
      money(position.paidCents),
      money(position.maturedCents),
      money(position.requiredCents),
      money(validated.runRateCents),
      money(position.declared.runRateCents),
      money(shownGapCents(position)),
      number(position.yield),
      validated.coverage.known,
      validated.coverage.expected,
      number(position.plan.realisation),
      reportedTo.declared,
      reportedTo.validated,
      position.simulation ? say.yes : say.no,
    ];
  };
  return () => ({
    name: `${say.name}-${sums.asOf}`,
    columns: say.columns,
    rows: laureates.map(row),
    notes: [
      say.at(format.date(sums.asOf), sums.knownAt === null ? "" : format.knownAt(sums.knownAt)),
      filterSay.pair(filterSay.legend, isFiltering(filters) ? asked.join(" ; ") : filterSay.none),
      location.href,
      ...(sums.simulation ? [say.simulated] : []),
    ],
  });
};
