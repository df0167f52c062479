import { GetQueueAttributesCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { DeadLetters } from "../domain/ports.ts";

/** The dead-letter queues at these addresses, in their order. SQS counts are approximate: right once nothing has moved for a minute. */
export const sqsDeadLetters = (client: SQSClient, urls: readonly string[]): DeadLetters => ({
  count: () =>
    Promise.all(
      urls.map(async (QueueUrl) => {
        const { Attributes = {} } = await client.send(
          new GetQueueAttributesCommand({
            QueueUrl,
            AttributeNames: ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"],
          }),
        );
        const { ApproximateNumberOfMessages: visible, ApproximateNumberOfMessagesNotVisible: held } = Attributes;
        return {
          name: QueueUrl.slice(QueueUrl.lastIndexOf("/") + 1),
          waiting: Number(visible ?? 0) + Number(held ?? 0),
        };
      }),
    ),
});
