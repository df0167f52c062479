import type { ReactNode } from "react";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { Badge } from "../../ui/badge.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { usePersonName } from "../../ui/person-name.tsx";
import { alertWords } from "../alerts/words.ts";
import { useParameterWords } from "./parameter-words.ts";
import type { Parameter, Row } from "./settings.ts";

const said = words(
  {
    caption: "Règles, seuils en vigueur et bornes de chacun",
    rule: "Règle",
    acts: "Qui agit",
    thresholds: "Seuils en vigueur",
    set: "Fixés",
    input: "Données",
    all: "Toutes les règles",
    escalation: "Remontée d’un niveau sans suite",
    byDefault: (value: string) => `défaut ${value}`,
    between: (least: string, most: string) => `de ${least} à ${most}`,
    changed: "modifié",
    defaults: "par défaut",
    setBy: (day: string, who: string) => `le ${day} par ${who}`,
    always: "toujours là",
    silent: "muette",
    missing: (what: string) => `il manque ${what}`,
    of: (count: number, projects: number) => `${count} sur ${projects} lauréats`,
    recorded: "enregistrées",
    blocks: "bloque un acte",
    none: "sans seuil",
  },
  {
    caption: "Rules, thresholds in force and the bounds of each",
    rule: "Rule",
    acts: "Who acts",
    thresholds: "Thresholds in force",
    set: "Set",
    input: "Data",
    all: "Every rule",
    escalation: "Escalation when unhandled",
    byDefault: (value: string) => `default ${value}`,
    between: (least: string, most: string) => `from ${least} to ${most}`,
    changed: "changed",
    defaults: "by default",
    setBy: (day: string, who: string) => `on ${day} by ${who}`,
    always: "always there",
    silent: "silent",
    missing: (what: string) => `missing: ${what}`,
    of: (count: number, projects: number) => `${count} of ${projects} laureates`,
    recorded: "recorded",
    blocks: "blocks an act",
    none: "no threshold",
  },
);

type Props = {
  readonly rows: readonly Row[];
  readonly projects: number;
  /** Instead of the values, in a form that changes them. */
  readonly control?: (parameter: Parameter) => ReactNode;
};

export const RulesTable = ({ rows, projects, control }: Props) => {
  const say = useWords(said);
  const common = useWords(alertWords);
  const format = useFormat();
  const nameOf = usePersonName();
  const rule: Column<Row> = {
    key: "regle-nom",
    header: say.rule,
    sortBy: ({ rule }) => rule,
    cell: ({ rule, rules, isSilent }) =>
      rules.length === 0 ? (
        say.escalation
      ) : (
        <>
          {rules.map(({ name }, index) => (
            <div key={name}>
              {index === 0 ? `${rule} ` : null}
              {name}
            </div>
          ))}
          {control !== undefined && isSilent ? <Badge severity="warning">{say.silent}</Badge> : null}
          {rules.some(({ blocks }) => blocks) ? <Badge severity="error">{say.blocks}</Badge> : null}
        </>
      ),
  };
  const columns: readonly Column<Row>[] = [
    rule,
    {
      key: "agit",
      header: say.acts,
      sortBy: ({ rules }) => rules[0]?.mustAct ?? null,
      cell: ({ rules }) => (rules[0] === undefined ? say.all : common.actors[rules[0].mustAct]),
    },
    {
      key: "seuils",
      header: say.thresholds,
      cell: ({ parameters }) => (
        <div className="thresholds">
          {control === undefined && parameters.every(({ name }) => name === "enabled") ? (
            <span className="soft">{say.none}</span>
          ) : null}
          {parameters.map((parameter) =>
            control === undefined ? <Value key={parameter.name} parameter={parameter} /> : control(parameter),
          )}
        </div>
      ),
    },
    {
      key: "fixe",
      header: say.set,
      sortBy: ({ lastChange }) => lastChange?.changedOn ?? null,
      cell: ({ lastChange }) =>
        lastChange === undefined ? (
          <span className="soft">{say.defaults}</span>
        ) : (
          <>
            {say.setBy(format.date(lastChange.changedOn), nameOf(lastChange.by))} <q lang="fr">{lastChange.reason}</q>
          </>
        ),
    },
    {
      key: "donnees",
      header: say.input,
      sortBy: ({ rules }) =>
        rules.find(({ projectsWithInput }) => projectsWithInput !== null)?.projectsWithInput ?? null,
      cell: ({ rules, isSilent }) => {
        const needing = rules.find(({ projectsWithInput }) => projectsWithInput !== null);
        if (needing?.projectsWithInput == null) return <span className="soft">{say.always}</span>;
        return isSilent ? (
          <>
            <Badge severity="warning">{say.silent}</Badge> {say.missing(needing.needs ?? "")}
          </>
        ) : needing.scope === "portfolio" ? (
          say.recorded
        ) : (
          say.of(needing.projectsWithInput, projects)
        );
      },
    },
  ];
  // A form needs the room.
  const shown = control === undefined ? columns : columns.filter(({ key }) => key === "regle-nom" || key === "seuils");
  return (
    <DataTable caption={say.caption} columns={shown} rows={rows} rowKey={({ rule }) => rule} rowHeader="regle-nom" />
  );
};

const Value = ({ parameter }: { readonly parameter: Parameter }) => {
  const say = useWords(said);
  const written = useParameterWords();
  const { name, value, least, most } = parameter;
  const isChanged = value !== parameter.default;
  // A rule that is on, as by default, need not say so.
  if (name === "enabled" && !isChanged) return null;
  const bounds = say.between(written.value(parameter, least), written.value(parameter, most));
  const byDefault = say.byDefault(written.value(parameter, parameter.default));
  return (
    <span>
      {written.label(parameter)} <strong>{written.value(parameter, value)}</strong>{" "}
      {isChanged ? <Badge severity="info">{say.changed}</Badge> : null}{" "}
      <span className="soft">({name === "enabled" ? byDefault : `${bounds}, ${byDefault}`})</span>
    </span>
  );
};
