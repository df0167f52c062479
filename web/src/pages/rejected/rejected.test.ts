import { expect, test } from "vitest";
import { dataIn, draftOf, laidOut, type Rejected } from "./rejected.ts";

const aRejected = (input: string, detailType: string | null = null): Rejected => ({
  key: "k",
  rejectedAt: "2026-11-25T10:00:00Z",
  code: "malformed",
  sentences: [],
  findings: [],
  source: null,
  detailType,
  input,
  isWhole: true,
});

test("what can be stated in its place is its data, under its type", () => {
  const input = JSON.stringify({ detailType: "TrancheRepaid", detail: { data: { projectId: "ned" } } });
  expect(draftOf(aRejected(input))).toEqual({ type: "TrancheRepaid", data: '{\n  "projectId": "ned"\n}' });
});

test("a payment comes of an approved order: it is not mended by hand", () => {
  expect(draftOf(aRejected("{}", "TranchePaid")).type).toBeUndefined();
});

test("what is no JSON is shown as it came, and starts from nothing", () => {
  expect(laidOut("{ not json")).toBe("{ not json");
  expect(draftOf(aRejected("{ not json"))).toEqual({ type: undefined, data: "{}" });
});

test("a list or a number is no data", () => {
  expect([dataIn("[]"), dataIn("3"), dataIn('{"a":1}')]).toEqual([undefined, undefined, { a: 1 }]);
});
