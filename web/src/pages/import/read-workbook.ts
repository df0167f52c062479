import readWorkbookFile from "read-excel-file/universal";
import type { Cell, Table } from "./table.ts";

const typed = (cell: unknown): Cell =>
  cell instanceof Date || typeof cell === "number" || typeof cell === "boolean"
    ? cell
    : typeof cell === "string"
      ? cell
      : null;

/** The sheets of an XLSX file, on this page alone: no worker, which the content security policy would refuse. */
export const readWorkbook = async (content: ArrayBuffer): Promise<readonly Table[]> => {
  const sheets = await readWorkbookFile(content);
  return sheets.map(({ sheet, data }) => ({
    sheet,
    rows: data.map((row) => row.map(typed)),
  }));
};
