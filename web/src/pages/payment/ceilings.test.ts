import { expect, test } from "vitest";
import type { Order, Tranche } from "../payments/queue.ts";
import { ceilingsOf, largestCents } from "./ceilings.ts";

const tranche: Tranche = {
  trancheId: "t1",
  plannedOn: "2022-06-30",
  milestoneId: null,
  amountCents: 100,
  paidCents: 30,
  orderedCents: 20,
  leftCents: 50,
  conditions: [],
};

const order = (orderId: string, status: Order["status"], amountCents: number): Order => ({
  projectId: "ned",
  orderId,
  trancheId: "t1",
  amountCents,
  channel: null,
  status,
  ordered: { personId: "a", at: "2022-07-01T08:00:00Z" },
  override: null,
  decided: null,
});

const waiting = order("o1", "ordered", 20);
const project = { orders: [waiting, order("o2", "approved", 5), order("o3", "paid", 30), order("o4", "refused", 99)] };
const money = { awardCents: 200, committedCents: 90, paidCents: 60 };

test("what is paid or ordered counts against each ceiling, what was refused does not", () => {
  const ceilings = ceilingsOf(project, tranche, money);
  expect(ceilings.map(({ usedCents, leftCents }) => [usedCents, leftCents])).toEqual([
    [50, 50],
    [85, 115],
    [85, 5],
  ]);
  expect(largestCents(ceilings)).toBe(5);
});

test("an order that is being decided does not stand in its own way", () => {
  const ceilings = ceilingsOf(project, tranche, money, waiting);
  expect(ceilings.map(({ usedCents }) => usedCents)).toEqual([30, 65, 65]);
});

test("under an award that nobody stated nothing can be paid", () => {
  expect(largestCents(ceilingsOf(project, tranche, { ...money, awardCents: null }))).toBe(0);
});
