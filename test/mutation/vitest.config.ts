import { defineConfig } from "vitest/config";

/** The tests that judge the rules: fast, and nothing that starts a system. */
export default defineConfig({ test: { include: ["shared/domain/**/*.test.ts"], testTimeout: 60_000 } });
