import { type DynamoDBClient, paginateQuery } from "@aws-sdk/client-dynamodb";
import type { Item } from "./item.ts";
import type { listOf } from "./keys.ts";

/** Every item of a list of the `lists` index, all pages, in its order. Eventually consistent. */
export const readList = async (
  client: DynamoDBClient,
  table: string,
  list: (typeof listOf)[keyof typeof listOf],
): Promise<Item[]> => {
  const items: Item[] = [];
  const pages = paginateQuery(
    { client },
    {
      TableName: table,
      IndexName: "lists",
      KeyConditionExpression: "g = :list",
      ExpressionAttributeValues: { ":list": { S: list } },
    },
  );
  for await (const { Items = [] } of pages) items.push(...Items);
  return items;
};
