import type { Table } from "./table.ts";

/*
 * CSV as Excel in French, a program or an old system writes it: `;`, `,` or tabs, UTF-8 with or without its mark, windows-1252.
 */

/** Text of the bytes: UTF-8, and windows-1252 when it is not. */
export const decode = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
};

/** Rows and cells; quotes hold separators, line ends and doubled quotes. */
export const splitCsv = (text: string, separator: string): string[][] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let isQuoted = false;
  const endCell = (): void => {
    row.push(cell);
    cell = "";
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? "";
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (letter === '"' && cell === "") isQuoted = true;
    else if (letter === separator) endCell();
    else if (letter === "\n" || letter === "\r") {
      if (letter === "\r" && text[at + 1] === "\n") at += 1;
      endCell();
      rows.push(row);
      row = [];
    } else cell += letter;
  }
  if (cell !== "" || row.length > 0) {
    endCell();
    rows.push(row);
  }
  return rows;
};

/** The separator that makes the widest row: notes above the table have none. */
const separatorOf = (text: string): string => {
  const width = (separator: string): number =>
    Math.max(0, ...splitCsv(text.slice(0, 20_000), separator).map((row) => row.length));
  return [";", "\t", ","].reduce((best, one) => (width(one) > width(best) ? one : best));
};

export const readCsv = (bytes: Uint8Array, name: string): readonly Table[] => {
  const text = decode(bytes);
  return [{ sheet: name, rows: splitCsv(text, separatorOf(text)) }];
};
