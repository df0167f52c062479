import { useMemo } from "react";
import { useSearchParams } from "react-router";
import { type Status, statuses } from "../../../../shared/domain/status.ts";
import type { Laureate } from "./laureates.ts";

/*
 * Which laureates a page of the portfolio shows: all of it in the address, so that Back works and a link keeps it.
 */

/** By the parameter's name in the address. */
export const choices = { ministere: "ministry", vague: "wave", porteur: "holder" } as const;
export type ChoiceName = keyof typeof choices;
export const choiceNames = ["ministere", "vague", "porteur"] as const satisfies readonly ChoiceName[];

export type Filters = Readonly<Record<ChoiceName, string | null>> & { readonly statuses: readonly Status[] };

/** Asked for those that state none. */
export const unstated = "-";

export const filtersIn = (search: URLSearchParams): Filters => ({
  ministere: search.get("ministere") || null,
  vague: search.get("vague") || null,
  porteur: search.get("porteur") || null,
  statuses: statuses.filter((status) => search.getAll("statut").includes(status)),
});

/** What a laureate states under a name of the address. */
export const statedBy = ({ holder, wave }: Pick<Laureate, "holder" | "wave">, name: ChoiceName): string => {
  const stated = { ministere: holder?.ministry, vague: wave, porteur: holder?.name }[name];
  return stated ?? unstated;
};

export const passesChoices = (laureate: Laureate, filters: Filters): boolean =>
  choiceNames.every((name) => filters[name] === null || filters[name] === statedBy(laureate, name));

export const passesStatus = ({ position }: Laureate, { statuses: asked }: Filters): boolean =>
  asked.length === 0 || asked.includes(position.status);

export const isFiltering = (filters: Filters): boolean =>
  filters.statuses.length > 0 || choiceNames.some((name) => filters[name] !== null);

/** The parameters with a filter changed; another set of rows starts at its first page. */
const changed = (search: URLSearchParams, change: (next: URLSearchParams) => void): URLSearchParams => {
  const next = new URLSearchParams(search);
  change(next);
  next.delete("page");
  return next;
};

export const choosing = (search: URLSearchParams, name: ChoiceName, value: string): URLSearchParams =>
  changed(search, (next) => (value === "" ? next.delete(name) : next.set(name, value)));

export const toggling = (search: URLSearchParams, status: Status): URLSearchParams =>
  changed(search, (next) =>
    next.has("statut", status) ? next.delete("statut", status) : next.append("statut", status),
  );

export const clearing = (search: URLSearchParams): URLSearchParams =>
  changed(search, (next) => {
    for (const name of [...choiceNames, "statut"]) next.delete(name);
  });

export const useFilters = () => {
  const [search, setSearch] = useSearchParams();
  const filters = useMemo(() => filtersIn(search), [search]);
  const go = (next: URLSearchParams): void => setSearch(next, { preventScrollReset: true });
  return {
    filters,
    choose: (name: ChoiceName, value: string): void => go(choosing(search, name, value)),
    toggle: (status: Status): void => go(toggling(search, status)),
    clear: (): void => go(clearing(search)),
  };
};
