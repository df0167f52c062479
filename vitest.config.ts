import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Many files wait for a system of their own more than they compute.
    maxWorkers: availableParallelism() + 1,
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true" },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Files keep nothing to themselves: what one has loaded serves the next.
    isolate: false,
    exclude: ["**/node_modules/**", "test/mutation/.work/**", "test/deployed/proofs/**"],
    projects: [
      {
        extends: true,
        test: {
          name: "whole",
          include: ["{test,local,docs}/**/*.test.{ts,tsx}"],
          globalSetup: "test/run-folder.ts",
        },
      },
      {
        extends: true,
        test: {
          name: "units",
          include: ["{events,shared,functions,infra,web,bench}/**/*.test.{ts,tsx}"],
        },
      },
    ],
  },
});
