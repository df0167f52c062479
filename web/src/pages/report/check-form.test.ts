import { expect, test } from "vitest";
import { readAmount } from "../../fields/parse-amount.ts";
import { faultsOf, longestComment } from "./check-form.ts";
import { emptyLine, type LineForm, unnamedStream } from "./draft-form.ts";

const right: LineForm = { ...emptyLine(), streamId: "hosting", amount: "215 400,00" };
const faults = (lines: readonly LineForm[], more: { version?: number; reason?: string; isNil?: boolean } = {}) => {
  const { version = 1, reason = "", isNil = false } = more;
  const isAmount = (typed: string): boolean => readAmount(typed).kind === "amount";
  return faultsOf({ period: { from: "2022-04", to: "2022-06" }, reason, isNil, lines }, version, isAmount).map(
    ({ fault, id }) => [fault, id],
  );
};

test("a line that is right has no fault", () => {
  expect(faults([{ ...right, attribution: "80", postsBefore: "12", postsAfter: "9,5" }])).toEqual([]);
});

test.each<[Partial<LineForm>, string, string]>([
  [{ amount: "" }, "amount", "line-1-amount"],
  [{ amount: "1,234" }, "amount", "line-1-amount"],
  [{ streamId: unnamedStream }, "stream", "line-1-stream"],
  [{ attribution: "101" }, "attribution", "line-1-attribution"],
  [{ attribution: "12,5" }, "attribution", "line-1-attribution"],
  [{ postsBefore: "12" }, "posts", "line-1-posts"],
  [{ comment: "x".repeat(longestComment + 1) }, "comment", "line-1-comment"],
])("%j is found at its control", (wrong, fault, id) => {
  expect(faults([{ ...right, ...wrong }])).toEqual([[fault, id]]);
});

test("a stream stated twice with one nature, a report without lines, a correction or a nil report without a reason", () => {
  expect(faults([right, { ...right, nature: "one-off" }, right])).toEqual([["twice", "line-3-stream"]]);
  expect(faults([])).toEqual([["no-lines", undefined]]);
  expect(faults([right], { version: 2 })).toEqual([["reason-correction", "report-reason"]]);
  expect(faults([emptyLine()], { isNil: true })).toEqual([["reason-nil", "report-reason"]]);
  expect(faults([], { isNil: true, reason: "Mise en service reportée" })).toEqual([]);
});
