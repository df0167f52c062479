import { useFormat, useWords, words } from "../../language/language.tsx";
import type { Parameter } from "./settings.ts";

/** What each threshold and delay is called; the same name means the same in every rule. */
const said = words<{
  readonly names: Readonly<Record<string, string>>;
  readonly units: Readonly<Record<Parameter["unit"], (shown: string) => string>>;
  readonly suffixes: Readonly<Record<Parameter["unit"], string>>;
  readonly on: string;
  readonly off: string;
}>(
  {
    names: {
      enabled: "Règle",
      minorDays: "Mineure après",
      majorDays: "Majeure après",
      days: "Délai",
      silentMonths: "Sans mouvement depuis",
      plannedMonths: "Rien de prévu avant",
      percent: "Seuil",
      firstDays: "Premier rappel",
      secondDays: "Deuxième rappel",
      thirdDays: "Troisième rappel",
      planPercent: "Sous ce niveau du plan",
      criticalPercent: "Critique à partir de",
      downPercent: "Baisse d’au moins",
      cents: "Ou montant d’au moins",
      timesPlan: "Plus que le plan multiplié par",
      timesPrevious: "Ou que la période précédente par",
      months: "Sans nouvelle depuis",
      documentedPercent: "Part documentée sous",
      downHundredths: "Baisse du rendement de",
      settledDays: "Trimestre jugé complet après",
      maturingDays: "Échéance dans moins de",
    },
    units: {
      days: (shown) => `${shown}\u00a0j`,
      months: (shown) => `${shown}\u00a0mois`,
      percent: (shown) => `${shown}\u00a0%`,
      times: (shown) => `×\u00a0${shown}`,
      hundredths: (shown) => shown,
      cents: (shown) => shown,
    },
    suffixes: { days: "jours", months: "mois", percent: "%", times: "fois", hundredths: "centièmes", cents: "euros" },
    on: "active",
    off: "désactivée",
  },
  {
    names: {
      enabled: "Rule",
      minorDays: "Minor after",
      majorDays: "Major after",
      days: "Delay",
      silentMonths: "Nothing moved for",
      plannedMonths: "Nothing planned within",
      percent: "Threshold",
      firstDays: "First reminder",
      secondDays: "Second reminder",
      thirdDays: "Third reminder",
      planPercent: "Below this share of plan",
      criticalPercent: "Critical from",
      downPercent: "Down by at least",
      cents: "Or an amount of at least",
      timesPlan: "More than the plan times",
      timesPrevious: "Or than the period before times",
      months: "Quiet for",
      documentedPercent: "Documented share below",
      downHundredths: "Yield down by",
      settledDays: "Quarter held complete after",
      maturingDays: "Maturity within",
    },
    units: {
      days: (shown) => `${shown}\u00a0d`,
      months: (shown) => `${shown}\u00a0months`,
      percent: (shown) => `${shown}\u00a0%`,
      times: (shown) => `×\u00a0${shown}`,
      hundredths: (shown) => shown,
      cents: (shown) => shown,
    },
    suffixes: {
      days: "days",
      months: "months",
      percent: "%",
      times: "times",
      hundredths: "hundredths",
      cents: "euros",
    },
    on: "on",
    off: "off",
  },
);

/** Names and values of thresholds, as people read them. */
export const useParameterWords = () => {
  const say = useWords(said);
  const format = useFormat();
  return {
    label: ({ name }: Pick<Parameter, "name">): string => say.names[name] ?? name,
    suffix: ({ unit }: Parameter): string => say.suffixes[unit],
    value: ({ name, unit }: Pick<Parameter, "name" | "unit">, value: number): string =>
      name === "enabled"
        ? value === 0
          ? say.off
          : say.on
        : unit === "cents"
          ? format.amount(value)
          : unit === "hundredths"
            ? new Intl.NumberFormat(format.locale, { minimumFractionDigits: 2 }).format(value / 100)
            : say.units[unit](format.count(value)),
  };
};
