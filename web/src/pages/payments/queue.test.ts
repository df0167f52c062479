import { expect, test } from "vitest";
import { nextDue, type Queue, rowsIn, rowsOf, totalOf } from "./queue.ts";

type Tranche = Queue["projects"][number]["tranches"][number];
type Order = Queue["projects"][number]["orders"][number];

const condition = (code: Tranche["conditions"][number]["code"], isMet: boolean) => ({
  code,
  isMet,
  canBeOverridden: true,
  expected: "",
  found: "",
});

const tranche = (trancheId: string, more: Partial<Tranche> = {}): Tranche => ({
  trancheId,
  plannedOn: "2022-06-30",
  milestoneId: null,
  amountCents: 100,
  paidCents: 0,
  orderedCents: 0,
  leftCents: 100,
  conditions: [condition("project-open", true)],
  ...more,
});

const order = (trancheId: string, status: Order["status"], more: Partial<Order> = {}): Order => ({
  projectId: "ned",
  orderId: `${trancheId}-${status}`,
  trancheId,
  amountCents: 60,
  channel: null,
  status,
  ordered: { personId: "a", at: "2022-07-01T08:00:00Z" },
  override: null,
  decided: null,
  ...more,
});

const queueOf = (tranches: Tranche[], orders: Order[] = []): Queue => ({
  today: "2022-07-10",
  projects: [{ projectId: "ned", title: "NED", simulation: false, today: "2022-07-10", tranches, orders }],
});

const shown = (queue: Queue) =>
  rowsOf(queue).map(({ state, tranche: { trancheId }, amountCents, since }) => [state, trancheId, amountCents, since]);

test("a tranche is ready, blocked, to come or of a closed project by its conditions and its date", () => {
  const rows = shown(
    queueOf([
      tranche("t1"),
      tranche("t2", { conditions: [condition("milestone-validated", false)] }),
      tranche("t3", { plannedOn: "2022-09-30", conditions: [condition("milestone-validated", false)] }),
      tranche("t4", { conditions: [condition("project-open", false)] }),
    ]),
  );
  expect(rows).toEqual([
    ["ready", "t1", 100, "2022-06-30"],
    ["blocked", "t2", 100, "2022-06-30"],
    ["ended", "t4", 100, null],
    ["upcoming", "t3", 100, null],
  ]);
});

test("an order that waits stands for its tranche, whatever is left of it", () => {
  const waiting = queueOf([tranche("t1", { orderedCents: 60, leftCents: 40 })], [order("t1", "ordered")]);
  expect(shown(waiting)).toEqual([["to-approve", "t1", 60, "2022-07-01T08:00:00Z"]]);
});

test("a refused order stays in view and its tranche may be ordered again", () => {
  expect(shown(queueOf([tranche("t1")], [order("t1", "refused")]))).toEqual([
    ["ready", "t1", 100, "2022-06-30"],
    ["refused", "t1", 60, null],
  ]);
});

test("what is paid, or on its way to be recorded, is among the paid; what is left can be ordered", () => {
  const part = tranche("t1", { paidCents: 60, leftCents: 40 });
  expect(shown(queueOf([part], [order("t1", "paid")]))).toEqual([
    ["ready", "t1", 40, "2022-06-30"],
    ["paid", "t1", 60, null],
  ]);
  const onTheWay = queueOf([tranche("t1", { orderedCents: 60, leftCents: 40 })], [order("t1", "approved")]);
  expect(shown(onTheWay)).toEqual([["paid", "t1", 60, null]]);
});

test("totals and the next due date", () => {
  const rows = rowsOf(
    queueOf([
      tranche("t1"),
      tranche("t2"),
      tranche("t3", { plannedOn: "2023-01-31" }),
      tranche("t4", { plannedOn: "2022-09-30" }),
    ]),
  );
  expect(totalOf(rowsIn(rows, "ready"))).toEqual({ count: 2, cents: 200 });
  expect(nextDue(rows)?.tranche.plannedOn).toBe("2022-09-30");
});
