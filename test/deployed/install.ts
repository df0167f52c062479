import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installed } from "./places.ts";
import { outputOf } from "./run-process.ts";

/** Something this machine lacks: a sentence for people, not a fault of ours. */
export class CannotRun extends Error {
  override name = "CannotRun";
}

const cannot =
  (sentence: string) =>
  (cause: unknown): never => {
    throw new CannotRun(`${sentence}\n${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  };

/** Python's packages of a requirements file, in a virtual environment of their own -> the directory of its programs. */
export const installPython = async (requirements: URL, name: string): Promise<string> => {
  const virtualEnvironment = join(installed, name);
  const programs = join(virtualEnvironment, "bin");
  const copy = join(virtualEnvironment, "requirements.txt");
  const wanted = await readFile(requirements, "utf8");
  if ((await readFile(copy, "utf8").catch(() => undefined)) === wanted) return programs;
  await mkdir(installed, { recursive: true });
  await outputOf("python3", ["-m", "venv", "--clear", virtualEnvironment]).catch(
    cannot("This needs Python 3.10 or newer as `python3`, with its module venv (Debian: python3-venv)."),
  );
  const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", fileURLToPath(requirements)];
  await outputOf(join(programs, "python"), pip).catch(
    cannot("Python's packages could not be installed: this needs Python's package index, through pip."),
  );
  await writeFile(copy, wanted);
  return programs;
};

/** MiniStack -> its Python. */
export const installEmulator = async (): Promise<string> =>
  join(await installPython(new URL("requirements.txt", import.meta.url), "venv"), "python");

/** What production runs, as an npm package carries it. */
const nodeVersion = "24.21.0";

/** Node 24 for the functions -> the directory of its binary. */
export const installNode = async (): Promise<string> => {
  const name = `node-${process.platform}-${process.arch}`;
  const home = join(installed, "node");
  const directory = join(home, "node_modules", name, "bin");
  const version = () => outputOf(join(directory, "node"), ["--version"]);
  if ((await version().catch(() => "")).trim() === `v${nodeVersion}`) return directory;
  const packageName = `${name}@${nodeVersion}`;
  await mkdir(home, { recursive: true });
  await outputOf("npm", ["install", "--prefix", home, "--no-save", "--no-fund", "--no-audit", packageName]).catch(
    cannot(`Node ${nodeVersion} could not be installed: the deployed tier needs npm's package ${packageName}.`),
  );
  await version();
  return directory;
};
