import type { CivilDate } from "../calendar.ts";
import type { FundState } from "../state.ts";
import type { Parameter } from "./alert-rule.ts";
import { rules } from "./rules.ts";

/*
 * Thresholds, delays and recipients: the defaults of the rules, then every change stated, in the order of its date.
 */

/** A change as a fund's state keeps it. */
export type SettingsVersion = NonNullable<FundState["settings"]>[number];

export type AlertSettings = {
  /** How many changes are known, future ones included: it only grows. */
  readonly version: number;
  /** By rule, by parameter. */
  readonly values: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Person ids; undefined: nobody was ever named, every secretariat is told. */
  readonly recipients: readonly string[] | undefined;
};

/** Every rule can be turned off; what all of them share is under `escalation`. */
const enabled: Parameter = { default: 1, unit: "times", least: 0, most: 1 };

const ofRules = (): Record<string, Record<string, Parameter>> => {
  const all: Record<string, Record<string, Parameter>> = {};
  for (const { id, parameters } of rules) all[id] = { enabled, ...all[id], ...parameters };
  return all;
};

/** Every parameter that may be set, by rule. */
export const parametersOf: Readonly<Record<string, Readonly<Record<string, Parameter>>>> = {
  ...ofRules(),
  /** Days unhandled after which an alert rises by one severity. */
  escalation: { days: { default: 30, unit: "days", least: 1, most: 3_650 } },
};

export const defaultValues: AlertSettings["values"] = Object.fromEntries(
  Object.entries(parametersOf).map(([rule, parameters]) => [
    rule,
    Object.fromEntries(Object.entries(parameters).map(([name, parameter]) => [name, parameter.default])),
  ]),
);

export const isWithin = ({ least, most }: Parameter, value: number): boolean =>
  Number.isInteger(value) && least <= value && value <= most;

/** Changes of several funds stand in one order: by date, then as each fund keeps them. */
export const settingsVersions = (funds: readonly FundState[]): readonly SettingsVersion[] =>
  funds
    .flatMap(({ settings }) => settings ?? [])
    .map((version, index) => ({ version, index }))
    .sort((a, b) =>
      a.version.changedOn === b.version.changedOn
        ? a.index - b.index
        : a.version.changedOn < b.version.changedOn
          ? -1
          : 1,
    )
    .map(({ version }) => version);

/** What holds on a day. Unknown rules and values out of their range change nothing: a stored fact is never thrown on. */
export const settingsOn = (versions: readonly SettingsVersion[], today: CivilDate): AlertSettings => {
  const values: Record<string, Record<string, number>> = structuredClone(defaultValues) as Record<
    string,
    Record<string, number>
  >;
  let recipients: readonly string[] | undefined;
  for (const { changedOn, alerts = {}, recipients: named } of versions) {
    if (changedOn > today) continue;
    recipients = named ?? recipients;
    for (const [rule, changes] of Object.entries(alerts)) {
      for (const [name, value] of Object.entries(changes)) {
        const parameter = parametersOf[rule]?.[name];
        const ofRule = values[rule];
        if (parameter !== undefined && ofRule !== undefined && isWithin(parameter, value)) ofRule[name] = value;
      }
    }
  }
  return { version: versions.length, values, recipients };
};
