import { parseArgs } from "node:util";
import { factsPerChapter } from "./a-wave.ts";
import { compareWithFloors } from "./fold-floors.ts";
import { foldWave, type Stage, type Wave } from "./fold-stages.ts";

/*
 * Laureates of fifty facts folded and assessed in one process, and one laureate of more and more facts: `npm run
 * bench:fold`, with `-- --sizes 17,1000`, `--programmes 1,40` (chapters of fifty facts) or `--floors 0` to ask for less.
 * Reported, not asserted, but for the sums, which must be those of what was written. Read the ratios: the machine decides
 * the rest.
 */

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "17,100,1000,10000,100000" },
    programmes: { type: "string", default: "1,4,40,400" },
    floors: { type: "string", default: "200" },
  },
});
const numbersOf = (list: string): number[] =>
  list
    .split(",")
    .map(Number)
    .filter((number) => number > 0);

const counted = ["read", "check", "fold", "assess", "portfolio"] as const satisfies readonly Stage[];

/** Runs small cases again until this many facts went through, so that each line rests on seconds, not milliseconds. */
const leastFacts = 50_000;

/** Seconds a run, on average. */
const secondsOf = (waves: readonly Wave[], stage: Stage): number =>
  waves.reduce((sum, { watch }) => sum + watch.milliseconds[stage], 0) / waves.length / 1000;

const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(0);
const row = (cells: readonly (string | number)[]): void => console.log(`| ${cells.join(" | ")} |`);
const head = (cells: readonly string[]): void => {
  row(cells);
  row(cells.map(() => "---:"));
};

const measure = (laureates: number, chapters: number): readonly Wave[] => {
  const waves: Wave[] = [];
  const progress = (done: number): void => {
    if (done % 5000 === 0) console.error(`${done} of ${laureates} laureates`);
  };
  const enough = Math.ceil(leastFacts / (laureates * chapters * factsPerChapter));
  /* The last run alone is weighed: a full collection throws away compiled code too, and slows what follows. */
  while (waves.length < enough) {
    waves.push(foldWave(laureates, chapters, { isWeighed: waves.length + 1 === enough, progress }));
  }
  return waves;
};

const columns = [
  "laureates",
  "facts",
  ...counted.map((stage) => `${stage} s`),
  "all s",
  "facts/s",
  "µs a laureate",
  "µs a fact",
  "ratio",
  "known then s",
  "written s",
  "peak RSS MB",
  "heap MB",
];

/** A row a case; the ratio is of microseconds a fact, to the first row. */
const curve = (cases: readonly { laureates: number; chapters: number }[]): void => {
  head(columns);
  let first: number | undefined;
  for (const { laureates, chapters } of cases) {
    const waves = measure(laureates, chapters);
    const facts = laureates * chapters * factsPerChapter;
    const seconds = counted.map((stage) => secondsOf(waves, stage));
    const all = seconds.reduce((sum, stage) => sum + stage, 0);
    first ??= all / facts;
    row([
      laureates,
      facts,
      ...[...seconds, all].map((stage) => stage.toPrecision(3)),
      Math.round(facts / all),
      Math.round((1_000_000 * all) / laureates),
      ((1_000_000 * all) / facts).toFixed(2),
      (all / facts / first).toFixed(2),
      secondsOf(waves, "known then").toPrecision(3),
      secondsOf(waves, "generate").toPrecision(3),
      megabytes(Math.max(...waves.map(({ peakResidentBytes }) => peakResidentBytes))),
      megabytes(waves.at(-1)?.heapBytes ?? 0),
    ]);
  }
};

foldWave(1000);
console.log(
  `Node ${process.version}. "all" leaves out "known then", the same again at an earlier date of knowledge, and "written".`,
);
console.log();
curve(numbersOf(values.sizes).map((laureates) => ({ laureates, chapters: 1 })));
console.log();
curve(numbersOf(values.programmes).map((chapters) => ({ laureates: 1, chapters })));
if (Number(values.floors) > 0) {
  console.log();
  head(["beside, on the same lines", "µs a fact", "ours / it"]);
  for (const cells of await compareWithFloors(Number(values.floors))) row(cells);
}
