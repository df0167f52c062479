import type { Figure, Figures, Term } from "./figure.ts";

/*
 * Figures as people read them, in French and in English (UI.md section 3).
 */

export const languages = ["fr", "en"] as const;
export type Language = (typeof languages)[number];

const locales: Record<Language, string> = { fr: "fr-FR", en: "en-GB" };

/* Each is made once: making one takes longer than a sentence. */
const numbers = {
  fr: new Intl.NumberFormat(locales.fr),
  en: new Intl.NumberFormat(locales.en),
};
const days = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const months = {
  fr: new Intl.DateTimeFormat(locales.fr, { month: "long", year: "numeric", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat(locales.en, { month: "long", year: "numeric", timeZone: "UTC" }),
};

/** Exact to the cent: `1 234 567,89 €`, `€1,234,567.89`; a minus is U+2212. */
export const centsText = (cents: number, language: Language): string => {
  const size = Math.abs(cents);
  const units = numbers[language].format(Math.floor(size / 100));
  const rest = String(size % 100).padStart(2, "0");
  const sign = cents < 0 ? "\u2212" : "";
  return language === "fr" ? `${sign}${units},${rest}\u00a0€` : `${sign}€${units}.${rest}`;
};

/** `30/06/2022`, `30 June 2022`: an English date in figures would be turned round by an American reading. */
export const dateText = (date: string, language: Language): string =>
  language === "fr"
    ? `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`
    : days.format(new Date(`${date}T00:00:00Z`));

export const monthName = (month: string, language: Language): string =>
  months[language].format(new Date(`${month}-01T00:00:00Z`));

/** A ratio of four decimals as a percentage with one. Half away from zero, in text: no float decides. */
const shareText = (ratio: string, language: Language): string => {
  const isNegative = ratio.startsWith("-");
  const tenThousandths = Math.round(Number(ratio.replace("-", "")) * 10_000);
  const tenths = Math.floor((tenThousandths + 5) / 10);
  const text = `${Math.floor(tenths / 10)}${language === "fr" ? "," : "."}${tenths % 10}`;
  return `${isNegative && tenths > 0 ? "\u2212" : ""}${text}\u00a0%`;
};

const counted: Record<Language, Record<"days" | "months", readonly [one: string, many: string]>> = {
  fr: { days: ["jour", "jours"], months: ["mois", "mois"] },
  en: { days: ["day", "days"], months: ["month", "months"] },
};

const termNames: Readonly<Record<Language, Readonly<Record<Term, string>>>> = {
  fr: { agreement: "contrat signé", milestone: "jalon validé", award: "dotation", commitment: "engagements" },
  en: { agreement: "signed agreement", milestone: "validated milestone", award: "award", commitment: "commitments" },
};

export const figureText = (figure: Figure, language: Language): string => {
  switch (figure.kind) {
    case "cents":
      return centsText(figure.value, language);
    case "days":
    case "months": {
      const [one, many] = counted[language][figure.kind];
      const isOne = language === "fr" ? Math.abs(figure.value) < 2 : figure.value === 1;
      return `${figure.value}\u00a0${isOne ? one : many}`;
    }
    case "percent":
      return `${figure.value}\u00a0%`;
    case "share":
      return shareText(figure.value, language);
    case "count":
      return String(figure.value);
    case "date":
      return dateText(figure.value, language);
    case "month":
      return monthName(figure.value, language);
    case "term":
      return termNames[language][figure.value];
    case "text":
      return figure.value;
  }
};

/** A sentence with its `{figures}` written out. A figure that is not there is a fault of the rule. */
export const sentenceWith = (template: string, figures: Figures, language: Language): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const figure = figures[name];
    if (figure === undefined) throw new Error(`The sentence "${template}" asks for a figure "${name}".`);
    return figureText(figure, language);
  });
