/*
 * A file as tables of cells, whatever it came from: a spreadsheet's cells are typed, a CSV's are text.
 */

export type Cell = string | number | boolean | Date | null;

export type Table = {
  /** Of a workbook; the file's name for a CSV. */
  readonly sheet: string;
  readonly rows: readonly (readonly Cell[])[];
};

/** A cell as somebody reads it. */
export const cellText = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10).split("-").reverse().join("/");
  if (typeof cell === "number") return String(cell).replace(".", ",");
  // What our exports put before a text that a spreadsheet would run as a formula.
  return String(cell)
    .replace(/^'(?=[=+\-@\t\r])/, "")
    .trim();
};

/** `C12`: the third column of the twelfth row. */
export const cellName = (column: number, row: number): string => {
  let letters = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
};
