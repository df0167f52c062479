import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { EventBridgeClient, PutEventsCommand, TestEventPatternCommand } from "@aws-sdk/client-eventbridge";
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import {
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ListQueuesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
  StartMessageMoveTaskCommand,
} from "@aws-sdk/client-sqs";
import type { SQSEvent } from "aws-lambda";
import { describe, expect, test } from "vitest";
import { aDataDirectory } from "./a-data-directory.ts";
import { aSystem } from "./a-system.ts";

describe("EventBridge", () => {
  test("refuses a request that is too large in the SDK's own error", async () => {
    await aSystem();
    const entry = { EventBusName: "trajectoire", Source: "s", DetailType: "d", Detail: "{}" };
    const Entries = Array.from({ length: 11 }, () => entry);
    await expect(new EventBridgeClient().send(new PutEventsCommand({ Entries }))).rejects.toMatchObject({
      name: "ValidationException",
      message: expect.stringContaining("less than or equal to 10"),
    });
  });

  test.each([
    ["trajectoire.fund", true],
    ["trajectoire.portfolio", false],
  ])("tests a pattern on %s", async (source, Result) => {
    await aSystem();
    const EventPattern = '{"source":[{"anything-but":["trajectoire.portfolio"]}]}';
    const Event = JSON.stringify({ source, "detail-type": "X" });
    expect(await new EventBridgeClient().send(new TestEventPatternCommand({ EventPattern, Event }))).toMatchObject({
      Result,
    });
  });

  test("says what is imitated when asked for more", async () => {
    const { url } = await aSystem();
    const answer = await fetch(url, { method: "POST", headers: { "x-amz-target": "AWSEvents.PutRule" }, body: "{}" });
    expect([answer.status, await answer.json()]).toEqual([
      400,
      {
        __type: "UnknownOperationException",
        message: "AWSEvents.PutRule is not imitated here. What is: PutEvents, TestEventPattern.",
      },
    ]);
  });
});

describe("SQS", () => {
  test("shows a dead letter and sends it back to its queue", async () => {
    let broken = true;
    const worked: string[] = [];
    const app = await aSystem({
      handlers: {
        work: (event: SQSEvent) => {
          if (broken) throw new Error("not yet");
          worked.push(...event.Records.map(({ body }) => body));
        },
      },
    });
    const client = new SQSClient();
    expect((await client.send(new ListQueuesCommand())).QueueUrls).toEqual(
      [
        "trajectoire-facts",
        "trajectoire-facts-dead",
        "trajectoire-rule-facts-dead",
        "trajectoire-scheduled-work-dead",
      ].map((name) => `${app.url}/000000000000/${name}`),
    );
    const { QueueUrl } = await client.send(new GetQueueUrlCommand({ QueueName: "trajectoire-facts-dead" }));
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: "é" }));
    const { Messages } = await client.send(
      new ReceiveMessageCommand({ QueueUrl, VisibilityTimeout: 0, MessageSystemAttributeNames: ["All"] }),
    );
    expect(Messages).toMatchObject([{ Body: "é", Attributes: { ApproximateReceiveCount: "1" } }]);
    const attributes = async (name: string) =>
      (
        await client.send(
          new GetQueueAttributesCommand({ QueueUrl: `${app.url}/000000000000/${name}`, AttributeNames: ["All"] }),
        )
      ).Attributes;
    await expect
      .poll(() => attributes("trajectoire-facts-dead"))
      .toEqual({
        QueueArn: "arn:aws:sqs:eu-west-3:000000000000:trajectoire-facts-dead",
        ApproximateNumberOfMessages: "1",
        ApproximateNumberOfMessagesNotVisible: "0",
        VisibilityTimeout: "30",
      });
    expect((await attributes("trajectoire-facts"))?.["RedrivePolicy"]).toBe(
      '{"deadLetterTargetArn":"arn:aws:sqs:eu-west-3:000000000000:trajectoire-facts-dead","maxReceiveCount":3}',
    );
    broken = false;
    const SourceArn = "arn:aws:sqs:eu-west-3:000000000000:trajectoire-facts-dead";
    await client.send(new StartMessageMoveTaskCommand({ SourceArn }));
    await app.idle();
    expect(worked).toEqual(["é"]);
  });

  test("waits for a message as long as it is asked to", async () => {
    const app = await aSystem();
    const QueueUrl = `${app.url}/000000000000/trajectoire-facts-dead`;
    const client = new SQSClient();
    const receiving = client.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 20 }));
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: "late" }));
    expect((await receiving).Messages).toMatchObject([{ Body: "late" }]);
    const { Messages } = await client.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 0 }));
    expect(Messages).toBeUndefined();
  });

  test("names the queues when it is asked for another", async () => {
    await aSystem();
    await expect(new SQSClient().send(new GetQueueUrlCommand({ QueueName: "facts" }))).rejects.toMatchObject({
      name: "QueueDoesNotExist",
      message: expect.stringContaining("There are: trajectoire-facts, trajectoire-facts-dead"),
    });
  });
});

