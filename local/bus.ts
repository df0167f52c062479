import { randomUUID } from "node:crypto";
import * as z from "zod";
import { physicalName, type Rule } from "../infra/topology.ts";
import { AwsError } from "./aws-error.ts";
import type { Reached } from "./crash-points.ts";
import { account, region } from "./names.ts";
import { matches } from "./pattern.ts";
import { type AcceptedEntry, type EntryRefusal, entryBytes, entrySchema, judgeEntry } from "./put-events-entry.ts";
import type { QueueStore } from "./queue-store.ts";

/** 1 MB for an entry, and for all entries of a request, since January 2026. */
const requestBytes = 1024 * 1024;
const requestEntries = 10;

const requestSchema = z.object({ Entries: z.array(entrySchema) });

export type PutEventsAnswer = {
  readonly FailedEntryCount: number;
  readonly Entries: readonly ({ readonly EventId: string } | EntryRefusal)[];
};
export type Bus = { putEvents(request: unknown): Promise<PutEventsAnswer> };

type Options = {
  readonly name: string;
  readonly rules: Readonly<Record<string, Rule>>;
  readonly store: Pick<QueueStore, "send">;
  readonly reached: Reached;
};

/** An EventBridge bus whose rules feed queues. An answered EventId means: on disk in every queue that wants the event. */
export const createBus = ({ name, rules, store, reached }: Options): Bus => ({
  putEvents: async (request) => {
    const entries = readEntries(request);
    const judged = entries.map((entry) => {
      const verdict = judgeEntry(entry, name);
      return "ErrorCode" in verdict ? verdict : { EventId: randomUUID(), accepted: verdict };
    });
    const messages = judged.flatMap((verdict) => {
      if ("ErrorCode" in verdict) return [];
      const body = eventJson(verdict.EventId, verdict.accepted);
      return Object.values(rules)
        .filter((rule) => rule.bus === undefined && matches(rule.pattern, verdict.accepted))
        .map((rule) => ({ queue: physicalName(rule.queue), body }));
    });
    if (messages.length > 0) {
      await store.send(messages);
      reached("bus-accepted");
    }
    return {
      FailedEntryCount: judged.filter((verdict) => "ErrorCode" in verdict).length,
      Entries: judged.map((verdict) => ("ErrorCode" in verdict ? verdict : { EventId: verdict.EventId })),
    };
  },
});

/** The account's default bus, where only AWS's own services speak. */
export const createDefaultBus =
  ({ rules, store }: Pick<Options, "rules" | "store">) =>
  async (source: string, detailType: string, detail: object): Promise<void> => {
    const entry = { source, detailType, detail: JSON.stringify(detail), time: new Date(), resources: [] };
    const body = eventJson(randomUUID(), entry);
    const messages = Object.values(rules)
      .filter((rule) => rule.bus === "default" && matches(rule.pattern, entry))
      .map((rule) => ({ queue: physicalName(rule.queue), body }));
    if (messages.length > 0) await store.send(messages);
  };

/** Too many or too large: EventBridge refuses the whole request. */
const readEntries = (request: unknown) => {
  const parsed = requestSchema.safeParse(request);
  if (!parsed.success) throw new AwsError("SerializationException", z.prettifyError(parsed.error));
  const entries = parsed.data.Entries;
  const bound = entries.length === 0 ? "greater than or equal to 1" : `less than or equal to ${requestEntries}`;
  if (entries.length === 0 || entries.length > requestEntries) {
    const sentence = `1 validation error detected: Value at 'entries' failed to satisfy constraint: Member must have length ${bound}`;
    throw new AwsError("ValidationException", sentence);
  }
  if (entries.reduce((sum, entry) => sum + entryBytes(entry), 0) > requestBytes) {
    throw new AwsError("ValidationException", "Total size of the entries in the request is over the limit.");
  }
  return entries;
};

/** The event as rules deliver it. The detail goes through as it was written: reading it as numbers could change them. */
const eventJson = (id: string, entry: AcceptedEntry): string => {
  const envelope = JSON.stringify({
    version: "0",
    id,
    "detail-type": entry.detailType,
    source: entry.source,
    account,
    // EventBridge keeps whole seconds.
    time: entry.time.toISOString().replace(/\.\d{3}Z$/, "Z"),
    region,
    resources: entry.resources,
  });
  return `${envelope.slice(0, -1)},"detail":${entry.detail}}`;
};
