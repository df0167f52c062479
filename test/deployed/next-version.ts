import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root, thisRun } from "./places.ts";

/*
 * A later commit of the application, to deploy over this one: the same tree, with another version of the fold, so that every
 * stored state is out of date the moment it is live.
 */

const directory = join(thisRun, "next");
const rooms = ["events", "shared", "functions", "infra", "package.json", "tsconfig.json"];

/** Writes the tree -> the command that makes its CDK application. */
export const writeNextVersion = async (): Promise<string> => {
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  for (const room of rooms) await cp(join(root, room), join(directory, room), { recursive: true });
  const path = join(directory, "shared/domain/state.ts");
  const source = await readFile(path, "utf8");
  const next = source.replace(/(?<=export const foldVersion = )\d+/, (version) => String(Number(version) + 1));
  if (next === source) throw new Error(`${path} no longer states foldVersion as a number.`);
  await writeFile(path, next);
  return `node --import tsx ${join(directory, "infra/app.ts")}`;
};
