import type { Value } from "../../../shared/domain/explain/explanation.ts";
import { useFormat, useLanguage, useWords, words } from "../language/language.tsx";
import { statusWords } from "../ui/status-words.ts";
import { figureWords } from "./figure-words.ts";
import { formulaInEnglish, formulaInFrench } from "./formula-in-french.ts";
import { isStatus, lifecycleWords } from "./state-words.ts";

const said = words(
  {
    yes: "oui",
    no: "non",
    coverage: (known: number, expected: number) => `${known} sur ${expected} mois`,
    months: (count: number) => `${count} mois`,
    days: (count: number) => `${count} jours`,
    notReached: "pas atteint",
    noMaturity: "aucune à venir",
  },
  {
    yes: "yes",
    no: "no",
    coverage: (known: number, expected: number) => `${known} of ${expected} months`,
    months: (count: number) => `${count} months`,
    days: (count: number) => `${count} days`,
    notReached: "not reached",
    noMaturity: "none to come",
  },
);

/** What a figure is called, in the page's language. */
export const useFigureWords = () => {
  const names = useWords(figureWords);
  return (figure: string) => names[figure] ?? { name: figure, meaning: "" };
};

/** A formula or a rule of the API, in the page's language. */
export const useFormula = (): ((english: string) => string) => {
  const language = useLanguage();
  return (english) => (language === "fr" ? (formulaInFrench(english) ?? english) : formulaInEnglish(english));
};

const isPercent = /^(terms\.(ratio|tolerance|coverage|defaultRealisation)Percent)$/;
const isShare = /^plan\.(realisation|drift)$/;

/** A value as its figure is written: euros to the cent, a month, a ratio, a status. */
export const useShownValue = (): ((figure: string, value: Value) => string) => {
  const say = useWords(said);
  const format = useFormat();
  const statuses = useWords(statusWords);
  const lifecycles = useWords(lifecycleWords);
  return (figure, value) => {
    if (value === null) {
      if (figure.includes("payback")) return say.notReached;
      return figure === "next.maturityOn" ? say.noMaturity : format.missing;
    }
    if (typeof value === "boolean") return value ? say.yes : say.no;
    if (typeof value === "object") return say.coverage(value.known, value.expected);
    if (typeof value === "number") {
      if (isPercent.test(figure)) return `${format.count(value)}\u202f%`;
      if (figure === "terms.reportDueDays") return say.days(value);
      return figure.startsWith("terms.") ? say.months(value) : format.money(value);
    }
    if (figure === "status") return isStatus(value) ? statuses[value] : value;
    if (figure === "lifecycle") return lifecycles[value] ?? value;
    if (figure === "observedTo") return format.month(value);
    if (isShare.test(figure)) return format.ratioPercent(value, { signed: figure === "plan.drift" });
    return /^-?\d+\.\d{4}$/.test(value) ? `${format.perEuro(value)} (${value})` : format.date(value);
  };
};
