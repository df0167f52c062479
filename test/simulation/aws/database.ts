import { DynamoDBClient, GetItemCommand, PutItemCommand, QueryCommand, ScanCommand } from "@aws-sdk/client-dynamodb";
import type { Item } from "../../../shared/adapters/item.ts";
import type { Actor } from "../engine/scheduler.ts";
import { InjectedFault, type Stage } from "../engine/stage.ts";
import { conditionOf } from "./condition.ts";
import { keyIn, type Page, type Table } from "./table.ts";

/** What a broken variant does to requests on their way; the sound product changes nothing. */
export type Tampering = {
  /** Reads see what was there this long ago. */
  readonly readLagMs?: number;
  readonly dropsOtherPages?: boolean;
  readonly putCondition?: (expression: string | undefined, item: Item) => string | undefined;
};

const attempts = 3;
const pauseMs = 50;

/** The database as one worker reaches it: the real commands of our adapters, each a step for its effect and one for its answer. */
export const createDatabaseClient = (
  stage: Stage,
  owner: Actor,
  tables: Readonly<Record<string, Table>>,
  { readLagMs = 0, dropsOtherPages = false, putCondition = (expression) => expression }: Tampering = {},
): DynamoDBClient => {
  const tableOf = (name: string | undefined): Table => {
    const table = tables[name ?? ""];
    if (table === undefined) throw new Error(`ResourceNotFoundException: ${name}`);
    return table;
  };
  const page = ({ items, last }: Page) => ({
    $metadata: {},
    Items: [...items],
    ...(last === undefined || dropsOtherPages ? {} : { LastEvaluatedKey: last }),
  });

  const effectOf = (command: unknown): [label: string, partition: string, effect: () => unknown] => {
    if (command instanceof PutItemCommand) {
      const { TableName, Item: item = {}, ConditionExpression, ExpressionAttributeValues = {} } = command.input;
      const condition = conditionOf(putCondition(ConditionExpression, item));
      const { partition, sort } = keyIn(item);
      return [
        `put ${partition} ${sort}`,
        partition,
        () => tableOf(TableName).put(item, condition, ExpressionAttributeValues),
      ];
    }
    if (command instanceof GetItemCommand) {
      const key = keyIn(command.input.Key);
      return [
        `get ${key.partition}`,
        key.partition,
        () => ({ Item: tableOf(command.input.TableName).get(key, stage.now()) }),
      ];
    }
    if (command instanceof QueryCommand) {
      const { TableName, IndexName, ExpressionAttributeValues = {}, ExclusiveStartKey, ConsistentRead } = command.input;
      const list = ExpressionAttributeValues[":list"]?.S;
      if (IndexName === "lists" && list !== undefined) {
        return [
          `list ${list}`,
          list,
          () => ({ $metadata: {}, Items: tableOf(TableName).list(list, stage.now() - 1_000) }),
        ];
      }
      const partition = ExpressionAttributeValues[":subject"]?.S ?? "";
      const prefix = ExpressionAttributeValues[":fact"]?.S ?? "";
      const asOf = ConsistentRead === true ? stage.now() - readLagMs : stage.now() - 1_000;
      const after = ExclusiveStartKey && keyIn(ExclusiveStartKey).sort;
      if (after !== undefined) stage.meet("page boundary inside a subject");
      return [
        `query ${partition}`,
        partition,
        () => {
          const found = tableOf(TableName).query(partition, prefix, after, asOf);
          if (after !== undefined && found.items.length === 0) stage.meet("empty last page");
          return page(found);
        },
      ];
    }
    if (command instanceof ScanCommand) {
      const { TableName, ExclusiveStartKey } = command.input;
      const after = ExclusiveStartKey && keyIn(ExclusiveStartKey);
      return ["scan", "", () => page(tableOf(TableName).scan(after, stage.now()))];
    }
    throw new Error(`The model of DynamoDB does not know ${String(command)}.`);
  };

  const send = async (command: unknown): Promise<unknown> => {
    const [label, partition, effect] = effectOf(command);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return (await stage.call(owner, label, partition, effect)) ?? { $metadata: {} };
      } catch (error) {
        const mayRetry = error instanceof InjectedFault && attempt < attempts;
        if (!mayRetry) {
          if (attempt > 1 && error instanceof Error && error.name === "ConditionalCheckFailedException") {
            stage.meet("the SDK met its own write when it tried again");
          }
          throw error;
        }
        await stage.sleep(owner, pauseMs * attempt);
      }
    }
  };
  /* Paginators ask for an instance of the client; making a real one takes longer than a whole seed. */
  return Object.assign(Object.create(DynamoDBClient.prototype), { send });
};
