import { SelectField } from "../../fields/select-field.tsx";
import { useWords } from "../../language/language.tsx";
import { statusWords } from "../../ui/status-words.ts";
import { filterWords } from "./filter-words.ts";
import { type ChoiceName, choiceNames, isFiltering, statedBy, unstated, useFilters } from "./filters.ts";
import type { Laureate } from "./laureates.ts";

/** The filters by choice; statuses are chosen in the strip above. */
export const FilterBar = ({ all }: { readonly all: readonly Laureate[] }) => {
  const say = useWords(filterWords);
  const { filters, choose } = useFilters();
  const choicesOf = (name: ChoiceName) => {
    const stated = new Set(all.map((laureate) => statedBy(laureate, name)));
    return [...stated]
      .sort((a, b) => Number(a === unstated) - Number(b === unstated) || a.localeCompare(b, "fr"))
      .map((value) => ({ value, label: value === unstated ? say.unstated : value }));
  };
  return (
    <fieldset className="filters plain">
      <legend className="hidden-text">{say.legend}</legend>
      {choiceNames.map((name) => (
        <SelectField
          key={name}
          label={say.choices[name]}
          value={filters[name] ?? ""}
          onChange={(value) => choose(name, value)}
          choices={choicesOf(name)}
          placeholder={say.every[name]}
        />
      ))}
    </fieldset>
  );
};

/** Each active filter as a tag that takes itself away; on paper it only says what it is. */
export const ActiveFilters = () => {
  const say = useWords(filterWords);
  const statusNames = useWords(statusWords);
  const { filters, choose, toggle, clear } = useFilters();
  if (!isFiltering(filters)) return null;
  const tags = [
    ...choiceNames.flatMap((name) => {
      const value = filters[name];
      const shown = value === unstated ? say.unstated : value;
      return value === null ? [] : [{ label: say.pair(say.choices[name], shown ?? ""), off: () => choose(name, "") }];
    }),
    ...filters.statuses.map((status) => ({
      label: say.pair(say.status, statusNames[status]),
      off: () => toggle(status),
    })),
  ];
  return (
    <ul className="active-filters" aria-label={say.active}>
      {tags.map(({ label, off }) => (
        <li key={label}>
          <button type="button" className="tag" onClick={off}>
            <span className="hidden-text">{say.remove} </span>
            {label}
            <span aria-hidden="true"> ×</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="link" onClick={clear}>
          {say.clear}
        </button>
      </li>
    </ul>
  );
};
