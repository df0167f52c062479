import type { Table } from "./table.ts";

/*
 * CSV as Excel in French, a program or an old system writes it: `;`, `,` or tabs, UTF-8 with or without its mark, windows-1252.
 */

/** Text of the bytes: UTF-8, and windows-1252 when it is not. */
const decode = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
};

/** Rows and cells; quotes hold separators, line ends and doubled quotes. */
const splitCsv = (text: string, separator: string): string[][] => {
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

const separators = [";", "\t", ","];

/** As each separator splits it: a decimal comma looks like one too, and only the header tells which was meant. */
export const readCsv = (bytes: Uint8Array, name: string): readonly Table[] => {
  const text = decode(bytes);
  return separators.map((separator) => ({ sheet: name, rows: splitCsv(text, separator) }));
};
