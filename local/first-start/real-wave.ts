import { readFileSync } from "node:fs";
import { metadata } from "../../events/envelope.ts";
import { sentenceOf } from "../../events/refusal.ts";
import { addDays } from "../../shared/domain/calendar.ts";
import { readLedgerLine } from "../../shared/domain/ledger-file.ts";
import type { DatedLine } from "./simulated-line.ts";

const file = new URL("../../events/samples/vague-2018-1.ndjson", import.meta.url);

/** The fund and the laureates of 2018, as published; each fact is recorded the day after it was stated. */
export const realWave = (): DatedLine[] => readFileSync(file, "utf8").trimEnd().split("\n").map(readDated);

const readDated = (json: string, index: number): DatedLine => {
  const read = readLedgerLine(json);
  if ("refusal" in read) {
    throw new Error(`${file.pathname}, line ${index + 1}: ${read.refusal.findings.map(sentenceOf).join(" ")}`);
  }
  return { ...read.line, recordedAt: dayAfter(occurredAt(read.line.detail)) };
};

const occurredAt = (detail: unknown): string => {
  const about = typeof detail === "object" && detail !== null && "metadata" in detail ? detail.metadata : undefined;
  return metadata.parse(about).occurredAt;
};

const dayAfter = (instant: string): string => `${addDays(instant.slice(0, 10), 1)}${instant.slice(10)}`;
