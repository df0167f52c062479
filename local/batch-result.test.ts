import { expect, test } from "vitest";
import { failedIds } from "./batch-result.ts";

const batch = ["a", "b"];
const failures = (...batchItemFailures: unknown[]) => ({ batchItemFailures });

test.each([
  ["nothing", undefined],
  ["null", null],
  ["an empty answer", {}],
  ["a null list", { batchItemFailures: null }],
  ["an empty list", failures()],
])("deletes all after %s", (_, result) => {
  expect(failedIds(result, batch)).toEqual(new Set());
});

test("keeps the reported ones", () => {
  expect(failedIds(failures({ itemIdentifier: "b" }, { itemIdentifier: "b" }), batch)).toEqual(new Set(["b"]));
});

test.each([
  ["empty", failures({ itemIdentifier: "" })],
  ["null", failures({ itemIdentifier: null })],
  ["misspelt", failures({ itemIdentifer: "a" })],
  ["of another batch", failures({ itemIdentifier: "a" }, { itemIdentifier: "z" })],
  ["in a null entry", failures(null)],
])("keeps all when an identifier is %s", (_, result) => {
  expect(failedIds(result, batch)).toEqual(new Set(batch));
});

test.each([["done"], [{ batchItemFailures: "a" }]])("keeps all when the answer is %j", (result) => {
  expect(failedIds(result, batch)).toEqual(new Set(batch));
});
