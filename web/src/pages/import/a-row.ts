import { type ColumnKey, columnKeys, columnWords } from "./columns.ts";
import { type ReadRow, readTables } from "./read-rows.ts";
import type { Cell } from "./table.ts";

/** Rows as a file with every column gives them, for tests. */
export const rowsWith = (...given: Partial<Record<ColumnKey, Cell>>[]): readonly ReadRow[] => {
  const header = columnKeys.map((key) => columnWords.fr[key]);
  const rows = given.map((cells) => columnKeys.map((key): Cell => cells[key] ?? null));
  const read = readTables([{ sheet: "Feuille 1", rows: [header, ...rows] }]);
  return read.kind === "rows" ? read.rows : [];
};
