import type { Context, SQSEvent } from "aws-lambda";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { aDataDirectory } from "./a-data-directory.ts";
import { aQueue } from "./a-topology.ts";
import type { CrashPoint } from "./crash-points.ts";
import { startEventSourceMapping } from "./event-source-mapping.ts";
import { createInvoke, type LambdaHandler } from "./lambda.ts";
import { openQueueStore } from "./queue-store.ts";

/** A queue whose consumer is `handler`, with times short enough for tests. */
const aMapping = async (
  handler: LambdaHandler,
  change: Parameters<typeof aQueue>[0] & { timeoutSeconds?: number } = {},
) => {
  const { timeoutSeconds = 5, ...rest } = change;
  const queue = aQueue({ visibilitySeconds: 0.03, ...rest });
  const store = await openQueueStore(aDataDirectory(), {
    facts: {
      visibilityMs: queue.visibilitySeconds * 1000,
      deadLetters: { queue: "facts-dlq", maxReceives: queue.maxReceives },
    },
    "facts-dlq": { visibilityMs: 60_000 },
  });
  const reached: CrashPoint[] = [];
  const reports: string[] = [];
  const mapping = startEventSourceMapping({
    store,
    queueName: "facts",
    queue,
    invoke: createInvoke({ work: { timeoutSeconds } }, Promise.resolve({ work: handler })),
    reached: (point) => reached.push(point),
    report: (sentence) => reports.push(sentence),
  });
  onTestFinished(async () => {
    await mapping.stop();
    await store.close();
  });
  const send = (...bodies: string[]) => store.send(bodies.map((body) => ({ queue: "facts", body })));
  const total = (name: string) => store.count(name).waiting + store.count(name).inFlight;
  const settled = (deadLetters = 0) =>
    vi.waitUntil(() => total("facts") === 0 && total("facts-dlq") === deadLetters, { interval: 5 });
  return { store, send, settled, mapping, reached, reports };
};

const bodiesOf = (event: SQSEvent) => event.Records.map(({ body }) => body);

test("hands over batches as Lambda does, and deletes what the function is done with", async () => {
  const events: SQSEvent[] = [];
  const contexts: Context[] = [];
  const { send, settled, reached } = await aMapping((event: SQSEvent, context) => {
    events.push(event);
    contexts.push(context);
  });
  const [id] = await send("a");
  await settled();
  expect(events).toEqual([
    {
      Records: [
        {
          messageId: id,
          receiptHandle: expect.any(String),
          body: "a",
          attributes: {
            ApproximateReceiveCount: "1",
            SentTimestamp: expect.stringMatching(/^\d{13}$/),
            SenderId: "000000000000",
            ApproximateFirstReceiveTimestamp: expect.stringMatching(/^\d{13}$/),
          },
          messageAttributes: {},
          md5OfBody: "0cc175b9c0f1b6a831c399e269772661",
          eventSource: "aws:sqs",
          eventSourceARN: "arn:aws:sqs:eu-west-3:000000000000:facts",
          awsRegion: "eu-west-3",
        },
      ],
    },
  ]);
  expect(contexts[0]).toMatchObject({ functionName: "trajectoire-work", awsRequestId: expect.any(String) });
  expect(contexts[0]?.getRemainingTimeInMillis()).toBeGreaterThan(0);
  expect(reached).toEqual(["before-acknowledge"]);
});

