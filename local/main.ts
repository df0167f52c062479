import { resolve } from "node:path";
import { topology } from "../infra/topology.ts";
import { banner } from "./banner.ts";
import { type Command, readCommand } from "./command-line.ts";
import { firstStartMark } from "./first-start-mark.ts";
import { createSite } from "./site/serve-site.ts";
import { startTrajectoire, type Trajectoire } from "./start.ts";

/** `npm start`: the whole system on this machine. */
const main = async (): Promise<void> => {
  const command = orExit(2, () => readCommand(process.argv.slice(2), process.env, new Date()));
  const dataDirectory = resolve(command.dataDirectory);
  const app = await startTrajectoire({ ...command, dataDirectory, page: createSite() }).catch((error: unknown) =>
    exit(1, error),
  );
  const isStopping = stopOnSignal(app);
  console.log(banner({ url: app.url, dataDirectory, bus: topology.bus, today: command.today }));
  await firstStart(app, command, dataDirectory).catch((error: unknown) => {
    // Ctrl-C closes the door on a first start, which the next start resumes.
    if (!isStopping()) exit(1, error);
  });
};

const firstStart = async (app: Trajectoire, { empty, today }: Command, dataDirectory: string): Promise<void> => {
  const mark = firstStartMark(dataDirectory);
  if ((await mark.read()) !== undefined) return;
  if (empty) return mark.write("empty");
  console.log("First start: loading example data.");
  const begun = performance.now();
  const { loadFirstStart } = await import("./first-start/load-first-start.ts");
  await loadFirstStart({ endpoint: app.url, today });
  await app.idle();
  await mark.write(`example data of ${today}`);
  console.log(`Example data loaded in ${Math.round((performance.now() - begun) / 1000)} s.`);
};

/**
 * The first Ctrl-C lets batches in flight finish, the second does not wait. One key press may arrive several times, because
 * npm and tsx pass it on: what comes within half a second is the same one.
 */
const stopOnSignal = (app: Trajectoire): (() => boolean) => {
  let askedAt: number | undefined;
  const stop = (): void => {
    if (askedAt !== undefined) {
      if (performance.now() - askedAt > 500) process.exit(130);
      return;
    }
    askedAt = performance.now();
    console.log("\nStopping: finishing what is in flight. Ctrl-C again quits at once.");
    app.stop().then(
      () => {
        console.log("Stopped. What was put is kept.");
        process.exit(0);
      },
      (error: unknown) => exit(1, error),
    );
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  return () => askedAt !== undefined;
};

const orExit = <Result>(code: number, work: () => Result): Result => {
  try {
    return work();
  } catch (error) {
    return exit(code, error);
  }
};

const exit = (code: number, error: unknown): never => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(code);
};

await main();
