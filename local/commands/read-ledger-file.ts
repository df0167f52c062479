import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { Refusal } from "../../events/refusal.ts";
import { readLedgerLine } from "../../shared/domain/ledger-file.ts";
import type { LedgerLine } from "../../shared/domain/ports.ts";

export type NumberedLine = LedgerLine & { readonly number: number };
export type RefusedLine = { readonly number: number; readonly refusal: Refusal };

/** The lines of a file that hold something, numbered from 1. */
export const textLines = async function* (path: string): AsyncGenerator<{ number: number; text: string }> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
  let number = 0;
  for await (const text of lines) {
    number += 1;
    if (text.trim() !== "") yield { number, text };
  }
};

/** A ledger file -> its lines, and those that are no entry at all. */
export const readLedgerFile = async (path: string): Promise<{ lines: NumberedLine[]; refused: RefusedLine[] }> => {
  const lines: NumberedLine[] = [];
  const refused: RefusedLine[] = [];
  for await (const { number, text } of textLines(path)) {
    const read = readLedgerLine(text);
    if ("refusal" in read) refused.push({ number, refusal: read.refusal });
    else lines.push({ ...read.line, number });
  }
  return { lines, refused };
};
