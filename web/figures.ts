import type { Cents, Ratio } from "../shared/domain/money.ts";

/*
 * Amounts and dates as French readers expect them. Missing is said, never shown as 0.
 */

export const missing = "non renseigné";
export const notDue = "non échu";

const narrowSpace = "\u202f";
const minus = "\u2212";

const decimal = (value: number, digits: number): string =>
  new Intl.NumberFormat("fr-FR", { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
    Math.abs(value),
  );

const signOf = (shown: string, value: number, signed: boolean): string => {
  const isZero = !/[1-9]/.test(shown);
  if (isZero || (value > 0 && !signed)) return "";
  return value < 0 ? minus : "+";
};

/** Millions of euros with one decimal, for a column whose header says the unit. */
export const millions = (cents: Cents | null, { signed = false } = {}): string => {
  if (cents === null) return missing;
  const shown = decimal(cents / 100_000_000, 1);
  return signOf(shown, cents, signed) + shown;
};

/** An amount in a sentence: `1,2 M€`, `850 k€`, `1,3 Md€`, `12,50 €`. */
export const amount = (cents: Cents): string => {
  const size = Math.abs(cents);
  const [shown, unit] =
    size >= 99_950_000_000
      ? [decimal(cents / 100_000_000_000, 1), "Md€"]
      : size >= 99_950_000
        ? [decimal(cents / 100_000_000, 1), "M€"]
        : size >= 100_000
          ? [decimal(cents / 100_000, 0), "k€"]
          : [decimal(cents / 100, 2), "€"];
  return `${signOf(shown, cents, false)}${shown}${narrowSpace}${unit}`;
};

/** Euros of yearly savings for one matured euro, to the cent. */
export const perEuro = (ratio: Ratio): string => {
  if (ratio === null) return missing;
  const value = Number(ratio);
  const shown = decimal(value, 2);
  return `${signOf(shown, value, false)}${shown}${narrowSpace}€`;
};

export const percent = (part: number, whole: number): string =>
  whole === 0 ? missing : `${decimal((100 * part) / whole, 0)}${narrowSpace}%`;

/** `2022-07-15` or an instant -> `15/07/2022`, in Paris. */
export const frenchDate = (text: string): string => {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T12:00:00Z`) : new Date(text);
  return new Intl.DateTimeFormat("fr-FR", {
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
    timeZone: "Europe/Paris",
  }).format(date);
};
