import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { SlowestFirst } from "./test/slowest-first.ts";

export default defineConfig({
  test: {
    include: ["**/*.test.{ts,tsx}"],
    globalSetup: "test/run-folder.ts",
    exclude: [
      "**/node_modules/**",
      "cdk.out/**",
      "dist/**",
      "test/mutation/.work/**",
      ".deployed/**",
      "test/deployed/proofs/**",
    ],
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true" },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Many files wait for a system of their own more than they compute.
    maxWorkers: availableParallelism() + 1,
    // Files keep nothing to themselves: what one has loaded serves the next.
    isolate: false,
    sequence: { sequencer: SlowestFirst },
  },
});
