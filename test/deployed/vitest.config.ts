import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { localOnly } from "./local-only.ts";
import { root, thisRun } from "./places.ts";

/* One deployment for all: one file after the other. */
export default defineConfig({
  root,
  test: {
    include: ["test/journeys/*.test.ts", "test/deployed/proofs/*.test.ts"],
    exclude: Object.keys(localOnly),
    fileParallelism: false,
    reporters: ["default", ["json", { outputFile: join(thisRun, "report.json") }]],
    testTimeout: 120_000,
    // An alert said twice at once leaves one copy waiting for its queue’s 180 s.
    hookTimeout: 300_000,
  },
});
