import { expect, test } from "vitest";
import { putInOrder } from "./order-run.ts";

/* `npm run test:order` does the same with 10,000 facts. */
test("the same facts in two random orders, with repeats, give the same positions byte for byte", {
  timeout: 180_000,
}, async () => {
  const [first, other] = [await putInOrder(6, 180, 1), await putInOrder(6, 180, 2)];
  expect(first.summary).toContain(" 180 recorded, ");
  expect(JSON.parse(first.positions).projects).toHaveLength(6);
  expect(other.positions).toBe(first.positions);
});
