import { parseArgs } from "node:util";
import { fuzzApi } from "./api-door.ts";
import { fuzzBus } from "./bus-door.ts";

/*
 * `npm run fuzz -- --runs 100000 [--door bus|api] [--seed N]`: odd inputs at each door. Each must be recorded or refused with
 * a reason; no crash, no 500.
 */

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "100000" },
    door: { type: "string" },
    seed: { type: "string", default: "1" },
  },
});
const runs = Number(values.runs);
const perRound = 5_000;
let faults = 0;

/* In rounds, so that memory stays small; each with a seed of its own, printed when something is wrong. */
for (const door of ["bus", "api"].filter((one) => values.door === undefined || values.door === one)) {
  const begun = performance.now();
  const totals: Record<string, number> = {};
  for (let done = 0; done < runs; done += perRound) {
    const seed = Number(values.seed) + done;
    const size = Math.min(perRound, runs - done);
    const { faults: found, ...counts } = door === "bus" ? await fuzzBus(size, seed) : await fuzzApi(size, seed);
    const flat = "statuses" in counts ? { asked: counts.asked, ...counts.statuses } : counts;
    for (const [name, count] of Object.entries(flat)) totals[name] = (totals[name] ?? 0) + count;
    for (const fault of found.slice(0, 6)) console.log(`seed ${seed}: ${fault}`);
    faults += found.length;
  }
  const counts = Object.entries(totals).map(([name, count]) => `${name} ${count}`);
  console.log(`${door}: ${counts.join(", ")}; ${Math.round((performance.now() - begun) / 1000)} s`);
}
console.log(faults === 0 ? "No crash, no 500: each recorded or refused with a reason." : `${faults} faults.`);
process.exitCode = faults === 0 ? 0 : 1;
