import type { FormEvent } from "react";
import { useSearchParams } from "react-router";
import { clocksIn } from "../../clocks/clocks.ts";
import { factWords } from "../../explain/fact-words.ts";
import { useWords } from "../../language/language.tsx";
import { Button } from "../../ui/button.tsx";
import { usePersonName } from "../../ui/person-name.tsx";
import type { HistoryEntry } from "./history-entry.ts";
import { historyWords } from "./history-words.ts";

/** The address's names of the filters, and the API's: `au` and `connu` are the clocks'. */
const filterNames = {
  type: "type",
  acteur: "actor",
  du: "from",
  jusquau: "to",
  depuis: "recordedAfter",
  apres: "cursor",
} as const;

/** What the API is asked for, from the page's address. */
export const askedOf = (search: URLSearchParams): URLSearchParams => {
  const { knownAt } = clocksIn(search);
  const asked = new URLSearchParams({ limit: "25", ...(knownAt === null ? {} : { knownAt }) });
  for (const [name, parameter] of Object.entries(filterNames)) {
    const value = search.get(name);
    if (value !== null && value !== "") asked.set(parameter, value);
  }
  return asked;
};

export const isFiltered = (search: URLSearchParams): boolean =>
  [...Object.keys(filterNames), "fait"].some((name) => search.has(name));

/** Those filters away; the two clocks stay. */
export const withoutFilters = (before: URLSearchParams): URLSearchParams => {
  const next = new URLSearchParams(before);
  for (const name of [...Object.keys(filterNames), "fait"]) next.delete(name);
  return next;
};

/** Type, author and days: written into the address. */
export const HistoryFilters = ({ entries }: { readonly entries: readonly HistoryEntry[] }) => {
  const say = useWords(historyWords);
  const kinds = useWords(factWords);
  const personName = usePersonName();
  const [search, setSearch] = useSearchParams();
  const types = [...new Set(entries.map(({ type }) => type))].sort((a, b) => kinds[a].localeCompare(kinds[b]));
  const actors = [...new Set(entries.map(({ actor }) => actor))].sort();
  const apply = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const next = withoutFilters(search);
    for (const [name, value] of new FormData(event.currentTarget)) {
      if (typeof value === "string" && value !== "") next.set(name, value);
    }
    setSearch(next, { preventScrollReset: true });
  };
  return (
    <form className="filters" onSubmit={apply} key={String(search)} aria-label={say.filters}>
      <label>
        {say.type}
        <br />
        <select name="type" defaultValue={search.get("type") ?? ""}>
          <option value="">{say.everyType}</option>
          {types.map((type) => (
            <option key={type} value={type}>
              {kinds[type]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say.actor}
        <br />
        <select name="acteur" defaultValue={search.get("acteur") ?? ""}>
          <option value="">{say.everybody}</option>
          {actors.map((actor) => (
            <option key={actor} value={actor}>
              {personName(actor)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say.from}
        <br />
        <input type="date" name="du" defaultValue={search.get("du") ?? ""} />
      </label>
      <label>
        {say.to}
        <br />
        <input type="date" name="jusquau" defaultValue={search.get("jusquau") ?? ""} />
      </label>
      <Button type="submit" priority="secondary">
        {say.apply}
      </Button>
      {isFiltered(search) ? (
        <Button priority="tertiary" onClick={() => setSearch(withoutFilters(search), { preventScrollReset: true })}>
          {say.clear}
        </Button>
      ) : null}
    </form>
  );
};
