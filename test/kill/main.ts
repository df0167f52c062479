import "../../local/quiet-sdk.ts";
import { parseArgs } from "node:util";
import { aPortfolio } from "../a-portfolio.ts";
import { aDataDirectory } from "../journeys/local-process.ts";
import { clientOf } from "../operations/a-local-system.ts";
import { verify } from "../verify-ledger.ts";
import { points, runKills } from "./kill-run.ts";

const { values } = parseArgs({
  options: {
    times: { type: "string", default: "20" },
    facts: { type: "string", default: "5000" },
    seed: { type: "string", default: "1" },
  },
});
const times = Number(values.times);
const seed = Number(values.seed);
const laureates = Math.ceil(Number(values.facts) / 100);
/* By laureate, as a file or a finance system states them: a batch speaks of one or two projects. */
const facts = aPortfolio(laureates, Number(values.facts)).sort((a, b) => projectOf(a) - projectOf(b));

function projectOf({ detail }: { detail: unknown }): number {
  const { data } = detail as { data: { projectId: string } };
  return Number(data.projectId.replace(/\D/g, ""));
}

const data = await aDataDirectory();
const begun = performance.now();
const { local, kills } = await runKills({
  data: data.path,
  facts,
  times,
  seed,
  onKill: (sofar) => console.log(points.map((point) => `${point} ${sofar[point]}`).join("  ")),
});
const findings = await verify(clientOf(local.url), facts);
await local.stop();
await data.remove();

const total = points.reduce((sum, point) => sum + kills[point], 0);
console.log(
  `\n${facts.length} facts of ${laureates} projects, ${total} kill -9 (seed ${seed}), ${Math.round((performance.now() - begun) / 1000)} s`,
);
for (const point of points) console.log(`  ${point.padEnd(20)} ${kills[point]}`);
for (const finding of findings) console.log(`  ${finding}`);
console.log(
  findings.length === 0
    ? "Every fact recorded once, every state the fold of its facts."
    : `${findings.length} findings.`,
);
process.exitCode = findings.length === 0 ? 0 : 1;
