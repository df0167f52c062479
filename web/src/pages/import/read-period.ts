import { monthOf } from "../../../../shared/domain/calendar.ts";
import { readDate } from "../../fields/parse-date.ts";
import { type Period, periodNamed } from "../report/periods.ts";
import { type Cell, cellText } from "./table.ts";

/** First and last month, from `2022-04`, `04/2022`, `2022-04-01` or `01/04/2022`. */
const monthIn = (text: string): string | undefined => {
  const iso = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  if (iso !== null) return text;
  const french = /^(0?[1-9]|1[0-2])\/(\d{4})$/.exec(text);
  if (french !== null) return `${french[2]}-${(french[1] ?? "").padStart(2, "0")}`;
  return readDate(text)?.slice(0, 7);
};

/**
 * A period as people write it: `T2 2022`, `2022-T2`, `Q2 2022`, `S1 2022`, `2022`, a month, or two of them with `à`, `au`, `..`, `to`
 * between; months may be dates, in French or ISO.
 */
export const readPeriod = (cell: Cell): Period | undefined => {
  if (cell instanceof Date) {
    const month = cell.toISOString().slice(0, 7);
    return { from: month, to: month };
  }
  const text = cellText(cell).replaceAll(/[\s\u00a0\u202f]+/g, " ");
  const quarter = /^([TQS]) ?([1-4])[ /-]?(\d{4})$/i.exec(text);
  const name = quarter === null ? text.toUpperCase() : `${quarter[3]}-${quarter[1]?.toUpperCase()}${quarter[2]}`;
  const named = periodNamed(name);
  if (named !== undefined) return named;
  const parts = text.split(/ (?:à|au|to|-|–) |\.\.|_/i).map((part) => part.replace(/^du /i, "").trim());
  const [from, to] = [monthIn(parts[0] ?? ""), monthIn(parts.at(-1) ?? "")];
  if (parts.length > 2 || from === undefined || to === undefined || monthOf(from) > monthOf(to)) return undefined;
  return { from, to };
};
