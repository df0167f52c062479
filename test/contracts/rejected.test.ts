import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dynamoRejected, dynamoRejectedReader } from "../../shared/adapters/dynamo-rejected.ts";
import { memoryRejected } from "../../shared/adapters/memory.ts";
import type { Rejected, RejectedStore } from "../../shared/domain/ports.ts";
import { aDatabase, type Database } from "./a-database.ts";

let database: Database;
const objects = new Map<string, string>();
beforeAll(async () => {
  database = await aDatabase();
});
afterAll(() => database.close());

const inDynamoDb = async (): Promise<RejectedStore> => {
  const { work } = await database.tables();
  const store = { put: async (key: string, body: string) => void objects.set(key, body) };
  return { ...dynamoRejected(database.client, work, store), ...dynamoRejectedReader(database.client, work) };
};

const stores: [name: string, open: () => Promise<RejectedStore>][] = [
  ["DynamoDB", inDynamoDb],
  ["in memory", async () => memoryRejected()],
];

const aRejected = (key: string, rejectedAt: string, input = "{}"): Rejected => ({
  key,
  rejectedAt,
  refusal: { code: "malformed", findings: [{ path: "", expected: "JSON", found: "x" }] },
  input,
});

describe.each(stores)("the rejected, %s", (_name, open) => {
  test("keeps the first refusal of an input, once", async () => {
    const rejected = await open();
    await rejected.keep(aRejected("k", "2022-01-01T00:00:00Z"));
    await rejected.keep(aRejected("k", "2022-01-02T00:00:00Z"));
    expect(await rejected.list(10)).toEqual({ items: [aRejected("k", "2022-01-01T00:00:00Z")] });
  });

  test("lists the newest first, page by page", async () => {
    const rejected = await open();
    for (const day of [1, 3, 2]) await rejected.keep(aRejected(`k${day}`, `2022-01-0${day}T00:00:00Z`));
    const first = await rejected.list(2);
    expect(first?.items.map(({ key }) => key)).toEqual(["k3", "k2"]);
    const second = await rejected.list(2, first?.next);
    expect(second?.items.map(({ key }) => key)).toEqual(["k1"]);
    expect(second?.next).toBeUndefined();
  });

  test("knows its own cursors", async () => {
    const rejected = await open();
    await rejected.keep(aRejected("k", "2022-01-01T00:00:00Z"));
    expect(await rejected.list(2, "not a cursor")).toBeUndefined();
    expect(await rejected.list(2, Buffer.from('{"PK":{"S":"PROJECT#p"}}').toString("base64url"))).toBeUndefined();
  });
});

test("an input too large for an item goes to the object store, whole, and its beginning stays", async () => {
  const rejected = await inDynamoDb();
  const input = JSON.stringify("x".repeat(400_000));
  await rejected.keep(aRejected("large", "2022-01-01T00:00:00Z", input));
  const [kept] = (await rejected.list(1))?.items ?? [];
  expect(kept?.object).toBe("refused/large.json");
  expect(input.startsWith(kept?.input ?? "nothing")).toBe(true);
  expect(objects.get("refused/large.json")).toBe(input);
});
