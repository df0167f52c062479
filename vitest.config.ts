import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { SlowestFirst } from "./test/slowest-first.ts";

export default defineConfig({
  test: {
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true" },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Many files wait for a system of their own more than they compute.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: SlowestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: "whole",
          include: ["{test,local,docs}/**/*.test.{ts,tsx}"],
          exclude: [
            "**/node_modules/**",
            "test/mutation/.work/**",
            "test/deployed/proofs/**",
            "test/{properties,answers}/**",
          ],
          globalSetup: "test/run-folder.ts",
        },
      },
      {
        extends: true,
        test: {
          name: "units",
          include: [
            "{events,shared,functions,infra,web,bench}/**/*.test.{ts,tsx}",
            "test/{properties,answers}/**/*.test.ts",
          ],
          exclude: ["**/node_modules/**"],
          // They keep nothing to themselves: what one has loaded serves the next.
          isolate: false,
        },
      },
    ],
  },
});
