/*
 * What a page shows, as a file: a CSV for Excel in French, a strict one for programs, a workbook with typed cells.
 */

export type Cell = string | number | null | { readonly cents: number } | { readonly date: string };
export type Sheet = {
  /** Of the file, without ending. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** What was asked: filters and clocks, one line each; simulated data says so here. */
  readonly notes: readonly string[];
};

/** A text that a spreadsheet would run as a formula is kept a text. */
const guarded = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const exact = (cents: number, point: "," | "."): string => {
  const size = BigInt(Math.abs(cents));
  return `${cents < 0 ? "-" : ""}${size / 100n}${point}${String(size % 100n).padStart(2, "0")}`;
};

const quoted = (text: string, separator: string): string =>
  text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const csv = (sheet: Sheet, separator: ";" | ",", point: "," | ".", dateOf: (date: string) => string): string => {
  const textOf = (cell: Cell): string => {
    if (cell === null) return "";
    if (typeof cell === "number") return String(cell).replace(".", point);
    if (typeof cell === "string") return guarded(cell);
    return "cents" in cell ? exact(cell.cents, point) : dateOf(cell.date);
  };
  const lines = [sheet.columns, ...sheet.rows.map((row) => row.map(textOf))];
  return lines.map((line) => line.map((text) => quoted(text, separator)).join(separator)).join("\r\n");
};

const french = (date: string): string => date.split("-").reverse().join("/");

/** For Excel in French: `;`, decimal commas, a byte order mark; the notes above the table. */
export const frenchCsv = (sheet: Sheet): string =>
  `\ufeff${sheet.notes.map((note) => `${quoted(guarded(note), ";")}\r\n`).join("")}${csv(sheet, ";", ",", french)}\r\n`;

/** For programs: `,`, decimal points, ISO dates, nothing but the table. */
export const strictCsv = (sheet: Sheet): string => `${csv(sheet, ",", ".", (date) => date)}\r\n`;
