import { cp, mkdir, readdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { inject } from "vitest";
import { startLocal } from "./local-process.ts";

/*
 * The data of a first start, loaded once a run and copied: loading them again for each test file would be a third of `npm test`.
 */

/** True: it is this process that makes the folder, and nobody else. */
const isMine = (folder: string): Promise<boolean> =>
  mkdir(folder).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") return false;
      throw error;
    },
  );

const load = async (folder: string, variables: Record<string, string>): Promise<void> => {
  const data = join(folder, "data");
  try {
    const local = await startLocal({ data, isEmpty: false, variables });
    await local.stop();
    await rename(data, join(folder, "ready"));
  } catch (error) {
    // The others must not wait for it.
    await writeFile(join(folder, "failed"), String(error));
    throw error;
  }
};

const untilReady = async (folder: string): Promise<string> => {
  const files = await readdir(folder);
  if (files.includes("ready")) return join(folder, "ready");
  if (files.includes("failed")) throw new Error("The first start failed in another test file.");
  await pause(100);
  return untilReady(folder);
};

/** Fills a data directory with what `npm start` loads the first time, as of the business date among the variables. */
export const copyFirstStart = async (data: string, variables: Record<string, string> = {}): Promise<void> => {
  const folder = join(inject("runFolder"), `first-start-${variables["TRAJECTOIRE_TODAY"] ?? "today"}`);
  if (await isMine(folder)) await load(folder, variables);
  await cp(await untilReady(folder), data, { recursive: true });
};
