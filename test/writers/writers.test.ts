import { expect, test } from "vitest";
import { aPortfolio } from "../a-portfolio.ts";
import { runWriters } from "./writers-run.ts";

test("four writers on one project: one append a fact, one read and one put a batch, no retry but the guard's refusals", async () => {
  const facts = aPortfolio(1, 400);
  const { findings, guardRefusals, ...counts } = await runWriters("projet-0", facts, 4);
  expect(findings).toEqual([]);
  expect(counts).toEqual({
    facts: 400,
    batches: 40,
    appends: 400,
    appendRefusals: 0,
    queryPages: 40,
    statePuts: 40,
    retries: 0,
    others: 0,
  });
  expect(guardRefusals).toBeLessThan(40);
});
