import { readAmount } from "../../fields/parse-amount.ts";
import type { LineForm } from "./draft-form.ts";

/** What a pasted row gives to a line: its text as it was, read or not. */
export type Pasted = { readonly key: string; readonly typed: string };

const bare = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll(/\s+/g, " ").trim().toLowerCase();

const rowsIn = (pasted: string): readonly (readonly string[])[] =>
  pasted
    .split(/\r?\n/)
    .filter((row) => row.trim() !== "")
    .map((row) => row.split("\t").map((cell) => cell.trim()));

const isAmount = (cell: string): boolean => !["empty", "unreadable"].includes(readAmount(cell).kind);

/** The last cell that looks like an amount; the last one when none does. */
const amountIn = (row: readonly string[]): string => row.findLast(isAmount) ?? row.at(-1) ?? "";

/**
 * Rows of a spreadsheet onto the lines: by the stream's name where the first cell is one, otherwise one after the other from `first`
 * on. Rows too many are given back.
 */
export const pasteOnto = (
  lines: readonly Pick<LineForm, "key" | "streamId" | "label">[],
  pasted: string,
  first = 0,
): { readonly given: readonly Pasted[]; readonly left: readonly string[] } => {
  const rows = rowsIn(pasted);
  const named = (cell: string) =>
    lines.find(({ streamId, label }) => cell !== "" && [bare(label), bare(streamId)].includes(bare(cell)));
  const given: Pasted[] = [];
  const left: string[] = [];
  let next = first;
  for (const row of rows) {
    const byName = row.length > 1 ? named(row[0] ?? "") : undefined;
    const line = byName ?? lines[next];
    if (byName === undefined) next += 1;
    if (line === undefined) left.push(row.join(" "));
    else given.push({ key: line.key, typed: amountIn(row) });
  }
  return { given, left };
};
