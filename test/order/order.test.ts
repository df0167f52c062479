import { expect, test } from "vitest";
import { putInOrder } from "./order-run.ts";

/* `npm run test:order` does the same with 10,000 facts. */
test("the same facts in three random orders, with repeats, give the same positions byte for byte", async () => {
  const first = await putInOrder(6, 240, 1);
  expect(first.summary).toContain(" 240 recorded, ");
  expect(JSON.parse(first.positions).projects).toHaveLength(6);
  for (const seed of [2, 3]) {
    const { positions } = await putInOrder(6, 240, seed);
    expect(positions).toBe(first.positions);
  }
});
