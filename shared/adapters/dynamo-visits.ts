import { type DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import type { Visits } from "../domain/ports.ts";
import { personPartition, visitKey } from "./keys.ts";

/** Visits in the `work` table, the latest of each person and project. */
export const dynamoVisits = (client: DynamoDBClient, table: string): Visits => ({
  async visit(personId, projectId, at) {
    const { Attributes: before } = await client.send(
      new PutItemCommand({
        TableName: table,
        Item: { PK: { S: personPartition(personId) }, SK: { S: visitKey(projectId) }, at: { S: at } },
        ReturnValues: "ALL_OLD",
      }),
    );
    return before?.["at"]?.S;
  },
});
