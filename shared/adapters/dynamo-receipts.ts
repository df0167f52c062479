import { type DynamoDBClient, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import type { Receipt } from "../domain/acts/receipt.ts";
import type { Receipts } from "../domain/ports.ts";
import { type Item, textIn } from "./item.ts";
import { listOf, receiptKey, receiptPartition } from "./keys.ts";
import { isAbsent, putIf } from "./put-if.ts";
import { readList } from "./read-list.ts";

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
      return (await putIf(client, table, itemOf(receipt), isAbsent)) ? undefined : get(receipt.receiptId);
    },

    async markPublished(receipt) {
      await client.send(new PutItemCommand({ TableName: table, Item: itemOf({ ...receipt, isPublished: true }) }));
    },

    async owed() {
      return (await readList(client, table, listOf.owed)).map(read);
    },
  };
};
