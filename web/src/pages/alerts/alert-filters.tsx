import { useSearchParams } from "react-router";
import { actors, severities } from "../../../../shared/domain/alerts/alert-rule.ts";
import { SelectField } from "../../fields/select-field.tsx";
import { useWords, words } from "../../language/language.tsx";
import type { Alert } from "./inbox.ts";
import { alertWords } from "./words.ts";

const said = words(
  {
    severity: "Gravité",
    rule: "Règle",
    laureate: "Lauréat",
    mustAct: "Qui doit agir",
    all: "Toutes",
    allOf: "Tous",
    clear: "Tout effacer",
    count: (count: number) => `${count} ${count > 1 ? "alertes" : "alerte"}`,
  },
  {
    severity: "Severity",
    rule: "Rule",
    laureate: "Laureate",
    mustAct: "Who must act",
    all: "All",
    allOf: "All",
    clear: "Clear all",
    count: (count: number) => `${count} ${count === 1 ? "alert" : "alerts"}`,
  },
);

const names = ["gravite", "regle", "laureat", "agir"] as const;

/** In the address; only what occurs in the list can be chosen. */
export const AlertFilters = ({ alerts, count }: { readonly alerts: readonly Alert[]; readonly count: number }) => {
  const say = useWords(said);
  const common = useWords(alertWords);
  const [search, setSearch] = useSearchParams();
  const change = (set: (next: URLSearchParams) => void): void =>
    setSearch(
      (before) => {
        set(before);
        before.delete("alerte");
        before.delete("page");
        return before;
      },
      { preventScrollReset: true },
    );
  const filter = (name: (typeof names)[number]) => ({
    value: search.get(name) ?? "",
    isOptional: true,
    onChange: (value: string) =>
      change((next) => (value === "" ? next.delete(name) : next.set(name, value === "-" ? "" : value))),
  });
  const rules = [...new Map(alerts.map(({ rule, name }) => [rule, `${rule} – ${name}`]))].sort();
  const laureates = [
    ...new Map(alerts.map(({ projectId, title }) => [projectId ?? "-", title ?? projectId ?? common.wholeFund])),
  ].sort(([, a], [, b]) => a.localeCompare(b, "fr"));
  const isFiltered = names.some((name) => search.has(name));
  return (
    <div className="filters">
      <SelectField
        label={say.severity}
        {...filter("gravite")}
        placeholder={say.all}
        choices={[...severities].reverse().map((value) => ({ value, label: common.severities[value] }))}
      />
      <SelectField
        label={say.rule}
        {...filter("regle")}
        placeholder={say.all}
        choices={rules.map(([value, label]) => ({ value, label }))}
      />
      <SelectField
        label={say.laureate}
        {...filter("laureat")}
        value={search.get("laureat") === "" ? "-" : (search.get("laureat") ?? "")}
        placeholder={say.allOf}
        choices={laureates.map(([value, label]) => ({ value, label }))}
      />
      <SelectField
        label={say.mustAct}
        {...filter("agir")}
        placeholder={say.allOf}
        choices={actors.map((value) => ({ value, label: common.actors[value] }))}
      />
      <p role="status">
        {say.count(count)}{" "}
        {isFiltered ? (
          <button
            type="button"
            className="link"
            onClick={() =>
              change((next) => {
                for (const name of names) next.delete(name);
              })
            }
          >
            {say.clear}
          </button>
        ) : null}
      </p>
    </div>
  );
};
