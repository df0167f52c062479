import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Whether a data directory has had its first start. A ledger only grows: the example data must not come to a directory that
 * was started with --empty, nor a second time with another date. Written after the data, so a killed first start is redone.
 */
export const firstStartMark = (dataDirectory: string) => {
  const file = join(dataDirectory, "first-start");
  return {
    /** How the first start went, in words; undefined if there was none. */
    read: async (): Promise<string | undefined> => {
      try {
        return (await readFile(file, "utf8")).trim();
      } catch (error) {
        if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
        throw error;
      }
    },
    write: (words: string): Promise<void> => writeFile(file, `${words}\n`, { flush: true }),
  };
};
