import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  paginateQuery,
} from "@aws-sdk/client-dynamodb";
import type { Receipt } from "../domain/acts/receipt.ts";
import type { Receipts } from "../domain/ports.ts";
import { type Item, textIn } from "./item.ts";
import { listOf, receiptKey, receiptPartition } from "./keys.ts";

const keyOf = (receiptId: string) => ({ PK: { S: receiptPartition(receiptId) }, SK: { S: receiptKey } });

/** While it is owed, a receipt stands in the list of what is owed. */
const itemOf = (receipt: Receipt): Item => ({
  ...keyOf(receipt.receiptId),
  receipt: { S: JSON.stringify(receipt) },
  ...(receipt.isPublished ? {} : { g: { S: listOf.owed }, s: { S: `${receipt.acceptedAt} ${receipt.receiptId}` } }),
});

/* Written by this adapter alone. */
const read = (item: Item): Receipt => JSON.parse(textIn(item, "receipt"));

/** Receipts in the `work` table. */
export const dynamoReceipts = (client: DynamoDBClient, table: string): Receipts => {
  const get = async (receiptId: string): Promise<Receipt | undefined> => {
    const { Item: item } = await client.send(
      new GetItemCommand({ TableName: table, Key: keyOf(receiptId), ConsistentRead: true }),
    );
    return item && read(item);
  };
  return {
    get,

    async keep(receipt) {
      try {
        await client.send(
          new PutItemCommand({
            TableName: table,
            Item: itemOf(receipt),
            ConditionExpression: "attribute_not_exists(PK)",
          }),
        );
        return undefined;
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        return get(receipt.receiptId);
      }
    },

    async markPublished(receipt) {
      await client.send(new PutItemCommand({ TableName: table, Item: itemOf({ ...receipt, isPublished: true }) }));
    },

    async owed() {
      const receipts: Receipt[] = [];
      const pages = paginateQuery(
        { client },
        {
          TableName: table,
          IndexName: "lists",
          KeyConditionExpression: "g = :list",
          ExpressionAttributeValues: { ":list": { S: listOf.owed } },
        },
      );
      for await (const { Items = [] } of pages) receipts.push(...Items.map(read));
      return receipts;
    },
  };
};
