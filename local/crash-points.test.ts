import { expect, test, vi } from "vitest";
import { createReached, parseCrashAt, pointOfPutItem } from "./crash-points.ts";

test("dies once, at the given pass of the given point", () => {
  const die = vi.fn();
  const reached = createReached({ point: "state-written", pass: 2 }, die);
  reached("state-written");
  reached("fact-appended");
  expect(die).not.toHaveBeenCalled();
  reached("state-written");
  reached("state-written");
  expect(die).toHaveBeenCalledTimes(1);
});

test("never dies without being asked", () => {
  const die = vi.fn();
  createReached(undefined, die)("bus-accepted");
  expect(die).not.toHaveBeenCalled();
});

test("reads a point and a pass", () => {
  expect(parseCrashAt("bus-accepted:3")).toEqual({ point: "bus-accepted", pass: 3 });
});

test.each(["bus-accepted", "bus-accepted:0", "somewhere:1", ""])("refuses %j", (text) => {
  expect(() => parseCrashAt(text)).toThrow("expected one of bus-accepted, fact-appended");
});

test.each([
  ["trajectoire-ledger", "FACT#a#1", "fact-appended"],
  ["trajectoire-work", "STATE", "state-written"],
  ["trajectoire-work", "REJECTED#1", undefined],
  ["another", "STATE", undefined],
])("knows what a PutItem on %s of %s means", (TableName, SK, point) => {
  expect(pointOfPutItem(Buffer.from(JSON.stringify({ TableName, Item: { SK: { S: SK } } })))).toBe(point);
});
