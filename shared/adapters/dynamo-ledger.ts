import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  paginateQuery,
  paginateScan,
} from "@aws-sdk/client-dynamodb";
import type { Subject } from "../../events/subject.ts";
import { canonicalJson } from "../domain/canonical-json.ts";
import type { Appended, Ledger, LedgerLine } from "../domain/ports.ts";
import { contentOf, factOfLine } from "../domain/read-facts.ts";
import { sha256 } from "./content-hash.ts";
import { type Item, textIn } from "./item.ts";
import { factKey, factPrefix, partitionOf, sourceOfFactKey, subjectOfPartition } from "./keys.ts";

/** A fact as an item of the `ledger` table. The detail is canonical JSON: one text for one value. */
export const ledgerItem = (line: LedgerLine): Item => {
  const { subject, fact } = factOfLine(line);
  return {
    PK: { S: partitionOf(subject) },
    SK: { S: factKey(fact.source, fact.metadata.id) },
    type: { S: fact.type },
    version: { N: String(fact.metadata.version) },
    actor: { S: fact.metadata.actor },
    hash: { S: sha256(contentOf(line)) },
    detail: { S: canonicalJson(line.detail) },
    ...(line.recordedAt === undefined ? {} : { recordedAt: { S: line.recordedAt } }),
  };
};

export const ledgerLineOf = (item: Item): LedgerLine => ({
  source: sourceOfFactKey(textIn(item, "SK")),
  detailType: textIn(item, "type"),
  detail: JSON.parse(textIn(item, "detail")),
  ...(item["recordedAt"]?.S === undefined ? {} : { recordedAt: item["recordedAt"].S }),
});

/** The ledger in DynamoDB: put once, never updated, never deleted. */
export const dynamoLedger = (client: DynamoDBClient, table: string): Ledger => {
  /** The content hash of the fact that holds an identity. dynalite does not return it with the refusal: it is read then. */
  const takenBy = async (error: ConditionalCheckFailedException, { PK, SK }: Item): Promise<string | undefined> => {
    if (error.Item !== undefined) return error.Item["hash"]?.S;
    if (PK === undefined || SK === undefined) return undefined;
    const { Item: item } = await client.send(
      new GetItemCommand({ TableName: table, Key: { PK, SK }, ConsistentRead: true }),
    );
    return item?.["hash"]?.S;
  };

  return {
    async append(line): Promise<Appended> {
      const item = ledgerItem(line);
      try {
        await client.send(
          new PutItemCommand({
            TableName: table,
            Item: item,
            ConditionExpression: "attribute_not_exists(PK)",
            ReturnValuesOnConditionCheckFailure: "ALL_OLD",
          }),
        );
        return "recorded";
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        return (await takenBy(error, item)) === item["hash"]?.S ? "already-known" : "id-reused";
      }
    },

    async read(subject): Promise<LedgerLine[]> {
      const lines: LedgerLine[] = [];
      const pages = paginateQuery(
        { client },
        {
          TableName: table,
          ConsistentRead: true,
          KeyConditionExpression: "PK = :subject AND begins_with(SK, :fact)",
          ExpressionAttributeValues: { ":subject": { S: partitionOf(subject) }, ":fact": { S: factPrefix } },
        },
      );
      for await (const { Items = [] } of pages) for (const item of Items) lines.push(ledgerLineOf(item));
      return lines;
    },

    async *subjects(): AsyncGenerator<Subject> {
      const seen = new Set<string>();
      for await (const { Items = [] } of paginateScan({ client }, { TableName: table, ProjectionExpression: "PK" })) {
        for (const item of Items) {
          const partition = textIn(item, "PK");
          if (seen.has(partition)) continue;
          seen.add(partition);
          yield subjectOfPartition(partition);
        }
      }
    },
  };
};
