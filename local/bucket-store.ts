import { createHash, randomUUID } from "node:crypto";
import { link, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

export type Stored = { readonly body: Buffer; readonly modifiedAt: Date };

/** S3 buckets as folders, one file for each object. */
export type BucketStore = {
  has(bucket: string): boolean;
  /** Whole or not at all. `taken`: `onlyIfAbsent`, and the key is there. */
  put(bucket: string, key: string, body: Buffer, onlyIfAbsent: boolean): Promise<"stored" | "taken">;
  get(bucket: string, key: string): Promise<Stored | undefined>;
};

/**
 * A key may be anything, `../../etc/passwd` too: its beginning is there to be recognised, its hash to tell keys apart, also on
 * disks that do not tell upper from lower case.
 */
export const fileNameOf = (key: string): string => {
  const readable = key.replaceAll(/[^A-Za-z0-9_-]+/g, "-").slice(0, 80);
  return `${readable}.${createHash("sha256").update(key).digest("hex")}`;
};

export const openBuckets = async (dataDirectory: string, buckets: readonly string[]): Promise<BucketStore> => {
  const folder = (bucket: string): string => join(dataDirectory, "buckets", bucket);
  for (const bucket of buckets) await mkdir(folder(bucket), { recursive: true });
  return {
    has: (bucket) => buckets.includes(bucket),
    put: async (bucket, key, body, onlyIfAbsent) => {
      const file = join(folder(bucket), fileNameOf(key));
      const draft = join(folder(bucket), `.${randomUUID()}`);
      await writeFile(draft, body, { flush: true });
      if (!onlyIfAbsent) {
        await rename(draft, file);
        return "stored";
      }
      try {
        // Unlike a rename, a link fails if the name is taken.
        await link(draft, file);
        return "stored";
      } catch (error) {
        if (isCode(error, "EEXIST")) return "taken";
        throw error;
      } finally {
        await rm(draft);
      }
    },
    get: async (bucket, key) => {
      const file = join(folder(bucket), fileNameOf(key));
      try {
        return { body: await readFile(file), modifiedAt: (await stat(file)).mtime };
      } catch (error) {
        if (isCode(error, "ENOENT")) return undefined;
        throw error;
      }
    },
  };
};

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;
