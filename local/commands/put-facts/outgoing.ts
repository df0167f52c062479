import type { PutEventsRequestEntry } from "@aws-sdk/client-eventbridge";
import { parseFact } from "../../../events/parse-fact.ts";
import type { Refusal } from "../../../events/refusal.ts";
import { subjectOf } from "../../../events/subject.ts";
import { sha256 } from "../../../shared/adapters/content-hash.ts";
import { factKey, partitionOf, rejectedKey, rejectedPartition } from "../../../shared/adapters/keys.ts";
import { inputOf } from "../../../shared/domain/input-of.ts";
import { readLedgerLine } from "../../../shared/domain/ledger-file.ts";
import { contentOf } from "../../../shared/domain/read-facts.ts";

/** The key of an item in one of the tables. */
export type Key = { readonly partition: string; readonly sort: string };

/** Where the ledger would keep the fact, and the hash of its content. */
export type Place = { readonly key: Key; readonly hash: string };

/** A line ready to send: the entry, where it will be if recorded, and where if refused. */
export type Outgoing = {
  readonly number: number;
  readonly entry: PutEventsRequestEntry;
  readonly bytes: number;
  /** Undefined when our own contracts already say it will be refused: it is sent all the same, to be kept. */
  readonly place: Place | undefined;
  readonly refusedKey: Key;
};

/** EventBridge takes at most 1 MB a request. */
export const maximumRequestBytes = 1024 * 1024;

const sizeOf = ({ Source = "", DetailType = "", Detail = "" }: PutEventsRequestEntry): number =>
  Buffer.byteLength(Source) + Buffer.byteLength(DetailType) + Buffer.byteLength(Detail);

/** One line of a file -> what to send, or why it cannot travel at all. */
export const prepare = (
  number: number,
  text: string,
  bus: string,
): { readonly outgoing: Outgoing } | { readonly refusal: Refusal } => {
  const read = readLedgerLine(text);
  if ("refusal" in read) return read;
  const { source, detailType, detail } = read.line;
  const entry = { EventBusName: bus, Source: source, DetailType: detailType, Detail: JSON.stringify(detail) ?? "null" };
  const bytes = sizeOf(entry);
  if (bytes > maximumRequestBytes) {
    const finding = { path: "", expected: `at most ${maximumRequestBytes} bytes an event`, found: `${bytes} bytes` };
    return { refusal: { code: "too-large", findings: [finding] } };
  }
  const parsed = parseFact(read.line);
  const place =
    "fact" in parsed
      ? {
          key: { partition: partitionOf(subjectOf(parsed.fact)), sort: factKey(source, parsed.fact.metadata.id) },
          hash: sha256(contentOf(read.line)),
        }
      : undefined;
  const refusedKey = {
    partition: rejectedPartition(sha256(inputOf({ source, detailType, detail }))),
    sort: rejectedKey,
  };
  return { outgoing: { number, entry, bytes, place, refusedKey } };
};

/** Groups of at most 10 entries and 1 MB, as PutEvents takes them. */
export const inRequests = async function* (lines: AsyncIterable<Outgoing>): AsyncGenerator<Outgoing[]> {
  let group: Outgoing[] = [];
  let bytes = 0;
  for await (const line of lines) {
    if (group.length === 10 || bytes + line.bytes > maximumRequestBytes) {
      yield group;
      group = [];
      bytes = 0;
    }
    group.push(line);
    bytes += line.bytes;
  }
  if (group.length > 0) yield group;
};
