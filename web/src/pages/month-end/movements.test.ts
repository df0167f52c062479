import { expect, test } from "vitest";
import { imbalanceCents, movementsOf } from "./movements.ts";

const movement = (on: string, cents: number) => ({
  fact: `f-${on} trajectoire.finance` as const,
  paymentId: "p1",
  trancheId: null,
  on,
  cents,
});

const line = {
  openingCents: 100,
  paidCents: 50,
  repaidCents: 20,
  closingCents: 130,
  maturedCents: 0,
  projectId: "ned",
  title: "NED",
};

test("payments and repayments of every laureate stand by date", () => {
  const projects = [
    { ...line, payments: [movement("2022-06-30", 50)], repayments: [movement("2022-06-02", 20)] },
    { ...line, projectId: "cfvr", payments: [movement("2022-06-15", 7)], repayments: [] },
  ];
  expect(movementsOf({ projects }).map(({ on, kind, projectId }) => [on, kind, projectId])).toEqual([
    ["2022-06-02", "repayment", "ned"],
    ["2022-06-15", "payment", "cfvr"],
    ["2022-06-30", "payment", "ned"],
  ]);
});

test("a sheet that balances is off by nothing", () => {
  expect(imbalanceCents(line)).toBe(0);
  expect(imbalanceCents({ ...line, closingCents: 129 })).toBe(1);
});
