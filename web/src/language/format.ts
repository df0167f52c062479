import type { Cents, Ratio } from "../../../shared/domain/money.ts";
import { paris } from "./paris.ts";

/*
 * Amounts, dates and counts as French and English readers expect them (UI.md section 3). Missing is said, never shown as 0.
 */

const minus = "\u2212";
const narrowSpace = "\u202f";
const noBreakSpace = "\u00a0";

const said = {
  fr: { missing: "non renseigné", notDue: "non échu", units: { M: "M€", k: "k€", G: "Md€" } },
  en: { missing: "not stated", notDue: "not matured", units: { M: "m", k: "k", G: "bn" } },
} as const;

type Signed = { readonly signed?: boolean };

const signOf = (shown: string, value: number, signed: boolean): string => {
  const isZero = !/[1-9]/.test(shown);
  if (isZero || (value > 0 && !signed)) return "";
  return value < 0 ? minus : "+";
};

/** Intl's makers are slow to make: one of each kind is kept. */
const kept = <Options extends object, Maker>(make: (options: Options) => Maker): ((options: Options) => Maker) => {
  const made = new Map<string, Maker>();
  return (options) => {
    const key = JSON.stringify(options);
    const found = made.get(key) ?? make(options);
    made.set(key, found);
    return found;
  };
};

/** What a screen writes figures with; each takes cents, or text as the API gives it. */
export type Format = ReturnType<typeof formatIn>;

export const formatIn = (language: "fr" | "en") => {
  const locale = language === "fr" ? "fr-FR" : "en-GB";
  const { missing, notDue, units } = said[language];

  const numbers = kept((options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));
  const dates = kept((options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options));

  const decimal = (value: number, digits: number): string =>
    numbers({ minimumFractionDigits: digits, maximumFractionDigits: digits }).format(Math.abs(value));
  const withSign = (shown: string, value: number, signed = false): string => signOf(shown, value, signed) + shown;
  const euros = (shown: string, unit: "" | keyof typeof units, value: number, signed: boolean): string => {
    const sign = signOf(shown, value, signed);
    return language === "fr"
      ? `${sign}${shown}${narrowSpace}${unit === "" ? "€" : units[unit]}`
      : `${sign}€${shown}${unit === "" ? "" : units[unit]}`;
  };

  const money = (cents: Cents | null, { signed = false }: Signed = {}): string => {
    if (cents === null) return missing;
    const whole = BigInt(Math.abs(cents));
    const part = numbers({ minimumFractionDigits: 2 }).format(0.01).slice(1, 2);
    const shown = `${numbers({}).format(whole / 100n)}${part}${String(whole % 100n).padStart(2, "0")}`;
    return euros(shown, "", cents, signed);
  };

  const dayOf = (text: string): Date =>
    /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T12:00:00Z`) : new Date(text);
  const inParis = (text: string, options: Intl.DateTimeFormatOptions): string =>
    dates({ timeZone: paris, ...options }).format(dayOf(text));

  const date = (text: string | null): string =>
    text === null ? missing : inParis(text, { day: "2-digit", month: "2-digit", year: "numeric" });
  const instant = (text: string): string =>
    `${date(text)}${language === "fr" ? " à " : " at "}${inParis(text, { hour: "2-digit", minute: "2-digit" })}`;

  return {
    language,
    locale,
    missing,
    notDue,
    /** Exact: `1 234 567,89 €`, to the last cent. */
    money,
    /** In a sentence or a key figure: `1,2 M€`, `850 k€`, `1,3 Md€`, `12,50 €`. */
    amount: (cents: Cents | null, { signed = false }: Signed = {}): string => {
      if (cents === null) return missing;
      const size = Math.abs(cents);
      if (size >= 99_950_000_000) return euros(decimal(cents / 100_000_000_000, 1), "G", cents, signed);
      if (size >= 99_950_000) return euros(decimal(cents / 100_000_000, 1), "M", cents, signed);
      if (size >= 100_000) return euros(decimal(cents / 100_000, 0), "k", cents, signed);
      return money(cents, { signed });
    },
    /** Millions with one decimal, for a column whose header says M€. */
    millions: (cents: Cents | null, { signed = false }: Signed = {}): string =>
      cents === null ? missing : withSign(decimal(cents / 100_000_000, 1), cents, signed),
    /** Euros of yearly savings for one matured euro: `0,74 €`. */
    perEuro: (ratio: Ratio): string =>
      ratio === null ? missing : euros(decimal(Number(ratio), 2), "", Number(ratio), false),
    /** A ratio of the API as a percentage: "0.6600" -> `66 %`. */
    ratioPercent: (ratio: Ratio, { signed = false }: Signed = {}): string => {
      if (ratio === null) return missing;
      const shown = decimal(100 * Number(ratio), 0);
      return `${withSign(shown, Number(ratio), signed)}${language === "fr" ? narrowSpace : ""}%`;
    },
    percent: (part: number, whole: number): string =>
      whole === 0 ? missing : `${decimal((100 * part) / whole, 0)}${language === "fr" ? narrowSpace : ""}%`,
    count: (value: number): string => numbers({}).format(value).replace("-", minus),
    /** `15/07/2022`, of a date or an instant, in Paris. */
    date,
    /** `vendredi 15 juillet 2022`. */
    longDate: (text: string): string =>
      inParis(text, { weekday: "long", day: "numeric", month: "long", year: "numeric" }),
    /** `15/07/2022 à 14:02`, in Paris. */
    instant,
    /** Until when what was recorded counts: a whole day, or an instant. */
    knownAt: (text: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? date(text) : instant(text)),
    /** "2022-06" -> `juin 2022`. */
    month: (text: string): string => inParis(`${text}-15`, { month: "long", year: "numeric" }),
    /** "2022-04".."2022-06" -> `T2 2022`; other periods by their months. */
    period: ({ from, to }: { readonly from: string; readonly to: string }): string => {
      const [year, first] = [from.slice(0, 4), Number(from.slice(5))];
      const months = 12 * (Number(to.slice(0, 4)) - Number(year)) + Number(to.slice(5)) - first + 1;
      if (months === 3 && first % 3 === 1) return `${language === "fr" ? "T" : "Q"}${(first + 2) / 3} ${year}`;
      if (months === 6 && first % 6 === 1) return `${language === "fr" ? "S" : "H"}${(first + 5) / 6} ${year}`;
      if (months === 12 && first === 1) return year;
      const month = (text: string): string => inParis(`${text}-15`, { month: "short", year: "numeric" });
      return months === 1 ? month(from) : `${month(from)}${noBreakSpace}– ${month(to)}`;
    },
  };
};
