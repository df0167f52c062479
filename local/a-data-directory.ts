import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** An empty data directory for one test. */
export const aDataDirectory = (): string => {
  const directory = mkdtempSync(join(tmpdir(), "trajectoire-"));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  return directory;
};
