import { useSearchParams } from "react-router";
import { SelectField } from "../../fields/select-field.tsx";
import { useWords, words } from "../../language/language.tsx";
import { isIn, type Row, type View, views } from "./settings.ts";

const said = words(
  {
    view: "Voir",
    views: {
      toutes: "toutes les règles",
      muettes: "les règles muettes",
      modifiees: "les seuils modifiés",
    } satisfies Record<View, string>,
    rule: "Règle",
    all: "Toutes",
    count: (count: number) => `${count} ${count > 1 ? "lignes" : "ligne"}`,
  },
  {
    view: "Show",
    views: { toutes: "every rule", muettes: "silent rules", modifiees: "changed thresholds" },
    rule: "Rule",
    all: "All",
    count: (count: number) => `${count} ${count === 1 ? "line" : "lines"}`,
  },
);

const viewIn = (search: URLSearchParams): View => views.find((one) => one === search.get("voir")) ?? "toutes";

/** The rows that the address asks for. */
export const useShownRows = (rows: readonly Row[]): readonly Row[] => {
  const [search] = useSearchParams();
  return rows.filter((row) => isIn(row, viewIn(search), search.get("regle") || null));
};

export const RuleFilters = ({ rows, count }: { readonly rows: readonly Row[]; readonly count: number }) => {
  const say = useWords(said);
  const [search, setSearch] = useSearchParams();
  const set = (name: string, value: string): void =>
    setSearch(
      (before) => {
        if (value === "") before.delete(name);
        else before.set(name, value);
        return before;
      },
      { preventScrollReset: true },
    );
  return (
    <div className="filters">
      <SelectField
        label={say.view}
        isOptional
        value={viewIn(search)}
        onChange={(value) => set("voir", value === "toutes" ? "" : value)}
        choices={views.map((value) => ({ value, label: say.views[value] }))}
      />
      <SelectField
        label={say.rule}
        isOptional
        value={search.get("regle") ?? ""}
        onChange={(value) => set("regle", value)}
        placeholder={say.all}
        choices={rows
          .filter(({ rules }) => rules.length > 0)
          .map(({ rule, rules }) => ({ value: rule, label: `${rule} – ${rules[0]?.name}` }))}
      />
      <p role="status">{say.count(count)}</p>
    </div>
  );
};
