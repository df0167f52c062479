import { excerpt, type Finding } from "../../../events/refusal.ts";
import { maximumCents } from "../../../events/values.ts";
import { type CivilDate, isCivilDate } from "../calendar.ts";
import type { Cents } from "../money.ts";
import type { StatementRow } from "./match.ts";

/*
 * The rows of a payment statement, cell by cell. The header names the columns, in French or in English, in any order; other
 * columns are left alone.
 */

const columns = {
  projectId: ["projet", "project", "projectid"],
  paymentId: ["versement", "payment", "paymentid"],
  reference: ["référence", "reference", "accountingreference"],
  amount: ["montant", "amount"],
  date: ["date"],
} as const;

type Column = keyof typeof columns;

/** `1 234 567,80`, `1234567.80` or `-12` -> cents, exactly; undefined for anything else. */
export const readAmount = (text: string): Cents | undefined => {
  const read = /^(-?)(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:[.,](\d{1,2}))?$/.exec(text.trim());
  if (read === null) return undefined;
  const [, sign, whole = "", decimals = ""] = read;
  const cents = Number(`${whole.replaceAll(/\D/g, "")}${decimals.padEnd(2, "0")}`);
  return cents > maximumCents ? undefined : sign === "-" ? -cents : cents;
};

/** `2022-03-31` or `31/03/2022`. */
export const readDate = (text: string): CivilDate | undefined => {
  const french = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text.trim());
  const date = french === null ? text.trim() : `${french[3]}-${french[2]}-${french[1]}`;
  return isCivilDate(date) ? date : undefined;
};

const placesOf = (header: readonly string[]): Partial<Record<Column, number>> => {
  const names = header.map((name) => name.trim().toLowerCase());
  const places: Partial<Record<Column, number>> = {};
  for (const column of Object.keys(columns) as Column[]) {
    const place = names.findIndex((name) => (columns[column] as readonly string[]).includes(name));
    if (place >= 0) places[column] = place;
  }
  return places;
};

/** Cells by line, the first being the header -> rows, or every cell that cannot be read. */
export const readStatement = (
  records: readonly (readonly string[])[],
): { readonly rows: readonly StatementRow[] } | { readonly findings: readonly Finding[] } => {
  const [header = [], ...lines] = records;
  const places = placesOf(header);
  const findings: Finding[] = [];
  const say = (path: string, expected: string, found: string): void => {
    findings.push({ path, expected, found: excerpt(found) });
  };
  for (const column of ["reference", "amount", "date"] as const) {
    if (places[column] !== undefined) continue;
    say("/csv/line 1", `a column named ${columns[column].join(" or ")}`, header.join(";"));
  }
  if (findings.length > 0) return { findings };

  const rows = lines.flatMap((cells, index): StatementRow[] => {
    const line = index + 2;
    const cell = (column: Column): string => cells[places[column] ?? -1]?.trim() ?? "";
    const cents = readAmount(cell("amount"));
    const on = readDate(cell("date"));
    if (cents === undefined)
      say(`/csv/line ${line}/amount`, "an amount in euros, for example 1 234,56", cell("amount"));
    if (on === undefined) say(`/csv/line ${line}/date`, "a date, 31/03/2022 or 2022-03-31", cell("date"));
    if (cell("reference") === "") say(`/csv/line ${line}/reference`, "the accounting system's reference", "");
    if (cents === undefined || on === undefined) return [];
    return [
      {
        line,
        ...(cell("projectId") === "" ? {} : { projectId: cell("projectId") }),
        ...(cell("paymentId") === "" ? {} : { paymentId: cell("paymentId") }),
        reference: cell("reference"),
        cents,
        on,
      },
    ];
  });
  return findings.length > 0 ? { findings } : { rows };
};
