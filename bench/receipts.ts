import "../local/quiet-sdk.ts";
import { setTimeout } from "node:timers/promises";
import { signedIn } from "../test/journeys/a-token.ts";
import { aDataDirectory, startLocal } from "../test/journeys/local-process.ts";

/*
 * From a request to its receipt's "recorded", on the local system: `npm run bench:receipts`. One after the other, then ten at
 * once; the ratio is to one alone.
 */

const data = await aDataDirectory();
const local = await startLocal({ data: data.path, isEmpty: false });
const headers = { ...(await signedIn(local.url, { role: "secretariat" })) };

const ask = async (key: string): Promise<number> => {
  const begun = performance.now();
  const response = await fetch(`${local.url}/api/acts/DecisionRecorded`, {
    method: "POST",
    headers: { ...headers, "idempotency-key": key },
    body: JSON.stringify({ data: { projectId: "ned", decidedOn: "2026-01-15", title: key } }),
  });
  const { receipt } = await response.json();
  if (response.status !== 202) throw new Error(`${key}: expected 202, found ${response.status}.`);
  for (;;) {
    const { status } = await (await fetch(`${local.url}${receipt}`, { headers })).json();
    if (status === "recorded") return performance.now() - begun;
    if (status !== "pending") throw new Error(`${key}: ${status}`);
    await setTimeout(5);
  }
};

const report = (name: string, times: readonly number[], base: number): number => {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  const median = at(0.5);
  const ratio = (median / (base || median)).toFixed(2);
  console.log(`${name.padEnd(14)} median ${median} ms, 95 % ${at(0.95)} ms, longest ${at(1)} ms  x${ratio}`);
  return median;
};

const alone: number[] = [];
for (let n = 0; n < 50; n += 1) alone.push(await ask(`alone-${n}`));
const base = report("one at a time", alone, 0);
const together: number[] = [];
for (let round = 0; round < 5; round += 1) {
  together.push(...(await Promise.all(Array.from({ length: 10 }, (_, n) => ask(`together-${round}-${n}`)))));
}
report("ten at once", together, base);
await local.stop();
await data.remove();
