import { parseArgs } from "node:util";
import { sha256 } from "../../shared/adapters/content-hash.ts";
import { putInOrder } from "./order-run.ts";

const { values } = parseArgs({
  options: { facts: { type: "string", default: "10000" }, laureates: { type: "string", default: "100" } },
});

const answers = new Set<string>();
for (const seed of [1, 2, 3]) {
  const { lines, summary, positions } = await putInOrder(Number(values.laureates), Number(values.facts), seed);
  answers.add(positions);
  console.log(`order ${seed}: ${lines} lines. ${summary}`);
  console.log(`  positions: ${Buffer.byteLength(positions)} bytes, sha256 ${sha256(positions)}`);
}
console.log(answers.size === 1 ? "The three answers are the same, byte for byte." : "The answers DIFFER.");
process.exitCode = answers.size === 1 ? 0 : 1;
