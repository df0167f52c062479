import { describe, expect, test } from "vitest";
import { askSql, disagreements } from "./compare.ts";
import { examples } from "./examples.ts";
import { generateLedger } from "./generate-ledger.ts";

describe("the SQL alone gives the worked examples of DOMAIN.md section 9", () => {
  test.each(examples)("$title", async ({ ledger, expected }) => {
    const { positions } = await askSql({ ledger, queries: expected.map(({ query }) => query), portfolios: [] });
    for (const [index, { shows }] of expected.entries()) {
      for (const [path, value] of Object.entries(shows)) expect(positions[index]).toHaveProperty(path, value);
    }
  });
});

/* `npm run check:independent -- --ledgers 300` asks many more. */
test("the product and the SQL agree on generated ledgers, field by field", { timeout: 120_000 }, async () => {
  const cases = [1, 2, 3, 4].map((seed) => generateLedger(seed, 8));
  const questions = {
    ledger: cases.flatMap(({ ledger }) => ledger),
    queries: cases.flatMap(({ queries }) => queries),
    portfolios: cases.flatMap(({ portfolios }) => portfolios).slice(0, 2),
  };
  expect(questions.queries.length).toBeGreaterThan(50);
  expect(await disagreements(questions)).toEqual([]);
});
