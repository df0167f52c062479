import { expect, test } from "vitest";
import { ApiProblem } from "../../api/problem.ts";
import type { Condition } from "../payments/queue.ts";
import { isAlike, toPassOver } from "./order-draft.ts";

const unmet = (code: Condition["code"], canBeOverridden = true): Condition => ({
  code,
  isMet: false,
  canBeOverridden,
  expected: "",
  found: "",
});

const tranche = {
  leftCents: 100,
  conditions: [unmet("milestone-validated"), unmet("distinct-payment"), unmet("award-ceiling", false)],
};

test("a payment alike stands in the way of its own amount, not of another one, until the API says so", () => {
  expect(toPassOver(tranche, 100, undefined)).toEqual(["milestone-validated", "distinct-payment"]);
  expect(toPassOver(tranche, 60, undefined)).toEqual(["milestone-validated"]);
  expect(toPassOver(tranche, 60, 60)).toEqual(["milestone-validated", "distinct-payment"]);
});

test("a refusal for a payment alike is told from the others", () => {
  const refusal = (expected: string) => new ApiProblem(409, { findings: [{ path: "", expected, found: "" }] }, null);
  expect(isAlike(refusal("no payment or order of the same amount in the last 5 days"))).toBe(true);
  expect(isAlike(refusal("a signed agreement"))).toBe(false);
});
