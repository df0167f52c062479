import { parseArgs } from "node:util";
import { type Disagreement, disagreements } from "./compare.ts";
import { generateLedger } from "./generate-ledger.ts";
import { shrink } from "./shrink.ts";

/*
 * The longer run: `npm run check:independent -- --ledgers 300 [--from 1] [--batch 6] [--shrink 5]`.
 * Ledgers are read in batches, as one ledger, to start the product less often.
 */

const { values } = parseArgs({
  options: {
    ledgers: { type: "string", default: "30" },
    from: { type: "string", default: "1" },
    batch: { type: "string", default: "6" },
    shrink: { type: "string", default: "0" },
  },
});
const first = Number(values.from);
const end = first + Number(values.ledgers);
const shapes = new Map<string, number>();
let shrinkable = Number(values.shrink);
let asked = 0;
let agreed = 0;

for (let seed = first; seed < end; seed += Number(values.batch)) {
  const cases = Array.from({ length: Math.min(Number(values.batch), end - seed) }, (_, index) =>
    generateLedger(seed + index),
  );
  const questions = {
    ledger: cases.flatMap(({ ledger }) => ledger),
    queries: cases.flatMap(({ queries }) => queries),
    portfolios: cases.flatMap(({ portfolios }) => portfolios).slice(0, 2),
  };
  const found = await disagreements(questions);
  const byQuery = new Map<Disagreement["query"], Disagreement[]>();
  for (const one of found) byQuery.set(one.query, [...(byQuery.get(one.query) ?? []), one]);
  asked += questions.queries.length + questions.portfolios.length;
  agreed += questions.queries.length + questions.portfolios.length - byQuery.size;
  for (const [query, list] of byQuery) {
    const shape = list.map(({ field }) => field.replace(/^(validated|declared)\./, "")).join(" ");
    shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
    if (shapes.get(shape) !== 1) continue;
    console.log(JSON.stringify(query));
    for (const { field, sql, product } of list.slice(0, 6)) {
      console.log(`  ${field}: sql ${JSON.stringify(sql)}, product ${JSON.stringify(product)}`);
    }
    const [one] = list;
    if (one !== undefined && shrinkable > 0 && "projectId" in query) {
      shrinkable -= 1;
      const { lines, sql, product } = await shrink(questions.ledger, query, one.field);
      console.log(`  smallest ledger for ${one.field}: sql ${JSON.stringify(sql)}, product ${JSON.stringify(product)}`);
      for (const line of lines) console.log(`    ${JSON.stringify(line)}`);
    }
  }
  console.log(`ledgers ${first} to ${seed + cases.length - 1}: ${agreed} of ${asked} questions agree`);
}
for (const [shape, count] of shapes) console.log(`${count} × ${shape}`);
process.exitCode = agreed === asked ? 0 : 1;
