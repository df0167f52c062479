import writeXlsxFile, { type SheetData } from "write-excel-file/universal";
import { save } from "./save.ts";
import type { Cell, Sheet } from "./sheet.ts";

/** A workbook with typed cells: amounts are numbers, dates are dates. Loaded when it is asked for. */
export const saveWorkbook = async ({ name, columns, rows, notes }: Sheet): Promise<void> => {
  const typed = (cell: Cell) => {
    if (cell === null) return null;
    if (typeof cell === "number") return { value: cell, type: Number };
    if (typeof cell === "string") return { value: cell, type: String };
    return "cents" in cell
      ? { value: cell.cents / 100, type: Number, format: "#,##0.00" }
      : { value: new Date(`${cell.date}T00:00:00Z`), type: Date, format: "dd/mm/yyyy" };
  };
  const data = [
    ...notes.map((note) => [{ value: note, type: String }]),
    columns.map((value) => ({ value, type: String, fontWeight: "bold" as const })),
    ...rows.map((row) => row.map(typed)),
  ] satisfies SheetData;
  const file = await writeXlsxFile(data).toBlob();
  save(file, `${name}.xlsx`);
};
