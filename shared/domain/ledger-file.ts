import * as z from "zod";
import { type Finding, findingsOf, type Refusal } from "../../events/refusal.ts";
import { instant, text } from "../../events/values.ts";
import type { LedgerLine } from "./ports.ts";
import { readJson } from "./read-json.ts";

/*
 * A ledger file is NDJSON, one fact a line (DOMAIN.md section 11). EventBridge's own form of an entry is read too.
 */

const ledgerLine = z.object(
  { source: text, detailType: text, detail: z.unknown(), recordedAt: instant.nullish() },
  { error: "an object { source, detailType, detail }" },
);

const eventBridgeEntry = z.object(
  { Source: text, DetailType: text, Detail: z.union([z.string(), z.looseObject({})], { error: "JSON, as text" }) },
  { error: "an object { Source, DetailType, Detail }" },
);

export type ReadLine = { readonly line: LedgerLine } | { readonly refusal: Refusal };

const malformed = (error: z.ZodError, input: unknown): ReadLine => ({
  refusal: { code: "malformed", findings: findingsOf(error, input, "") },
});

const malformedAt = (finding: Finding): ReadLine => ({ refusal: { code: "malformed", findings: [finding] } });

/** One line of text -> an entry and when it was recorded, or why it is neither. */
export const readLedgerLine = (json: string): ReadLine => {
  const read = readJson(json);
  if ("finding" in read) return malformedAt(read.finding);
  const input = read.value;
  if (typeof input === "object" && input !== null && "DetailType" in input) return readEventBridgeEntry(input);
  const line = ledgerLine.safeParse(input);
  if (!line.success) return malformed(line.error, input);
  const { source, detailType, detail, recordedAt } = line.data;
  return { line: { source, detailType, detail, ...(recordedAt ? { recordedAt } : {}) } };
};

const readEventBridgeEntry = (input: object): ReadLine => {
  const entry = eventBridgeEntry.safeParse(input);
  if (!entry.success) return malformed(entry.error, input);
  const { Source: source, DetailType: detailType, Detail } = entry.data;
  if (typeof Detail !== "string") return { line: { source, detailType, detail: Detail } };
  const detail = readJson(Detail, "/Detail");
  return "finding" in detail ? malformedAt(detail.finding) : { line: { source, detailType, detail: detail.value } };
};

/** A line of a ledger file, keys in the order of DOMAIN.md section 11. */
export const writeLedgerLine = ({ source, detailType, detail, recordedAt }: LedgerLine): string =>
  JSON.stringify({ source, detailType, detail, ...(recordedAt === undefined ? {} : { recordedAt }) });
