import { ConditionalCheckFailedException, type DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import type { Item } from "./item.ts";

/** A put under a condition: false when it is not met. */
export const putIf = async (
  client: DynamoDBClient,
  table: string,
  item: Item,
  condition: string,
  values: Item = {},
): Promise<boolean> => {
  const ExpressionAttributeValues = Object.keys(values).length === 0 ? undefined : values;
  try {
    await client.send(
      new PutItemCommand({ TableName: table, Item: item, ConditionExpression: condition, ExpressionAttributeValues }),
    );
    return true;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return false;
  }
};

export const isAbsent = "attribute_not_exists(PK)";
