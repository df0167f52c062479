import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { signedIn } from "./a-token.ts";

const root = new URL("../../", import.meta.url).pathname;

/** `npm start`, as a process of its own that can be killed. */
export type LocalProcess = {
  readonly url: string;
  /** Resolves when the process has ended, however it did. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
  /** Ctrl-C: drains and stops. */
  stop(): Promise<void>;
};

export type LocalOptions = {
  readonly data: string;
  /** 0 takes any free port. */
  readonly port?: number;
  readonly isEmpty?: boolean;
  readonly variables?: Record<string, string>;
};

const environmentOf = ({ data, port = 0, variables = {} }: LocalOptions): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_ENV: "",
  VITEST: "",
  PORT: String(port),
  TRAJECTOIRE_DATA: data,
  ...variables,
});

/** Starts the local system and waits until it says its address (and, at a first start, that its data are loaded). */
export const startLocal = async (options: LocalOptions): Promise<LocalProcess> => {
  const isEmpty = options.isEmpty ?? true;
  const child: ChildProcess = spawn(
    process.execPath,
    ["--import", "tsx", "local/main.ts", ...(isEmpty ? ["--empty"] : [])],
    { cwd: root, env: environmentOf(options), stdio: ["ignore", "pipe", "pipe"] },
  );
  const ended = new Promise<Awaited<LocalProcess["ended"]>>((resolve) => {
    child.once("exit", (code, signal) => resolve({ code, signal }));
  });
  const said: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    let address: string | undefined;
    const listen = (line: string): void => {
      said.push(line);
      address ??= /Page\s+(http:\S+?)\/?\s*$/.exec(line)?.[1];
      if (address !== undefined && (isEmpty || line.startsWith("Example data loaded"))) resolve(address);
    };
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) createInterface({ input: stream }).on("line", listen);
    }
    void ended.then(({ code, signal }) =>
      reject(new Error(`The local system ended (${signal ?? code}) before it was ready:\n${said.join("\n")}`)),
    );
  });
  return {
    url,
    ended,
    async stop() {
      child.kill("SIGINT");
      await ended;
    },
  };
};

/** An empty data directory, and how to remove it. */
export const aDataDirectory = async (): Promise<{ path: string; remove: () => Promise<void> }> => {
  const path = await mkdtemp(join(tmpdir(), "trajectoire-"));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
};

/** How a command ended and what it said; `output` is both streams together. */
export type Ran = {
  readonly code: number | null;
  readonly output: string;
  readonly stdout: string;
  readonly stderr: string;
};

/** Runs one of the project's commands to its end, as a person would. */
export const run = (script: string, args: readonly string[], variables: Record<string, string> = {}): Promise<Ran> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ["--import", "tsx", script, ...args], {
      cwd: root,
      env: { ...process.env, NODE_ENV: "", VITEST: "", ...variables },
    });
    const said = { output: "", stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"] as const) {
      child[name].on("data", (chunk: Buffer) => {
        said[name] += chunk;
        said.output += chunk;
      });
    }
    child.once("close", (code) => resolve({ code, ...said }));
  });

export const putFacts = (file: string, url: string): Promise<Ran> =>
  run("local/commands/put-facts/main.ts", [file, "--endpoint", url]);

/** The text of an API answer, refused unless it is a success. */
export const answerOf = async (url: string, path: string): Promise<string> => {
  const response = await fetch(`${url}${path}`, { headers: await signedIn(url) });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
  return text;
};
