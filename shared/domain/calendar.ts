/*
 * Civil dates are `YYYY-MM-DD` text, which sorts as time does. Months are integers inside the domain (year x 12 + month
 * - 1), `YYYY-MM` at the edges.
 */

/** `YYYY-MM-DD`. */
export type CivilDate = string & { readonly unit?: "civil date" };

/** A calendar month as a number: the next month is one more. */
export type Month = number & { readonly unit?: "month" };

const twoDigits = (value: number): string => String(value).padStart(2, "0");

/** The month of a `YYYY-MM` or `YYYY-MM-DD`. */
export const monthOf = (text: string): Month => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;

export const yearOf = (month: Month): number => Math.floor(month / 12);

export const firstMonthOf = (year: number): Month => year * 12;

/** `YYYY-MM`. */
export const monthText = (month: Month): string =>
  `${String(yearOf(month)).padStart(4, "0")}-${twoDigits((month % 12) + 1)}`;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const lengthOf = (month: Month): number =>
  month % 12 === 1 && isLeap(yearOf(month)) ? 29 : (daysInMonth[month % 12] ?? 0);

export const lastDayOf = (month: Month): CivilDate => `${monthText(month)}-${lengthOf(month)}`;

/** The last whole month at a date: its own month on its last day, else the month before (DOMAIN.md section 5). */
export const lastWholeMonth = (date: CivilDate): Month => {
  const month = monthOf(date);
  return date === lastDayOf(month) ? month : month - 1;
};

/** The last date four digits can write: later ones stop there, so that dates go on sorting as text. */
const endOfTime: CivilDate = "9999-12-31";

/** A date some months later, on the same day or on the month's last one. */
export const addMonths = (date: CivilDate, months: number): CivilDate => {
  const month = monthOf(date) + months;
  if (month > monthOf(endOfTime)) return endOfTime;
  return `${monthText(month)}-${twoDigits(Math.min(Number(date.slice(8)), lengthOf(month)))}`;
};

const dayInMilliseconds = 86_400_000;

export const addDays = (date: CivilDate, days: number): CivilDate => {
  const moved = new Date(Date.parse(date) + days * dayInMilliseconds);
  return moved.getUTCFullYear() > 9999 ? endOfTime : moved.toISOString().slice(0, 10);
};

export const isCivilDate = (text: string): boolean =>
  /^\d{4}-(0[1-9]|1[0-2])-\d{2}$/.test(text) &&
  Number(text.slice(8)) >= 1 &&
  Number(text.slice(8)) <= lengthOf(monthOf(text));

/** Whole days from one date to another; negative when `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayInMilliseconds);
