import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

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
    // Many files wait for a system of their own more than they compute.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
