import { copyFile, mkdir, readFile } from "node:fs/promises";
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

const requirements = fileURLToPath(new URL("requirements.txt", import.meta.url));
const virtualEnvironment = join(installed, "venv");
const python = join(virtualEnvironment, "bin", "python");

const isInstalled = async (): Promise<boolean> => {
  const copy = await readFile(join(virtualEnvironment, "requirements.txt"), "utf8").catch(() => undefined);
  return copy === (await readFile(requirements, "utf8"));
};

/** MiniStack in a virtual environment of its own -> its Python. */
export const installEmulator = async (): Promise<string> => {
  if (await isInstalled()) return python;
  await mkdir(installed, { recursive: true });
  await outputOf("python3", ["-m", "venv", "--clear", virtualEnvironment]).catch(
    cannot("The deployed tier needs Python 3.10 or newer as `python3`, with its module venv (Debian: python3-venv)."),
  );
  await outputOf(python, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", requirements]).catch(
    cannot("MiniStack could not be installed: the deployed tier needs Python's package index, through pip."),
  );
  await copyFile(requirements, join(virtualEnvironment, "requirements.txt"));
  return python;
};

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
