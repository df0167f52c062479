import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { physicalName } from "../../../infra/topology.ts";
import { theDeployment } from "../../journeys/deployment.ts";
import { askAws } from "../ask-aws.ts";

/*
 * What the proofs ask of the deployment besides its API: as its administrator, by AWS's own operations.
 */

const sqs = new SQSClient({});

export const ask = (service: string, operation: string, parameters: Readonly<Record<string, unknown>>) =>
  askAws(theDeployment(), service, operation, parameters);

export const queueUrl = async (queue: string): Promise<string> => {
  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: physicalName(queue) }));
  if (QueueUrl === undefined) throw new Error(`No queue ${queue}.`);
  return QueueUrl;
};

export const attributesOf = async (queue: string): Promise<Record<string, string>> => {
  const { Attributes = {} } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: await queueUrl(queue), AttributeNames: ["All"] }),
  );
  return Attributes;
};

export const messagesIn = async (queue: string): Promise<number> => {
  const attributes = await attributesOf(queue);
  return (
    Number(attributes["ApproximateNumberOfMessages"]) + Number(attributes["ApproximateNumberOfMessagesNotVisible"])
  );
};

export const send = async (queue: string, body: string): Promise<void> => {
  await sqs.send(new SendMessageCommand({ QueueUrl: await queueUrl(queue), MessageBody: body }));
};

/** Every visible message of one queue into another, as it stands. */
export const moveBack = async (from: string, to: string): Promise<void> => {
  const QueueUrl = await queueUrl(from);
  while ((await messagesIn(from)) > 0) {
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 1 }));
    for (const { Body = "", ReceiptHandle } of Messages) {
      await send(to, Body);
      await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    }
  }
};
