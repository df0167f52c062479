import { sha256Of } from "../report/sha256.ts";
import { readCsv } from "./read-csv.ts";
import { type ReadTables, readTables } from "./read-rows.ts";

export const largestFileMegabytes = 5;

type FileFault = "type" | "size" | "empty" | "broken";

export type ReadFile = {
  readonly name: string;
  readonly sha256: string;
  readonly tables: ReadTables;
};

const endingOf = (name: string): string => name.slice(name.lastIndexOf(".") + 1).toLowerCase();

/** Why a file is not read, before it is. */
export const fileFault = ({ name, size }: Pick<File, "name" | "size">): FileFault | undefined => {
  if (!["xlsx", "csv", "txt"].includes(endingOf(name))) return "type";
  if (size === 0) return "empty";
  return size > largestFileMegabytes * 1024 * 1024 ? "size" : undefined;
};

/** Reads the file on this page alone; a spreadsheet's reader is loaded when one is given. */
export const readFile = async (file: File): Promise<ReadFile> => {
  const content = await file.arrayBuffer();
  const sha256 = await sha256Of(content);
  const tables =
    endingOf(file.name) === "xlsx"
      ? await (await import("./read-workbook.ts")).readWorkbook(content)
      : readCsv(new Uint8Array(content), file.name);
  return { name: file.name, sha256, tables: readTables(tables) };
};
