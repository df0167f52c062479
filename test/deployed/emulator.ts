import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, open, rm } from "node:fs/promises";
import { createServer, request, type Server } from "node:http";
import { type AddressInfo, createServer as createPort, type Server as PortServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { thisRun } from "./places.ts";

export type Emulator = {
  /** The AWS_* variables that lead to it, and nowhere else. */
  readonly variables: NodeJS.ProcessEnv;
  readonly url: string;
  readonly log: string;
  stop(): Promise<void>;
};

const listening = async (server: PortServer): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
};

const freePort = async (): Promise<number> => {
  const server = createPort();
  const port = await listening(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
};

/**
 * Our buckets and queues refuse requests without TLS, and the emulator enforces that. It trusts this header for it: its own
 * TLS breaks its JWT authoriser, which fetches keys without.
 */
const secureFront = (port: number): Server =>
  createServer((incoming, outgoing) => {
    const { method, url: path, headers } = incoming;
    const forwarded = request(
      { host: "127.0.0.1", port, method, path, headers: { ...headers, "x-forwarded-proto": "https" } },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    forwarded.on("error", (error) => outgoing.destroy(error));
    incoming.pipe(forwarded);
  });

const ownVariables = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(AWS_|CDK_|TRAJECTOIRE_|DOCKER_)/.test(name)));

const aws = (endpoint: string): NodeJS.ProcessEnv => ({
  AWS_ENDPOINT_URL: endpoint,
  AWS_REGION: "eu-west-3",
  AWS_DEFAULT_REGION: "eu-west-3",
  // The administrator's, as the emulator calls it. Files of real credentials are never read.
  AWS_ACCESS_KEY_ID: "test",
  AWS_SECRET_ACCESS_KEY: "test",
  AWS_CONFIG_FILE: join(thisRun, "no-aws-config"),
  AWS_SHARED_CREDENTIALS_FILE: join(thisRun, "no-aws-credentials"),
  AWS_EC2_METADATA_DISABLED: "true",
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
});

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/_ministack/health`).then(
    ({ ok }) => ok,
    () => false,
  );

/** Its workers are in its process group; SIGTERM lets it end them itself. */
const end = async (child: ChildProcess, ended: Promise<void>): Promise<void> => {
  const { pid } = child;
  if (pid === undefined || child.exitCode !== null) return;
  process.kill(pid, "SIGTERM");
  await Promise.race([ended, setTimeout(10_000)]);
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    // The whole group has ended: what we want.
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
};

/** MiniStack on a free port of this machine alone, enforcing IAM, its functions on the Node of `nodeDirectory`. */
export const startEmulator = async (python: string, nodeDirectory: string): Promise<Emulator> => {
  const state = join(thisRun, "state");
  const log = join(thisRun, "ministack.log");
  await mkdir(state, { recursive: true });
  // Functions run here: as on AWS, under no package.json that says how to read a module.
  const temporary = await mkdtemp(join(tmpdir(), "trajectoire-ministack-"));
  const port = await freePort();
  const front = secureFront(port);
  const url = `http://127.0.0.1:${await listening(front)}`;
  const variables = {
    ...ownVariables(),
    ...aws(url),
    NO_PROXY: "127.0.0.1,localhost",
    no_proxy: "127.0.0.1,localhost",
  };
  const output = await open(log, "w");
  const child = spawn(python, ["-m", "ministack"], {
    cwd: thisRun,
    detached: true,
    stdio: ["ignore", output.fd, output.fd],
    env: {
      ...variables,
      PATH: [nodeDirectory, process.env["PATH"]].join(delimiter),
      BIND_HOST: "127.0.0.1",
      GATEWAY_PORT: String(port),
      MINISTACK_REGION: "eu-west-3",
      AUTH: "true",
      // These would listen on every address.
      IOT_MTLS_ENABLED: "0",
      SFTP_ENABLED: "0",
      STATE_DIR: state,
      TMPDIR: temporary,
      PYTHONDONTWRITEBYTECODE: "1",
    },
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async (): Promise<void> => {
    await end(child, ended);
    front.closeAllConnections();
    front.close();
    await output.close();
    await rm(temporary, { recursive: true, force: true });
  };
  const deadline = performance.now() + 60_000;
  while (!(await isReady(url))) {
    if (child.exitCode !== null || performance.now() > deadline) {
      await stop();
      throw new Error(`MiniStack did not start; its log: ${log}`);
    }
    await setTimeout(100);
  }
  return { variables, url, log, stop };
};
