import * as z from "zod";
import { AwsError } from "./aws-error.ts";
import type { Operations } from "./aws-json.ts";
import { queueArn, queueUrl } from "./names.ts";
import type { QueueStore } from "./queue-store.ts";
import type { ReceivedMessage } from "./receive.ts";
import { attributesOf, md5 } from "./sqs-event.ts";

const bodyBytes = 1024 * 1024;

const named = z.object({ QueueName: z.string() });
const listed = z.object({ QueueNamePrefix: z.string().default("") });
const addressed = z.object({ QueueUrl: z.string() });
const asked = addressed.extend({ AttributeNames: z.array(z.string()).default([]) });
const received = addressed.extend({
  MaxNumberOfMessages: z.number().int().min(1).max(10).default(1),
  VisibilityTimeout: z.number().int().min(0).max(43_200).optional(),
  WaitTimeSeconds: z.number().int().min(0).max(20).default(0),
});
const held = addressed.extend({ ReceiptHandle: z.string() });
const released = held.extend({ VisibilityTimeout: z.number().int().min(0).max(43_200) });
const sent = addressed.extend({ MessageBody: z.string().min(1) });
const moved = z.object({ SourceArn: z.string(), DestinationArn: z.string().optional() });
const followed = z.object({ SourceArn: z.string() });

/** SQS, as far as an operator needs it to look at dead letters and send them back (`aws sqs ... --endpoint-url`). */
export const sqs = (store: QueueStore, endpoint: () => string): Operations => {
  const urlOf = (queue: string): string => queueUrl(endpoint(), queue);
  const known = (queue: string | undefined): string => {
    if (queue !== undefined && store.queues.has(queue)) return queue;
    const names = [...store.queues.keys()].join(", ");
    throw new AwsError("QueueDoesNotExist", `There is no queue ${queue}. There are: ${names}.`);
  };
  const queueOf = (url: string): string => known(url.split("/").at(-1));
  const queueOfArn = (arn: string): string => known(arn.split(":").at(-1));
  const moves = new Map<
    string,
    { Status: string; ApproximateNumberOfMessagesMoved: number; StartedTimestamp: number }
  >();
  const sourceOf = (deadLetters: string): string | undefined =>
    [...store.queues].find(([, settings]) => settings.deadLetters?.queue === deadLetters)?.[0];

  return {
    GetQueueUrl: async (request) => ({ QueueUrl: urlOf(known(named.parse(request).QueueName)) }),
    ListQueues: async (request) => {
      const { QueueNamePrefix } = listed.parse(request);
      return { QueueUrls: [...store.queues.keys()].filter((name) => name.startsWith(QueueNamePrefix)).map(urlOf) };
    },
    GetQueueAttributes: async (request) => {
      const { QueueUrl, AttributeNames } = asked.parse(request);
      const attributes = Object.entries(queueAttributes(store, queueOf(QueueUrl)));
      const wanted = attributes.filter(([name]) => AttributeNames.includes("All") || AttributeNames.includes(name));
      return { Attributes: Object.fromEntries(wanted) };
    },
    ReceiveMessage: async (request) => {
      const { QueueUrl, MaxNumberOfMessages: max, VisibilityTimeout, WaitTimeSeconds } = received.parse(request);
      const queue = queueOf(QueueUrl);
      const visibility = VisibilityTimeout === undefined ? {} : { visibilityMs: VisibilityTimeout * 1000 };
      const receive = () => store.receive(queue, { max, ...visibility });
      const deadline = Date.now() + WaitTimeSeconds * 1000;
      let messages = await receive();
      while (messages.length === 0 && Date.now() < deadline) {
        await change(store, deadline - Date.now());
        messages = await receive();
      }
      return messages.length > 0 ? { Messages: messages.map(messageJson) } : {};
    },
    DeleteMessage: async (request) => {
      const { QueueUrl, ReceiptHandle } = held.parse(request);
      await store.delete(queueOf(QueueUrl), [ReceiptHandle]);
      return {};
    },
    ChangeMessageVisibility: async (request) => {
      const { QueueUrl, ReceiptHandle, VisibilityTimeout } = released.parse(request);
      store.release(queueOf(QueueUrl), ReceiptHandle, VisibilityTimeout * 1000);
      return {};
    },
    SendMessage: async (request) => {
      const { QueueUrl, MessageBody } = sent.parse(request);
      if (Buffer.byteLength(MessageBody) > bodyBytes) {
        throw new AwsError("InvalidParameterValue", `A message body holds at most ${bodyBytes} bytes.`);
      }
      const [MessageId] = await store.send([{ queue: queueOf(QueueUrl), body: MessageBody }]);
      return { MessageId, MD5OfMessageBody: md5(MessageBody) };
    },
    // AWS moves in the background and may be asked how far it is; here the move is done when the answer comes.
    StartMessageMoveTask: async (request) => {
      const { SourceArn, DestinationArn } = moved.parse(request);
      const from = queueOfArn(SourceArn);
      const source = sourceOf(from);
      if (!source) throw new AwsError("InvalidParameterValue", `${from} is not the dead-letter queue of a queue.`);
      const count = await store.moveAll(from, DestinationArn === undefined ? source : queueOfArn(DestinationArn));
      moves.set(from, { Status: "COMPLETED", ApproximateNumberOfMessagesMoved: count, StartedTimestamp: Date.now() });
      return { TaskHandle: Buffer.from(`${from}:${count} moved`).toString("base64") };
    },
    // AWS remembers the last ten; here the last one, as long as the process lives.
    ListMessageMoveTasks: async (request) => {
      const { SourceArn } = followed.parse(request);
      const last = moves.get(queueOfArn(SourceArn));
      return { Results: last === undefined ? [] : [{ SourceArn, ...last }] };
    },
  };
};

const queueAttributes = (store: QueueStore, queue: string): Record<string, string> => {
  const { waiting, inFlight } = store.count(queue);
  const { visibilityMs = 0, deadLetters } = store.queues.get(queue) ?? {};
  const attributes = {
    QueueArn: queueArn(queue),
    ApproximateNumberOfMessages: String(waiting),
    ApproximateNumberOfMessagesNotVisible: String(inFlight),
    VisibilityTimeout: String(visibilityMs / 1000),
  };
  if (!deadLetters) return attributes;
  const target = { deadLetterTargetArn: queueArn(deadLetters.queue), maxReceiveCount: deadLetters.maxReceives };
  return { ...attributes, RedrivePolicy: JSON.stringify(target) };
};

const messageJson = (message: ReceivedMessage) => ({
  MessageId: message.id,
  ReceiptHandle: message.receiptHandle,
  MD5OfBody: md5(message.body),
  Body: message.body,
  Attributes: attributesOf(message),
});

/** The next change of any queue, or the end of the wait. */
const change = (store: QueueStore, withinMs: number): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = setTimeout(end, withinMs);
    const stop = store.onChange(end);
  });
