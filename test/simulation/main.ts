import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { situations } from "./engine/situations.ts";
import { type VariantName, variants } from "./product/variants.ts";
import { nothingYet, runSeeds, type Tally, together } from "./run-seeds.ts";
import { simulate } from "./simulate.ts";

/*
 * `npm run simulate -- --seeds 1000000`: many seeds over all cores. `-- --seed N`: one again, with its last steps.
 */

const { values } = parseArgs({
  options: {
    seed: { type: "string" },
    seeds: { type: "string", default: "20000" },
    from: { type: "string", default: "1" },
    workers: { type: "string", default: String(availableParallelism()) },
    variant: { type: "string", default: "sound" },
    part: { type: "boolean", default: false },
  },
});
const isVariant = (name: string): name is VariantName => Object.hasOwn(variants, name);
if (!isVariant(values.variant)) {
  console.error(`--variant: expected one of ${Object.keys(variants).join(", ")}, found "${values.variant}".`);
  process.exit(2);
}
const { variant } = values;
const from = Number(values.from);
const seeds = Number(values.seeds);
const perPart = 500;

/** A part of the seeds in a process of its own, which answers with its tally. */
const part = (first: number, count: number): Promise<Tally> =>
  new Promise((resolve, reject) => {
    const args = ["--part", "--from", String(first), "--seeds", String(count), "--variant", variant];
    const child = spawn(process.execPath, ["--import", "tsx", fileURLToPath(import.meta.url), ...args], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk;
    });
    child.once("close", (code) => {
      if (code === 0) resolve(JSON.parse(said));
      else reject(new Error(`The seeds from ${first} ended with ${code}.`));
    });
  });

const runAll = async (): Promise<Tally> => {
  const firsts = Array.from({ length: Math.ceil(seeds / perPart) }, (_, index) => from + index * perPart);
  const begun = performance.now();
  let tally = nothingYet;
  const waiting = firsts.values();
  const work = async (): Promise<void> => {
    for (const first of waiting) {
      /* Added after the wait: what another worker added meanwhile stays. */
      const done = await part(first, Math.min(perPart, from + seeds - first));
      tally = together(tally, done);
      const seconds = (performance.now() - begun) / 1000;
      const speed = Math.round(tally.seeds / seconds);
      console.error(`${tally.seeds} of ${seeds} seeds, ${speed} a second, ${tally.failures.length} failures`);
    }
  };
  await Promise.all(Array.from({ length: Number(values.workers) }, work));
  return tally;
};

const report = ({ failures, met, seeds: done, steps }: Tally, seconds: number): boolean => {
  for (const { seed, violation, trace } of failures) {
    console.log(`\nseed ${seed}: ${violation}\n${trace.join("\n")}\nAgain: npm run simulate -- --seed ${seed}`);
  }
  const never = situations.filter((situation) => met[situation] === undefined);
  for (const situation of situations) console.log(`${String(met[situation] ?? 0).padStart(9)}  ${situation}`);
  console.log(`\n${done} seeds, ${Math.round(done / seconds)} a second, ${Math.round(steps / done)} steps each.`);
  if (never.length > 0) console.log(`Never met: ${never.join(", ")}.`);
  if (done !== seeds) console.log(`${seeds} were asked for.`);
  const isRight = failures.length === 0 && never.length === 0 && done === seeds;
  console.log(isRight ? "No violation, and every situation was met." : `${failures.length} failures shown.`);
  return isRight;
};

if (values.seed !== undefined) {
  const { violation, trace, hash, steps } = await simulate(Number(values.seed), variant);
  console.log(
    [...trace, `seed ${values.seed}: ${steps} steps, trace ${hash}`, violation ?? "Everything held."].join("\n"),
  );
  process.exitCode = violation === undefined ? 0 : 1;
} else if (values.part) {
  process.stdout.write(JSON.stringify(await runSeeds(from, seeds, variant)));
} else {
  const begun = performance.now();
  process.exitCode = report(await runAll(), (performance.now() - begun) / 1000) ? 0 : 1;
}
