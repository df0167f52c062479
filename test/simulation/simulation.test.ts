import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { isThorough, runs } from "../runs.ts";
import { ofAlerts, type VariantName, variants } from "./product/variants.ts";
import { simulate } from "./simulate.ts";

const seeds = runs(20_000);

test(`${seeds} seeds: no violation, and every situation of the list was met`, { timeout: 1_800_000 }, () => {
  /* Few: others each day. All: the same, so that a commit answers for itself alone. What fails prints its seed. */
  const from = isThorough ? 1 : 1 + Math.floor(Math.random() * 1_000_000_000);
  const { status, stdout } = spawnSync(
    process.execPath,
    ["--import", "tsx", "test/simulation/main.ts", "--seeds", String(seeds), "--from", String(from)],
    { encoding: "utf8" },
  );
  expect({ status, said: stdout.trim().split("\n").at(-1), all: status === 0 ? "" : stdout }).toEqual({
    status: 0,
    said: "No violation, and every situation was met.",
    all: "",
  });
});

test("a seed plays the same again, step by step", async () => {
  for (const seed of [3, 77, 1_234]) {
    const [first, again] = [await simulate(seed), await simulate(seed)];
    expect([again.hash, again.steps]).toEqual([first.hash, first.steps]);
  }
});

describe("each way of breaking the product is caught", () => {
  const broken = Object.keys(variants).filter((name) => name !== "sound") as VariantName[];
  test.each(broken)("%s", { timeout: 120_000 }, async (variant) => {
    const withAlerts = ofAlerts.has(variant);
    /* The rarest is caught by one seed in forty; from 60 on it is soon met. */
    for (let seed = 60; seed <= 1_000; seed += 1) {
      const { violation } = await simulate(seed, variant, { withAlerts });
      if (violation === undefined) continue;
      expect((await simulate(seed, "sound", { withAlerts })).violation).toBeUndefined();
      return;
    }
    expect.fail(`1,000 seeds did not notice: ${variant}.`);
  });
});
