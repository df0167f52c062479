import { useMemo } from "react";
import { type Portfolio, portfolioOf } from "../../../../shared/domain/portfolio.ts";
import { passesChoices, passesStatus, useFilters } from "./filters.ts";
import { type Laureate, useLaureates } from "./laureates.ts";

/** The laureates that the address lets through, and their sums by the API's own rule (DOMAIN.md section 8). */
export type ShownPortfolio = {
  readonly all: readonly Laureate[];
  readonly shown: readonly Laureate[];
  readonly sums: Portfolio;
  /** The same without the filter of statuses: what each status would show. */
  readonly sumsOfEveryStatus: Portfolio;
};

export const usePortfolio = (quarters: number): ShownPortfolio => {
  const { asOf, knownAt, projects: all } = useLaureates(quarters);
  const { filters } = useFilters();
  return useMemo(() => {
    const sumsOf = (laureates: readonly Laureate[]): Portfolio =>
      portfolioOf(
        laureates.map(({ position }) => position),
        asOf,
        knownAt,
      );
    const chosen = all.filter((laureate) => passesChoices(laureate, filters));
    const shown = chosen.filter((laureate) => passesStatus(laureate, filters));
    return { all, shown, sums: sumsOf(shown), sumsOfEveryStatus: sumsOf(chosen) };
  }, [all, asOf, knownAt, filters]);
};
