import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { EventBridgeClient } from "@aws-sdk/client-eventbridge";

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
