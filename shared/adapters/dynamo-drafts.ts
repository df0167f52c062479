import { type DynamoDBClient, GetItemCommand, paginateQuery } from "@aws-sdk/client-dynamodb";
import { project } from "../../events/subject.ts";
import type { Drafts } from "../domain/ports.ts";
import type { StoredDraft } from "../domain/reporting/draft.ts";
import { type Item, numberIn, textIn } from "./item.ts";
import { draftKey, draftPrefix, partitionOf } from "./keys.ts";
import { isAbsent, putIf } from "./put-if.ts";

/* Written by this adapter alone. */
const read = (item: Item): StoredDraft => ({ draft: JSON.parse(textIn(item, "draft")), version: numberIn(item, "v") });

/** Reports being written, in the `work` table, beside their project's state. */
export const dynamoDrafts = (client: DynamoDBClient, table: string): Drafts => ({
  async get(projectId, reportId) {
    const Key = { PK: { S: partitionOf(project(projectId)) }, SK: { S: draftKey(reportId) } };
    const { Item: item } = await client.send(new GetItemCommand({ TableName: table, Key, ConsistentRead: true }));
    return item && read(item);
  },

  put(projectId, draft, version) {
    const item: Item = {
      PK: { S: partitionOf(project(projectId)) },
      SK: { S: draftKey(draft.reportId) },
      v: { N: String(version + 1) },
      draft: { S: JSON.stringify(draft) },
    };
    return version === 0
      ? putIf(client, table, item, isAbsent)
      : putIf(client, table, item, "v = :version", { ":version": { N: String(version) } });
  },

  async list(projectId) {
    const drafts: StoredDraft[] = [];
    const pages = paginateQuery(
      { client },
      {
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: "PK = :project AND begins_with(SK, :draft)",
        ExpressionAttributeValues: {
          ":project": { S: partitionOf(project(projectId)) },
          ":draft": { S: draftPrefix },
        },
      },
    );
    for await (const { Items = [] } of pages) drafts.push(...Items.map(read));
    return drafts;
  },
});
