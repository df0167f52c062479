import { assess } from "./assess.ts";
import type { CivilDate } from "./calendar.ts";
import type { KnownAt } from "./known-at.ts";
import { belongs } from "./portfolio.ts";
import type { Position } from "./position.ts";
import type { ProjectState } from "./state.ts";
import { lifecycles, statuses } from "./status.ts";

/** Which projects a portfolio is made of; a field that is absent leaves none out. */
export type PortfolioFilter = {
  readonly wave?: string;
  readonly ministry?: string;
  readonly holder?: string;
  /** "none" for a project that is not selected (its lifecycle is null). */
  readonly lifecycle?: string;
  readonly status?: string;
};

export const filterFields = ["wave", "ministry", "holder", "lifecycle", "status"] as const;

const values = { lifecycle: [...lifecycles, "none"], status: statuses } as const;

/** The first field asked for a value it never has. */
export const filterFault = (
  filter: PortfolioFilter,
): { readonly field: string; readonly expected: string; readonly found: string } | undefined => {
  for (const field of ["lifecycle", "status"] as const) {
    const found = filter[field];
    const known: readonly string[] = values[field];
    if (found !== undefined && !known.includes(found)) {
      return { field, expected: `one of ${known.join(", ")}`, found };
    }
  }
  return undefined;
};

const isAsked = (asked: string | undefined, found: string | undefined): boolean =>
  asked === undefined || asked === found;

/** The projects that belong at `asOf` and pass the filter, with their positions. `states` are those known at τ. */
export const positionsOf = (
  states: readonly ProjectState[],
  { wave, ministry, holder, lifecycle, status }: PortfolioFilter,
  asOf: CivilDate,
  knownAt?: KnownAt,
): { readonly state: ProjectState; readonly position: Position }[] =>
  states
    .filter(
      (state) =>
        belongs(state, asOf) &&
        isAsked(wave, state.selection?.wave) &&
        isAsked(ministry, state.selection?.holder.ministry) &&
        isAsked(holder, state.selection?.holder.name),
    )
    .map((state) => ({ state, position: assess(state, asOf, knownAt) }))
    .filter(({ position }) => isAsked(lifecycle, position.lifecycle ?? "none") && isAsked(status, position.status));