describe("S3", () => {
  const Bucket = "trajectoire-refused-000000000000";
  const aBucket = async () => {
    const dataDirectory = aDataDirectory();
    await aSystem({ dataDirectory });
    const client = new S3Client();
    const get = async (Key: string) => {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
      return Body?.transformToString();
    };
    const files = () => readdirSync(dataDirectory, { recursive: true, encoding: "utf8" });
    return { client, get, files, dataDirectory };
  };

  test.each([
    "plain",
    "a/b/c",
    "é à",
    "%2F",
    "..",
    "../../outside",
    "/absolute",
    "a//b",
    "a?b#c",
    "CON",
    "x".repeat(1024),
  ])("keeps an object under the key %s, inside its folder", async (Key) => {
    const { client, get, files } = await aBucket();
    await client.send(new PutObjectCommand({ Bucket, Key, Body: "first" }));
    await client.send(new PutObjectCommand({ Bucket, Key, Body: "content" }));
    expect(await get(Key)).toBe("content");
    expect(await client.send(new HeadObjectCommand({ Bucket, Key }))).toMatchObject({
      ContentLength: 7,
      ETag: '"9a0364b9e99bb480dd25e1f0284c8555"',
    });
    const inBuckets = files().filter((file) => file.startsWith("buckets"));
    expect(inBuckets).toEqual(["buckets", join("buckets", Bucket), expect.stringMatching(/^[^.]*\.[0-9a-f]{64}$/)]);
  });

  test("takes a stream, which the SDK sends in chunks with a trailing checksum", async () => {
    const { client, get } = await aBucket();
    const Body = Readable.from([Buffer.from("\r\nhello "), Buffer.from("world\r\n0\r\n")]);
    await client.send(new PutObjectCommand({ Bucket, Key: "s", Body, ContentLength: 18 }));
    expect(await get("s")).toBe("\r\nhello world\r\n0\r\n");
  });

  test("keeps the first object when told to put only what is absent", async () => {
    const { client, get } = await aBucket();
    const put = (Body: string) => client.send(new PutObjectCommand({ Bucket, Key: "k", Body, IfNoneMatch: "*" }));
    await put("first");
    await expect(put("second")).rejects.toMatchObject({ name: "PreconditionFailed" });
    expect(await get("k")).toBe("first");
  });

  test("has no other bucket and no other object", async () => {
    const { client, get } = await aBucket();
    await expect(get("absent")).rejects.toMatchObject({ name: "NoSuchKey" });
    const elsewhere = new PutObjectCommand({ Bucket: "queues", Key: "k", Body: "b" });
    await expect(client.send(elsewhere)).rejects.toMatchObject({ name: "NoSuchBucket" });
    await expect(client.send(new HeadObjectCommand({ Bucket, Key: "absent" }))).rejects.toMatchObject({
      name: "NotFound",
    });
  });
});

describe("Lambda", () => {
  const invoke = (url: string, fn: string, headers: Record<string, string> = {}) =>
    fetch(`${url}/2015-03-31/functions/${fn}/invocations`, {
      method: "POST",
      body: '{"task":"sweep"}',
      headers: {
        authorization: "AWS4-HMAC-SHA256 Credential=local/20300101/eu-west-3/lambda/aws4_request",
        ...headers,
      },
    });

  test("runs a function and gives its answer, or says that it failed", async () => {
    const { url } = await aSystem({ handlers: { work: (event: unknown) => ({ event }) } });
    const answered = await invoke(url, "trajectoire-work");
    expect([answered.status, await answered.json()]).toEqual([200, { event: { task: "sweep" } }]);
    const failing = await aSystem({
      handlers: {
        work: () => {
          throw new TypeError("broken");
        },
      },
    });
    const failed = await invoke(failing.url, "trajectoire-work");
    expect([failed.status, failed.headers.get("x-amz-function-error"), await failed.json()]).toEqual([
      200,
      "Unhandled",
      { errorType: "TypeError", errorMessage: "broken" },
    ]);
  });

  test("refuses an unknown function and an asynchronous invocation", async () => {
    const { url } = await aSystem();
    const unknown = await invoke(url, "trajectoire-nobody");
    expect([unknown.status, unknown.headers.get("x-amzn-errortype")]).toEqual([404, "ResourceNotFoundException"]);
    expect((await invoke(url, "trajectoire-work", { "x-amz-invocation-type": "Event" })).status).toBe(400);
  });
});
