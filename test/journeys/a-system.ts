import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { signedIn } from "./a-token.ts";
import { deployed } from "./deployment.ts";
import { emptied } from "./empty-deployment.ts";
import { type Ran, run, startLocal } from "./local-process.ts";

/*
 * What a journey speaks to. The same files run on `npm start` (npm test) and on the CDK application deployed to an emulator
 * of AWS (npm run test:deployed), which then hands over its address in the environment.
 */
export type SystemUnderTest = {
  /** Asks the HTTP API, signed in where it is asked for. */
  request(path: string, init?: RequestInit): Promise<Response>;
  /** Runs one of the project's commands against the system's AWS endpoint. */
  command(script: string, args: readonly string[]): Promise<Ran>;
  /** A directory of this journey's own; gone when it stops. */
  readonly folder: string;
  stop(): Promise<void>;
};

type Reached = Pick<SystemUnderTest, "request" | "stop"> & { readonly place: readonly string[] };

const aLocalSystem = async (data: string): Promise<Reached> => {
  const local = await startLocal({ data });
  return {
    place: ["--endpoint", local.url],
    request: async (path, init = {}) =>
      fetch(`${local.url}${path}`, { ...init, headers: { ...(await signedIn(local.url)), ...init.headers } }),
    stop: () => local.stop(),
  };
};

const theDeployedSystem = async ({ api, token }: NonNullable<typeof deployed>): Promise<Reached> => {
  await emptied();
  return {
    place: ["--aws"],
    request: (path, init = {}) =>
      fetch(`${api}${path}`, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } }),
    stop: async () => {},
  };
};

/** A system in which nothing was ever said. */
export const startSystem = async (): Promise<SystemUnderTest> => {
  const folder = await mkdtemp(join(tmpdir(), "trajectoire-"));
  const { place, request, stop } = await (deployed === undefined
    ? aLocalSystem(join(folder, "data"))
    : theDeployedSystem(deployed));
  return {
    request,
    folder,
    command: (script, args) => run(script, [...args, ...place]),
    async stop() {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

export const putFacts = (file: string, system: SystemUnderTest): Promise<Ran> =>
  system.command("local/commands/put-facts/main.ts", [file]);

/** The text of an API answer, refused unless it is a success. */
export const answerOf = async (system: SystemUnderTest, path: string): Promise<string> => {
  const response = await system.request(path);
  const text = await response.text();
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
  return text;
};
