import { expect, test } from "vitest";
import { placeLabels } from "./place-labels.ts";

test("a name goes right of its point, else left, above or below, and never across another", () => {
  const at = (x: number, y: number) => ({ x, y, radius: 4, label: "NED" });
  expect(placeLabels([at(50, 50), at(195, 50)], 200, 100)).toEqual([
    { x: 58, y: 54, anchor: "start" },
    { x: 187, y: 54, anchor: "end" },
  ]);
  const crowded = placeLabels([at(50, 50), at(56, 51), at(53, 53)], 200, 100);
  expect(crowded.map((place) => place?.anchor)).toEqual(["start", "end", "middle"].map(() => expect.anything()));
  expect(new Set(crowded.map((place) => `${place?.x} ${place?.y}`)).size).toBe(3);
});

test("a name without room is left out: the table has it", () => {
  expect(placeLabels([{ x: 5, y: 5, radius: 4, label: "Un nom bien trop long" }], 40, 12)).toEqual([null]);
});
