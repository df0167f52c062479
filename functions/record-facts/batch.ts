import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import type { Message } from "./read-message.ts";

/** A batch of the queue, as the use case takes it. */
export const messagesOf = (batch: SQSEvent): readonly Message[] =>
  batch.Records.map(({ messageId, body }) => ({ id: messageId, body }));

/** What comes back: only the messages that a fault touched. */
export const failuresOf = ({ failed }: { readonly failed: ReadonlySet<string> }): SQSBatchResponse => ({
  batchItemFailures: [...failed].map((itemIdentifier) => ({ itemIdentifier })),
});
