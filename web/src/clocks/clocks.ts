import { useLocation, useSearchParams } from "react-router";

/*
 * The two clocks of every figure: `?au=2022-06-30` as of that day, `&connu=2022-07-15` as known then. Absent: today, now.
 */

export type Clocks = { readonly asOf: string | null; readonly knownAt: string | null };

export const clocksIn = (search: URLSearchParams): Clocks => ({
  asOf: search.get("au") || null,
  knownAt: search.get("connu") || null,
});

export const useClocks = (): Clocks => clocksIn(useSearchParams()[0]);

/** An address of the API, asked at the page's clocks and with more parameters; those that are null are left out. */
export const atClocks = (
  path: string,
  { asOf, knownAt }: Clocks,
  more: Readonly<Record<string, string | null>> = {},
): string => {
  const asked = Object.entries({ asOf, knownAt, ...more }).filter((pair): pair is [string, string] => pair[1] !== null);
  return asked.length === 0 ? path : `${path}?${new URLSearchParams(asked)}`;
};

/** A path of ours that keeps the page's clocks: a link out of the past stays in the past. */
export const useKeepingClocks = (): ((path: string) => string) => {
  const { search } = useLocation();
  return (path) => {
    const [bare = "", own = ""] = path.split("?");
    const query = new URLSearchParams(own);
    const now = new URLSearchParams(search);
    for (const name of ["au", "connu"]) {
      const value = now.get(name);
      if (value !== null && value !== "" && !query.has(name)) query.set(name, value);
    }
    return query.size === 0 ? bare : `${bare}?${query}`;
  };
};
