import { type DynamoDBClient, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import type { Item } from "../../../shared/adapters/item.ts";
import { putIf } from "../../../shared/adapters/put-if.ts";
import type { Once } from "../../../shared/domain/ports.ts";
import type { Key } from "../aws/table.ts";
import type { Stage } from "../engine/stage.ts";

/*
 * What Powertools' idempotency does with its table, step by step: a record in progress until the function's time is over, done
 * with its result, or gone when the work threw. `test/contracts/once.test.ts` holds the library to the same rules.
 */

export const onceKey = (key: string): Key => ({ partition: `ONCE#${key}`, sort: "ONCE" });

const longestRunMs = 30_000;

/** `leases` is told until when whoever works on a key may be at it. */
export const createOnce = (stage: Stage, client: DynamoDBClient, leases: Map<string, number>): Once => {
  const keyOf = (key: string) => ({ PK: { S: onceKey(key).partition }, SK: { S: onceKey(key).sort } });
  return async (key, work) => {
    const until = stage.now() + longestRunMs;
    const running = { ...keyOf(key), st: { S: "running" }, until: { N: String(until) } };
    const isFree = "attribute_not_exists(PK) OR (st = :running AND until < :now)";
    const values = { ":running": { S: "running" }, ":now": { N: String(stage.now()) } };
    if (!(await putIf(client, "work", running, isFree, values))) {
      const { Item: item } = await client.send(
        new GetItemCommand({ TableName: "work", Key: keyOf(key), ConsistentRead: true }),
      );
      if (item?.["st"]?.S === "done") return item["result"]?.S ?? "";
      throw new Error("Somebody else is at it.");
    }
    leases.set(key, until);
    let result: string;
    try {
      result = await work();
    } catch (error) {
      await client.send(new PutItemCommand({ TableName: "work", Item: { ...running, until: { N: "0" } } }));
      throw error;
    }
    await client.send(
      new PutItemCommand({ TableName: "work", Item: { ...running, st: { S: "done" }, result: { S: result } } }),
    );
    return result;
  };
};

/**
 * Whoever ends after their time was up may meet another that had begun again: AWS stops a function there, the simulation wakes
 * some up. `late` is told of what they did.
 */
export const watchLate =
  (now: () => number, late: Set<string>) =>
  ({ partition, sort }: Key, after: Item | undefined): void => {
    if (
      sort === "ONCE" &&
      after?.["st"]?.S === "done" &&
      Number(after?.["until"]?.N ?? Number.POSITIVE_INFINITY) <= now()
    )
      late.add(partition);
  };
