import "../../local/quiet-sdk.ts";
import { parseArgs } from "node:util";
import { aPortfolio } from "../a-portfolio.ts";
import { runWriters } from "./writers-run.ts";

/*
 * `npm run test:writers`: many workers record batches of ten facts of one project at once. DYNAMODB_ENDPOINT takes another
 * database than dynalite.
 */

const { values } = parseArgs({
  options: {
    facts: { type: "string", default: "10000" },
    writers: { type: "string", default: "16" },
  },
});
const writers = Number(values.writers);
const begun = performance.now();
const run = await runWriters("projet-0", aPortfolio(1, Number(values.facts)), writers, (done) => {
  if (done % 100 === 0) console.error(`${done} batches, ${Math.round((performance.now() - begun) / 1000)} s`);
});

const requests = run.appends + run.queryPages + run.statePuts + run.others;
const aFact = (count: number): string => (count / run.facts).toFixed(3);
console.log(
  `${run.facts} facts of one project, ${run.batches} batches of 10, ${writers} writers, ${Math.round((performance.now() - begun) / 1000)} s`,
);
console.log(`requests: ${requests}, ${aFact(requests)} a fact`);
console.log(
  `  appends ${run.appends} (${run.appendRefusals} met their own identity), state puts ${run.statePuts}: ${aFact(run.appends + run.statePuts)} puts a fact`,
);
console.log(
  `  query pages ${run.queryPages}, ${(run.queryPages / run.batches).toFixed(2)} a batch (1 MB each: the ledger of this project grows)`,
);
console.log(
  `  state puts refused by the guard: ${run.guardRefusals} (a state at least as complete was there); not tried again`,
);
console.log(`  requests sent again: ${run.retries}; others: ${run.others}`);
for (const finding of run.findings) console.log(`  ${finding}`);
const isRight = run.findings.length === 0 && run.retries === 0;
console.log(isRight ? "Every fact recorded once, the state the fold of its facts." : "Not as it should be.");
process.exitCode = isRight ? 0 : 1;
