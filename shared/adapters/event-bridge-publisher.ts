import { type EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import type { Entry } from "../../events/envelope.ts";
import type { Publisher } from "../domain/ports.ts";

/** What PutEvents takes at once: ten entries, and 256 KB with room for what it adds. */
const mostEntries = 10;
const mostBytes = 240_000;

const written = (bus: string, { source, detailType, detail }: Entry) => ({
  EventBusName: bus,
  Source: source,
  DetailType: detailType,
  Detail: JSON.stringify(detail),
});
type Written = ReturnType<typeof written>;

/** In their order, as few requests as the limits allow. */
const batchesOf = (entries: readonly Written[]): Written[][] => {
  const batches: Written[][] = [];
  let bytes = 0;
  for (const entry of entries) {
    const size = Buffer.byteLength(entry.Detail) + entry.Source.length + entry.DetailType.length;
    const last = batches.at(-1);
    if (last === undefined || last.length === mostEntries || bytes + size > mostBytes) {
      batches.push([entry]);
      bytes = size;
    } else {
      last.push(entry);
      bytes += size;
    }
  }
  return batches;
};

/** Says entries on the bus. An entry that failed is a fault: what is owed stays owed, and is said again. */
export const eventBridgePublisher = (client: EventBridgeClient, bus: string): Publisher => {
  const publishAll = async (entries: readonly Entry[]): Promise<void> => {
    for (const Entries of batchesOf(entries.map((entry) => written(bus, entry)))) {
      const { FailedEntryCount, Entries: answers = [] } = await client.send(new PutEventsCommand({ Entries }));
      if (FailedEntryCount === 0) continue;
      const index = answers.findIndex(({ ErrorCode }) => ErrorCode !== undefined);
      const { ErrorCode, ErrorMessage } = answers[index] ?? {};
      throw new Error(
        `The bus did not take ${FailedEntryCount} of ${Entries.length} entries; ${Entries[index]?.DetailType}: ${ErrorCode} ${ErrorMessage}`,
      );
    }
  };
  return { publishAll, publish: (entry) => publishAll([entry]) };
};
