import { expect, test } from "vitest";
import { placeLabels } from "./place-labels.ts";

test("a name goes right of its point, else left, above or below, and never across another", () => {
  const at = (x: number, y: number) => ({ x, y, radius: 4, label: "NED" });
  expect(placeLabels([at(50, 50), at(195, 50)], { width: 200, height: 100 })).toEqual([
    { x: 58, y: 54, anchor: "start" },
    { x: 187, y: 54, anchor: "end" },
  ]);
  const crowded = placeLabels([at(50, 50), at(56, 51), at(53, 53)], { width: 200, height: 100 });
  expect(crowded).not.toContain(null);
  expect(new Set(crowded.map((place) => `${place?.x} ${place?.y}`)).size).toBe(3);
});

test("a name without room is left out: the table has it", () => {
  expect(placeLabels([{ x: 5, y: 5, radius: 4, label: "Un nom bien trop long" }], { width: 40, height: 12 })).toEqual([
    null,
  ]);
});

test("a name keeps off what is in the way", () => {
  const axis = { left: 0, right: 200, top: 50, bottom: 52 };
  expect(placeLabels([{ x: 100, y: 51, radius: 4, label: "NED" }], { width: 200, height: 100 }, [axis])).toEqual([
    { x: 100, y: 42, anchor: "middle" },
  ]);
});
