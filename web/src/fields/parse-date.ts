import { isCivilDate } from "../../../shared/domain/calendar.ts";

/** A date as people type it (`1/7/22`, `15.07.2022`, `2022-07-15`) -> `YYYY-MM-DD`; undefined when it is none. */
export const readDate = (typed: string): string | undefined => {
  const text = typed.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const french = /^(\d{1,2})[./\s-](\d{1,2})[./\s-](\d{2}|\d{4})$/.exec(text);
  const [year, month, day] = iso !== null ? iso.slice(1) : french !== null ? french.slice(1).reverse() : [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCivilDate(date) ? date : undefined;
};
