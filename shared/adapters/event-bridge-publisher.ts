import { type EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import type { Publisher } from "../domain/ports.ts";

/** Says entries on the bus. An entry that failed is a fault: what is owed stays owed, and is said again. */
export const eventBridgePublisher = (client: EventBridgeClient, bus: string): Publisher => ({
  async publish({ source, detailType, detail }) {
    const { FailedEntryCount, Entries: [entry] = [] } = await client.send(
      new PutEventsCommand({
        Entries: [{ EventBusName: bus, Source: source, DetailType: detailType, Detail: JSON.stringify(detail) }],
      }),
    );
    if (FailedEntryCount === 0) return;
    throw new Error(`The bus did not take ${detailType}: ${entry?.ErrorCode} ${entry?.ErrorMessage}`);
  },
});
