import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";

/** A dead letter in our hands: invisible to others until it is released, deleted, or the hold is over. */
export type Letter = {
  readonly id: string;
  readonly body: string;
  readonly sentAt: Date | undefined;
  readonly receives: number;
  /** What EventBridge, Scheduler or Lambda said when they gave up: ERROR_CODE, ErrorMessage, SCHEDULE_ARN... */
  readonly attributes: Readonly<Record<string, string>>;
  readonly receiptHandle: string;
};

/** Long enough to read or send a page of letters again; a command that dies gives them back by then. */
const holdSeconds = 60;

const letterOf = ({ MessageId, Body, ReceiptHandle, Attributes = {}, MessageAttributes = {} }: Message): Letter => ({
  id: MessageId ?? "",
  body: Body ?? "",
  receiptHandle: ReceiptHandle ?? "",
  sentAt: Attributes.SentTimestamp === undefined ? undefined : new Date(Number(Attributes.SentTimestamp)),
  receives: Number(Attributes.ApproximateReceiveCount ?? 0),
  attributes: Object.fromEntries(
    Object.entries(MessageAttributes).map(([name, { StringValue }]) => [name, StringValue ?? ""]),
  ),
});

/** A queue of letters. SQS counts are approximate: right once nothing has moved for a minute. */
export const openLetters = async (client: SQSClient, QueueName: string) => {
  const { QueueUrl = "" } = await client.send(new GetQueueUrlCommand({ QueueName }));
  const attributes = async () => {
    const { Attributes = {} } = await client.send(
      new GetQueueAttributesCommand({
        QueueUrl,
        AttributeNames: ["QueueArn", "ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"],
      }),
    );
    return Attributes;
  };
  return {
    QueueUrl,
    arn: async (): Promise<string> => (await attributes()).QueueArn ?? "",
    count: async (): Promise<number> => {
      const { ApproximateNumberOfMessages: visible, ApproximateNumberOfMessagesNotVisible: held } = await attributes();
      return Number(visible ?? 0) + Number(held ?? 0);
    },
    /** At most ten; none means that no letter is visible. A second's wait makes SQS ask all of its servers. */
    take: async (): Promise<Letter[]> => {
      const { Messages = [] } = await client.send(
        new ReceiveMessageCommand({
          QueueUrl,
          MaxNumberOfMessages: 10,
          WaitTimeSeconds: 1,
          VisibilityTimeout: holdSeconds,
          MessageSystemAttributeNames: ["All"],
          MessageAttributeNames: ["All"],
        }),
      );
      return Messages.map(letterOf);
    },
    release: async ({ receiptHandle: ReceiptHandle }: Letter): Promise<void> => {
      await client.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 0 }));
    },
    remove: async ({ receiptHandle: ReceiptHandle }: Letter): Promise<void> => {
      await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    },
  };
};

export type Letters = Awaited<ReturnType<typeof openLetters>>;
