import type * as z from "zod";
import type { settings, settingsPreview } from "../../../../shared/answers/alerts.ts";
import { readAmount } from "../../fields/parse-amount.ts";

export type Settings = z.infer<typeof settings>;
export type Preview = z.infer<typeof settingsPreview>;
export type Parameter = Settings["parameters"][number];
export type Change = Settings["changes"][number];

/** One line of the table: an id may be two rules, which share their thresholds. */
export type Row = {
  readonly rule: string;
  readonly rules: Settings["rules"];
  readonly parameters: readonly Parameter[];
  readonly lastChange: Change | undefined;
  /** Nothing records what it needs: it can say nothing. */
  readonly isSilent: boolean;
};

export const rowsOf = ({ rules, parameters, changes }: Settings): readonly Row[] =>
  [...new Set(parameters.map(({ rule }) => rule))].map((rule) => {
    const own = rules.filter((one) => one.rule === rule);
    return {
      rule,
      rules: own,
      parameters: parameters.filter((one) => one.rule === rule),
      lastChange: changes.findLast(({ alerts }) => Object.hasOwn(alerts, rule)),
      isSilent: own.some(({ projectsWithInput }) => projectsWithInput === 0),
    };
  });

export const nameOf = ({ rule, name }: Pick<Parameter, "rule" | "name">): string => `${rule}.${name}`;

/** What is typed, by parameter; one that is not there was not touched. */
export type Typed = Readonly<Record<string, string>>;

/** The whole number typed for a parameter, in its unit; undefined when it is none, or out of its bounds. */
export const readValue = ({ unit, least, most }: Parameter, typed: string): number | undefined => {
  const amount = unit === "cents" ? readAmount(typed) : undefined;
  const text = typed.trim();
  const value =
    amount === undefined
      ? /^\d{1,9}$/.test(text)
        ? Number(text)
        : undefined
      : amount.kind === "amount"
        ? amount.cents
        : undefined;
  return value === undefined || value < least || value > most ? undefined : value;
};

export type Changed = { readonly parameter: Parameter; readonly value: number };

/** What would change, and what cannot be read. */
export const readChanges = (parameters: readonly Parameter[], typed: Typed) => {
  const wrong: Parameter[] = [];
  const changed: Changed[] = [];
  for (const parameter of parameters) {
    const text = typed[nameOf(parameter)];
    if (text === undefined) continue;
    const value = readValue(parameter, text);
    if (value === undefined) wrong.push(parameter);
    else if (value !== parameter.value) changed.push({ parameter, value });
  }
  return { wrong, changed };
};

/** As `SettingsChanged` says it: by rule, by parameter. */
export const alertsOf = (changed: readonly Changed[]): Record<string, Record<string, number>> => {
  const alerts: Record<string, Record<string, number>> = {};
  for (const { parameter, value } of changed) {
    alerts[parameter.rule] = { ...alerts[parameter.rule], [parameter.name]: value };
  }
  return alerts;
};

export const views = ["toutes", "muettes", "modifiees"] as const;
export type View = (typeof views)[number];

export const isIn = (row: Row, view: View, rule: string | null): boolean =>
  (rule === null || row.rule === rule) &&
  (view === "toutes" ||
    (view === "muettes" ? row.isSilent : row.parameters.some((parameter) => parameter.value !== parameter.default)));
