import type { Sheet, Cell as SheetCell } from "../../export/sheet.ts";
import type { Fault } from "./fault.ts";
import type { FaultSaid } from "./fault-words.ts";
import type { ReadRow } from "./read-rows.ts";
import type { Cell } from "./table.ts";

const written = (cell: Cell | undefined): SheetCell => {
  if (cell === null || cell === undefined) return null;
  if (cell instanceof Date) return { date: cell.toISOString().slice(0, 10) };
  return typeof cell === "number" ? cell : String(cell);
};

/** The rows in error as they were, with what is wrong in a column more: mended, the file can be given again. */
export const errorsSheet = (
  header: readonly string[],
  faults: readonly Fault[],
  wordsOf: (fault: Fault) => FaultSaid,
  { name, column }: { readonly name: string; readonly column: string },
): Sheet => {
  const byRow = new Map<ReadRow, Fault[]>();
  for (const fault of faults) byRow.set(fault.row, [...(byRow.get(fault.row) ?? []), fault]);
  return {
    name,
    columns: [...header, column],
    rows: [...byRow].map(([row, its]) => [
      ...header.map((_, index) => written(row.cells[index])),
      its
        .map(wordsOf)
        .map(({ title, expected }) => `${title} : ${expected}`)
        .join(" / "),
    ]),
    notes: [],
  };
};
