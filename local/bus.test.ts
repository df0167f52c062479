import { expect, test } from "vitest";
import type { Rule } from "../infra/topology.ts";
import { createBus } from "./bus.ts";
import type { CrashPoint } from "./crash-points.ts";

const rules: Record<string, Rule> = {
  facts: { pattern: { source: [{ "anything-but": ["trajectoire.portfolio"] }] }, queue: "facts" },
  alerts: { pattern: { source: ["trajectoire.portfolio"], "detail-type": ["AlertRaised"] }, queue: "alerts" },
  all: { pattern: { source: ["trajectoire.fund", "trajectoire.portfolio"] }, queue: "all" },
};

const aBus = () => {
  const writes: { queue: string; body: string }[][] = [];
  const reached: CrashPoint[] = [];
  const send = async (messages: readonly { queue: string; body: string }[]) => {
    writes.push([...messages]);
    return [];
  };
  const bus = createBus({ name: "trajectoire", rules, store: { send }, reached: (point) => reached.push(point) });
  const put = (...Entries: object[]) => bus.putEvents({ Entries });
  return { put, bus, writes, reached };
};

const anEntry = (change: object = {}) => ({
  EventBusName: "trajectoire",
  Source: "trajectoire.fund",
  DetailType: "TranchePaid",
  Detail: '{"data":{}}',
  ...change,
});

test("answers with ids once the events are in every queue that wants them, in one write", async () => {
  const { put, writes, reached } = aBus();
  const answer = await put(
    anEntry({ Time: 1_767_225_600.75, Detail: '{ "cents": 12345678901234567890, "rate": 1.0 }', Resources: ["r"] }),
    anEntry({ Source: "trajectoire.portfolio", DetailType: "AlertRaised" }),
    anEntry({ Source: "stranger", EventBusName: "arn:aws:events:eu-west-3:000000000000:event-bus/trajectoire" }),
  );
  expect(answer).toEqual({
    FailedEntryCount: 0,
    Entries: [1, 2, 3].map(() => ({ EventId: expect.stringMatching(/^[0-9a-f-]{36}$/) })),
  });
  expect(writes).toHaveLength(1);
  expect(writes[0]?.map(({ queue }) => queue)).toEqual([
    "trajectoire-facts",
    "trajectoire-all",
    "trajectoire-alerts",
    "trajectoire-all",
    "trajectoire-facts",
  ]);
  const [first] = answer.Entries;
  // The detail's text is untouched, numbers that JavaScript cannot hold included.
  expect(writes[0]?.[0]?.body).toBe(
    `{"version":"0","id":"${first && "EventId" in first ? first.EventId : ""}","detail-type":"TranchePaid","source":"trajectoire.fund","account":"000000000000","time":"2026-01-01T00:00:00Z","region":"eu-west-3","resources":["r"],"detail":{ "cents": 12345678901234567890, "rate": 1.0 }}`,
  );
  expect(reached).toEqual(["bus-accepted"]);
});

const missing = (name: string) => `Parameter ${name} is not valid. Reason: ${name} is a required argument.`;

test.each([
  [{ Source: undefined }, "InvalidArgument", missing("Source")],
  [{ Source: "" }, "InvalidArgument", missing("Source")],
  [{ DetailType: "" }, "InvalidArgument", missing("DetailType")],
  [{ Detail: null }, "InvalidArgument", missing("Detail")],
  [{ Detail: "{" }, "MalformedDetail", "Detail is malformed."],
  [{ Detail: "[1]" }, "MalformedDetail", "Detail is malformed."],
  [{ Detail: "null" }, "MalformedDetail", "Detail is malformed."],
  [{ Detail: '"text"' }, "MalformedDetail", "Detail is malformed."],
  [{ Source: "aws.ec2" }, "NotAuthorizedForSourceException", "Not authorized for the source."],
  [{ Time: 1e300 }, "InvalidArgument", "Parameter Time is not valid."],
  [
    { EventBusName: "trajectoir" },
    "InvalidArgument",
    "There is no bus trajectoir here: set EventBusName to trajectoire.",
  ],
  [{ EventBusName: undefined }, "InvalidArgument", "The entry names no bus: set EventBusName to trajectoire."],
])("refuses the entry with %j and takes the others", async (change, ErrorCode, ErrorMessage) => {
  const { put, writes } = aBus();
  const answer = await put(anEntry(change), anEntry());
  expect(answer).toEqual({
    FailedEntryCount: 1,
    Entries: [{ ErrorCode, ErrorMessage }, { EventId: expect.any(String) }],
  });
  expect(writes[0]?.map(({ queue }) => queue)).toEqual(["trajectoire-facts", "trajectoire-all"]);
});

const eleven = Array.from({ length: 11 }, () => anEntry());
/** 100 bytes of Source, DetailType and Time, and a detail that makes it 1 MB. */
const megabyte = anEntry({
  Source: "s".repeat(40),
  DetailType: "d".repeat(46),
  Time: 1,
  Detail: `{"é":"${"x".repeat(1024 * 1024 - 100 - 9)}"}`,
});

test.each([
  ["more than 10 entries", eleven, "Member must have length less than or equal to 10"],
  ["no entry", [], "Member must have length greater than or equal to 1"],
  ["an entry above 1 MB", [{ ...megabyte, DetailType: "d".repeat(47) }], "over the limit"],
  ["entries above 1 MB together", [megabyte, anEntry()], "over the limit"],
])("refuses a whole request with %s", async (_, Entries, message) => {
  const { bus, writes } = aBus();
  await expect(bus.putEvents({ Entries })).rejects.toMatchObject({
    code: "ValidationException",
    message: expect.stringContaining(message),
  });
  expect(writes).toEqual([]);
});

test("takes an entry of exactly 1 MB", async () => {
  expect(await aBus().put(megabyte)).toMatchObject({ FailedEntryCount: 0 });
});

test("refuses a request that is not one", async () => {
  await expect(aBus().bus.putEvents({ entries: [] })).rejects.toMatchObject({ code: "SerializationException" });
});
