import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const builds = join(root, "dist", "site");

/** What the build is made of: the pages, and the rules and words they share with the API. */
const sources = ["web", "events", "shared/domain", "shared/answers", "package-lock.json"];

const filesIn = async (path: string): Promise<string[]> => {
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => undefined);
  if (entries === undefined) return [path];
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
};

/** Changes with any byte that the build is made of. */
const fingerprint = async (): Promise<string> => {
  const hash = createHash("sha256");
  for (const source of sources) {
    for (const file of (await filesIn(join(root, source))).sort()) {
      if (/\.test\.tsx?$/.test(file)) continue;
      hash
        .update(relative(root, file))
        .update("\0")
        .update(await readFile(file));
    }
  }
  return hash.digest("hex").slice(0, 16);
};

const exists = (path: string): Promise<boolean> =>
  readdir(path).then(
    () => true,
    () => false,
  );

/**
 * The folder of the built web application, made when no build of these very sources is there. Two processes that build at once
 * make the same folder: the later one finds it there.
 */
export const buildSite = async (): Promise<string> => {
  const folder = join(builds, await fingerprint());
  if (await exists(folder)) return folder;
  const { build } = await import("vite");
  const beside = `${folder}.${process.pid}`;
  await mkdir(builds, { recursive: true });
  await build({
    configFile: join(root, "web", "vite.config.ts"),
    mode: "production",
    logLevel: "error",
    build: { outDir: beside },
  });
  await rename(beside, folder).catch(async (error: unknown) => {
    await rm(beside, { recursive: true, force: true });
    if (!(await exists(folder))) throw error;
  });
  const others = (await readdir(builds)).filter((name) => /^[0-9a-f]{16}$/.test(name) && !folder.endsWith(name));
  // An older build is of no use, unless a process that serves it began a moment ago.
  for (const old of others.slice(0, -3)) await rm(join(builds, old), { recursive: true, force: true });
  return folder;
};