describe("delivers again", () => {
  test("the whole batch when the function throws, and only while it throws", async () => {
    const seen: string[][] = [];
    const { send, settled, reports } = await aMapping((event: SQSEvent) => {
      seen.push(bodiesOf(event));
      if (seen.length === 1) throw new Error("the table is gone");
    });
    await send("a", "b");
    await settled();
    expect(seen.flat().sort()).toEqual(["a", "a", "b", "b"]);
    expect(reports[0]).toContain("work failed: Error: the table is gone");
  });

  test("the whole batch when the function is out of time, and ignores its late answer", async () => {
    let calls = 0;
    const { send, settled, reports } = await aMapping(
      () => {
        calls += 1;
        return calls === 1 ? new Promise(() => undefined) : undefined;
      },
      { timeoutSeconds: 0.02 },
    );
    await send("a");
    await settled();
    expect(calls).toBe(2);
    expect(reports[0]).toContain("work did not answer within 0.02 seconds");
  });

  test("only the messages that the function reports as failed", async () => {
    const seen: string[] = [];
    const { send, settled } = await aMapping((event: SQSEvent) => {
      seen.push(...bodiesOf(event));
      const batchItemFailures = event.Records.filter(
        ({ body, attributes }) => body === "b" && attributes.ApproximateReceiveCount === "1",
      ).map(({ messageId }) => ({ itemIdentifier: messageId }));
      return { batchItemFailures };
    });
    await send("a", "b", "c");
    await settled();
    expect(seen).toEqual(["a", "b", "c", "b"]);
  });

  test("the whole batch when a reported identifier is not one of the batch", async () => {
    const seen: string[] = [];
    const { send, settled } = await aMapping((event: SQSEvent) => {
      seen.push(...bodiesOf(event));
      return seen.length === 2 ? { batchItemFailures: [{ itemIdentifier: "who?" }] } : undefined;
    });
    await send("a", "b");
    await settled();
    expect(seen.sort()).toEqual(["a", "a", "b", "b"]);
  });

  test("no sooner than the visibility timeout", async () => {
    const times: number[] = [];
    const { send, settled } = await aMapping(
      () => {
        times.push(performance.now());
        if (times.length === 1) throw new Error("not now");
      },
      { visibilitySeconds: 0.2 },
    );
    await send("a");
    await settled();
    const [first = 0, second = 0] = times;
    expect(second - first).toBeGreaterThan(150);
  });

  test("up to maxReceives times, then the message is a dead letter and the others go on", async () => {
    const counts: string[] = [];
    const { send, settled, store } = await aMapping(
      (event: SQSEvent) => {
        for (const { body, attributes } of event.Records) {
          if (body !== "poison") continue;
          counts.push(attributes.ApproximateReceiveCount);
          throw new Error("cannot read this");
        }
      },
      { batchSize: 1 },
    );
    const [, id] = await send("a", "poison", "b");
    await settled(1);
    expect(counts).toEqual(["1", "2", "3"]);
    expect(await store.receive("facts-dlq", {})).toMatchObject([{ id, body: "poison", from: "facts" }]);
  });
});

test("runs no more invocations at once than maxConcurrency", async () => {
  let running = 0;
  let most = 0;
  const { send, settled } = await aMapping(
    async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
    },
    { batchSize: 1, maxConcurrency: 2, visibilitySeconds: 60 },
  );
  await send(..."abcdefgh");
  await settled();
  expect(most).toBe(2);
});

describe("a batching window", () => {
  test("gathers what comes in it", async () => {
    const sizes: number[] = [];
    const { send, settled } = await aMapping(
      (event: SQSEvent) => {
        sizes.push(event.Records.length);
      },
      { windowSeconds: 0.1, visibilitySeconds: 60 },
    );
    await send("a");
    await send("b");
    await send("c");
    await settled();
    expect(sizes).toEqual([3]);
  });

  test("does not hold back a full batch", async () => {
    const sizes: number[] = [];
    const { send, settled } = await aMapping(
      (event: SQSEvent) => {
        sizes.push(event.Records.length);
      },
      { windowSeconds: 300, batchSize: 2, visibilitySeconds: 60 },
    );
    await send("a", "b");
    await settled();
    expect(sizes).toEqual([2]);
  });
});

test("stops when the batches in flight are done, and leaves the rest for the next start", async () => {
  const finish: (() => void)[] = [];
  const { send, mapping, store } = await aMapping(() => new Promise<void>((resolve) => finish.push(resolve)), {
    batchSize: 1,
    maxConcurrency: 2,
    visibilitySeconds: 60,
  });
  await send("a", "b", "c");
  await vi.waitUntil(() => finish.length === 2);
  const stopped = vi.fn();
  const stopping = mapping.stop().then(stopped);
  finish[0]?.();
  await vi.waitUntil(() => store.count("facts").inFlight === 1);
  expect(stopped).not.toHaveBeenCalled();
  finish[1]?.();
  await stopping;
  expect(store.count("facts")).toEqual({ waiting: 1, inFlight: 0 });
});
