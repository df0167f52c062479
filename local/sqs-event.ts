import { createHash } from "node:crypto";
import type { SQSEvent } from "aws-lambda";
import { account, queueArn, region } from "./names.ts";
import type { ReceivedMessage } from "./receive.ts";

export const md5 = (text: string | Buffer): string => createHash("md5").update(text).digest("hex");

/** The system attributes of a received message, as SQS names them. */
export const attributesOf = (message: ReceivedMessage) => ({
  ApproximateReceiveCount: String(message.receives),
  SentTimestamp: String(message.sentAt),
  SenderId: account,
  ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
  ...(message.from ? { DeadLetterQueueSourceArn: queueArn(message.from) } : {}),
});

/** What Lambda hands to the consumer of a queue. */
export const sqsEvent = (queue: string, messages: readonly ReceivedMessage[]): SQSEvent => ({
  Records: messages.map((message) => ({
    messageId: message.id,
    receiptHandle: message.receiptHandle,
    body: message.body,
    attributes: attributesOf(message),
    messageAttributes: {},
    md5OfBody: md5(message.body),
    eventSource: "aws:sqs",
    eventSourceARN: queueArn(queue),
    awsRegion: region,
  })),
});
