import { type ColumnKey, type Header, headerIn, lackingIn } from "./columns.ts";
import { type Cell, cellName, cellText, type Table } from "./table.ts";

/** A row of the file, its cells by column. */
export type ReadRow = {
  readonly sheet: string;
  /** As the spreadsheet numbers it. */
  readonly row: number;
  readonly cell: (key: ColumnKey) => Cell;
  /** `C12`; nothing for a column that the file does not have. */
  readonly place: (key: ColumnKey) => string;
  readonly cells: readonly Cell[];
};

export type ReadTables =
  | { readonly kind: "rows"; readonly rows: readonly ReadRow[]; readonly header: readonly string[] }
  /** No sheet has every column that is needed: what the best one lacks, and what it has. */
  | { readonly kind: "no-header"; readonly lacking: readonly ColumnKey[]; readonly found: readonly string[] };

/** Notes may stand above the header. */
const searchedRows = 30;

const isBlank = (cells: readonly Cell[]): boolean => cells.every((cell) => cellText(cell) === "");

type Candidate = { readonly table: Table; readonly at: number; readonly header: Header };

const bestHeader = (tables: readonly Table[]): Candidate | undefined =>
  tables
    .flatMap((table) =>
      table.rows
        .slice(0, searchedRows)
        .map((row, at): Candidate => ({ table, at, header: headerIn(row.map(cellText)) })),
    )
    .reduce<Candidate | undefined>(
      (best, one) => (best === undefined || one.header.size > best.header.size ? one : best),
      undefined,
    );

/** The rows below the header, of the sheet whose header says most. */
export const readTables = (tables: readonly Table[]): ReadTables => {
  const best = bestHeader(tables);
  const headerCells = best === undefined ? [] : (best.table.rows[best.at] ?? []).map(cellText);
  const lacking = lackingIn(best?.header ?? new Map());
  if (best === undefined || lacking.length > 0) {
    return { kind: "no-header", lacking, found: headerCells.filter((text) => text !== "") };
  }
  const { table, at, header } = best;
  const rows = table.rows.slice(at + 1).flatMap((cells, index): ReadRow[] => {
    if (isBlank(cells)) return [];
    const row = at + index + 2;
    return [
      {
        sheet: table.sheet,
        row,
        cells,
        cell: (key) => cells[header.get(key) ?? -1] ?? null,
        place: (key) => {
          const column = header.get(key);
          return column === undefined ? "" : cellName(column, row);
        },
      },
    ];
  });
  return { kind: "rows", rows, header: headerCells };
};
