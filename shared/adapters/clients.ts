import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import { SQSClient } from "@aws-sdk/client-sqs";

/*
 * One client a process: connections are kept alive between invocations. Region, credentials and, locally, the endpoint
 * (AWS_ENDPOINT_URL) come from the environment, as the SDK reads it.
 */

let eventBridge: EventBridgeClient | undefined;

export const eventBridgeClient = (): EventBridgeClient => {
  eventBridge ??= new EventBridgeClient({});
  return eventBridge;
};

let dynamo: DynamoDBClient | undefined;

export const dynamoClient = (): DynamoDBClient => {
  dynamo ??= new DynamoDBClient({});
  return dynamo;
};

let mail: SESv2Client | undefined;

export const mailClient = (): SESv2Client => {
  mail ??= new SESv2Client({});
  return mail;
};

let queues: SQSClient | undefined;

export const queueClient = (): SQSClient => {
  // The address of a queue names it; where to ask is said by the region or by AWS_ENDPOINT_URL, as for every other client.
  queues ??= new SQSClient({ useQueueUrlAsEndpoint: false });
  return queues;
};
