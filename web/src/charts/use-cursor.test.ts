import { expect, test } from "vitest";
import { placeAfter } from "./use-cursor.ts";

test("arrow keys move from mark to mark and stop at both ends", () => {
  expect(["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"].map((key) => placeAfter(key, 1, 3))).toEqual([2, 2, 0, 0]);
  expect([placeAfter("ArrowRight", 2, 3), placeAfter("ArrowLeft", 0, 3)]).toEqual([2, 0]);
  expect([placeAfter("Home", 2, 3), placeAfter("End", 0, 3)]).toEqual([0, 2]);
});

test("Escape shows none, and the next arrow starts from an end", () => {
  expect(placeAfter("Escape", 1, 3)).toBeNull();
  expect([placeAfter("ArrowRight", null, 3), placeAfter("ArrowLeft", null, 3)]).toEqual([0, 2]);
});

test("other keys, and a chart without marks, are left to the browser", () => {
  expect([placeAfter("Tab", 1, 3), placeAfter("a", 1, 3), placeAfter("ArrowRight", null, 0)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
