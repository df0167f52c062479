import { describe, expect, onTestFinished, test, vi } from "vitest";
import { aDataDirectory } from "./a-data-directory.ts";
import { openQueueStore, type QueueSettings, type QueueStore } from "./queue-store.ts";

const minute = 60_000;
const settings = (change: Partial<QueueSettings> = {}): Record<string, QueueSettings> => ({
  facts: { visibilityMs: minute, deadLetters: { queue: "facts-dlq", maxReceives: 2 }, ...change },
  "facts-dlq": { visibilityMs: minute },
});

const open = async (directory = aDataDirectory(), queues = settings()): Promise<QueueStore> => {
  const store = await openQueueStore(directory, queues);
  onTestFinished(() => store.close());
  return store;
};
const send = (store: QueueStore, ...bodies: string[]) => store.send(bodies.map((body) => ({ queue: "facts", body })));
const bodies = async (store: QueueStore, queue = "facts", max = 10) =>
  (await store.receive(queue, { max })).map(({ body }) => body);

test("gives messages in the order they came, once while they are invisible", async () => {
  const store = await open();
  await send(store, "a", "b", "c");
  expect(await bodies(store, "facts", 2)).toEqual(["a", "b"]);
  expect(await bodies(store)).toEqual(["c"]);
  expect(await bodies(store)).toEqual([]);
  expect(store.count("facts")).toEqual({ waiting: 0, inFlight: 3 });
});

test("loses none of what many senders put at the same time as a receiver takes", async () => {
  const store = await open();
  const wanted = Array.from({ length: 300 }, (_, at) => `${at}`);
  const sending = Promise.all(wanted.map((body) => send(store, body)));
  const seen: string[] = [];
  while (seen.length < wanted.length) {
    const batch = await store.receive("facts", {});
    seen.push(...batch.map(({ body }) => body));
    await store.delete(
      "facts",
      batch.map(({ receiptHandle }) => receiptHandle),
    );
  }
  await sending;
  expect(seen).toEqual(wanted);
  expect(store.count("facts")).toEqual({ waiting: 0, inFlight: 0 });
});

describe("a message that was not deleted", () => {
  test("comes back when its visibility timeout ends, and says how often it was received", async () => {
    const store = await open(aDataDirectory(), settings({ visibilityMs: 20 }));
    const [id] = await send(store, "a");
    const [first] = await store.receive("facts", {});
    expect(first).toMatchObject({ id, receives: 1 });
    const [second] = await vi.waitUntil(async () => {
      const batch = await store.receive("facts", { visibilityMs: minute });
      return batch.length > 0 && batch;
    });
    expect(second).toMatchObject({ id, receives: 2, firstReceivedAt: first?.firstReceivedAt });
    // The first receiver comes late: its handle no longer deletes.
    await store.delete("facts", [first?.receiptHandle ?? ""]);
    expect(store.count("facts")).toEqual({ waiting: 0, inFlight: 1 });
  });

  test("comes back at once when it is released", async () => {
    const store = await open();
    await send(store, "a");
    const [message] = await store.receive("facts", {});
    store.release("facts", message?.receiptHandle ?? "", 0);
    expect(await bodies(store)).toEqual(["a"]);
  });

  test("is a dead letter at the receive after the last one", async () => {
    const store = await open(aDataDirectory(), settings({ visibilityMs: 0 }));
    const [id] = await send(store, "poison");
    const seen: number[] = [];
    await vi.waitUntil(async () => {
      seen.push(...(await store.receive("facts", {})).map(({ receives }) => receives));
      return store.count("facts-dlq").waiting === 1;
    });
    expect(seen).toEqual([1, 2]);
    expect(store.count("facts")).toEqual({ waiting: 0, inFlight: 0 });
    expect(await store.receive("facts-dlq", {})).toMatchObject([{ id, body: "poison", from: "facts", receives: 1 }]);
  });
});

test("sends dead letters back as new messages", async () => {
  const store = await open();
  await store.send([
    { queue: "facts-dlq", body: "a" },
    { queue: "facts-dlq", body: "b" },
  ]);
  expect(await store.moveAll("facts-dlq", "facts")).toBe(2);
  expect(store.count("facts-dlq")).toEqual({ waiting: 0, inFlight: 0 });
  expect(await store.receive("facts", {})).toMatchObject([
    { body: "a", receives: 1 },
    { body: "b", receives: 1 },
  ]);
});

describe("a batch", () => {
  test("stays below the size of a Lambda event", async () => {
    const store = await open();
    await send(store, "x".repeat(3000), "y".repeat(3000), "z".repeat(3000));
    const sizes = async () => (await store.receive("facts", { maxBytes: 9000 })).map(({ body }) => body[0]);
    expect(await sizes()).toEqual(["x", "y"]);
    expect(await sizes()).toEqual(["z"]);
  });

  test("counts what JSON adds to a body", async () => {
    const store = await open();
    await send(store, '"'.repeat(3000), '"'.repeat(3000));
    expect(await store.receive("facts", { maxBytes: 9000 })).toHaveLength(1);
  });

  test("gives a message that is too large alone, rather than never", async () => {
    const store = await open();
    await send(store, "x".repeat(3000));
    expect(await store.receive("facts", { maxBytes: 10 })).toHaveLength(1);
  });
});

describe("after a restart", () => {
  test("everything is still there; what was in flight is visible at once and keeps its receive count", async () => {
    const directory = aDataDirectory();
    const before = await openQueueStore(directory, settings());
    await send(before, "a", "b", "c");
    const [a] = await before.receive("facts", { max: 2 });
    await before.delete("facts", [a?.receiptHandle ?? ""]);
    await before.close();

    const after = await open(directory);
    expect(after.count("facts")).toEqual({ waiting: 2, inFlight: 0 });
    await send(after, "d");
    const received = await after.receive("facts", {});
    expect(received.map(({ body, receives }) => [body, receives])).toEqual([
      ["b", 2],
      ["c", 1],
      ["d", 1],
    ]);
  });

  test("messages of a queue that is no longer declared are not passed over in silence", async () => {
    const directory = aDataDirectory();
    const before = await openQueueStore(directory, settings());
    await send(before, "a");
    await before.close();
    await expect(openQueueStore(directory, { other: { visibilityMs: 1 } })).rejects.toThrow(
      "holds messages of the queue facts, which infra/topology.ts does not declare",
    );
    // And the directory is free again.
    await open(directory);
  });
});

test("two processes cannot use one data directory", async () => {
  const directory = aDataDirectory();
  await open(directory);
  await expect(openQueueStore(directory, settings())).rejects.toThrow(
    `${directory} is in use by another Trajectoire process.`,
  );
});

test("a queue that does not exist is named", async () => {
  const store = await open();
  await expect(store.send([{ queue: "fact", body: "a" }])).rejects.toThrow(
    "There is no queue fact: there are facts, facts-dlq.",
  );
});
