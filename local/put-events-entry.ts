import * as z from "zod";
import { busArn } from "./names.ts";

/** An entry of PutEvents, before it is judged. Time is in seconds. */
export const entrySchema = z.object({
  EventBusName: z.string().nullish(),
  Source: z.string().nullish(),
  DetailType: z.string().nullish(),
  Detail: z.string().nullish(),
  Time: z.number().nullish(),
  Resources: z.array(z.string()).nullish(),
  TraceHeader: z.string().nullish(),
});
export type PutEventsEntry = z.infer<typeof entrySchema>;

export type EntryRefusal = { readonly ErrorCode: string; readonly ErrorMessage: string };
export type AcceptedEntry = {
  readonly source: string;
  readonly detailType: string;
  readonly detail: string;
  readonly time: Date;
  readonly resources: readonly string[];
};

const bytes = (text: string | null | undefined): number => Buffer.byteLength(text ?? "");

/** As EventBridge counts: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-putevent-size.html */
export const entryBytes = (entry: PutEventsEntry): number =>
  bytes(entry.Source) +
  bytes(entry.DetailType) +
  bytes(entry.Detail) +
  (entry.Resources ?? []).reduce((sum, resource) => sum + bytes(resource), 0) +
  (entry.Time === undefined || entry.Time === null ? 0 : 14);

const missing = (name: string): EntryRefusal => ({
  ErrorCode: "InvalidArgument",
  ErrorMessage: `Parameter ${name} is not valid. Reason: ${name} is a required argument.`,
});

/** Judges one entry as EventBridge does; a refused entry does not stop the others of its request. */
export const judgeEntry = (entry: PutEventsEntry, bus: string): AcceptedEntry | EntryRefusal => {
  const { Source: source, DetailType: detailType, Detail: detail } = entry;
  if (!source) return missing("Source");
  if (!detailType) return missing("DetailType");
  if (!detail) return missing("Detail");
  if (source.startsWith("aws.")) {
    return { ErrorCode: "NotAuthorizedForSourceException", ErrorMessage: "Not authorized for the source." };
  }
  if (!isJsonObject(detail)) return { ErrorCode: "MalformedDetail", ErrorMessage: "Detail is malformed." };
  // AWS answers with an EventId and drops what is sent to a bus nobody made. A misspelt name must not lose facts here.
  if (entry.EventBusName !== bus && entry.EventBusName !== busArn(bus)) {
    const named = entry.EventBusName ? `There is no bus ${entry.EventBusName} here` : "The entry names no bus";
    return { ErrorCode: "InvalidArgument", ErrorMessage: `${named}: set EventBusName to ${bus}.` };
  }
  const time = new Date(entry.Time === undefined || entry.Time === null ? Date.now() : entry.Time * 1000);
  if (Number.isNaN(time.getTime()))
    return { ErrorCode: "InvalidArgument", ErrorMessage: "Parameter Time is not valid." };
  return { source, detailType, detail, time, resources: entry.Resources ?? [] };
};

const isJsonObject = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
};
