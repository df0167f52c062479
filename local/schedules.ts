import { deadLetterNameOf } from "../infra/dead-letters.ts";
import type { Schedule } from "../infra/topology.ts";
import { awsCron } from "./aws-cron.ts";
import { createBell } from "./bell.ts";
import type { Invoke } from "./lambda.ts";
import type { QueueStore } from "./queue-store.ts";

export type Schedules = {
  /** Runs a schedule now, as its hour would: retries included. */
  run(name: string): Promise<void>;
  /** Starts nothing more; resolves when what runs is done. Input that was waiting for a retry is kept as a dead letter. */
  stop(): Promise<void>;
};

type Options = {
  readonly schedules: Readonly<Record<string, Schedule>>;
  readonly invoke: Invoke;
  readonly store: Pick<QueueStore, "send">;
  readonly report: (sentence: string) => void;
  /** Waits between attempts: Lambda's for an asynchronous event. */
  readonly retryDelaysMs?: readonly number[];
};

/** Calls functions at their hour. An hour that passes while the process is down is missed: AWS would not miss it. */
export const startSchedules = ({
  schedules,
  invoke,
  store,
  report,
  retryDelaysMs = [60_000, 120_000],
}: Options): Schedules => {
  const stopped = createBell();
  const stopping = stopped.rung();
  let open = true;
  const running = new Set<Promise<void>>();

  const attempt = async (name: string, { fn, input }: Schedule): Promise<void> => {
    for (const delayMs of [...retryDelaysMs, undefined]) {
      try {
        await invoke(fn, input);
        return;
      } catch (error) {
        report(`Schedule ${name}: ${fn} failed: ${error instanceof Error ? (error.stack ?? error.message) : error}`);
      }
      if (delayMs === undefined || !open) break;
      let timer: NodeJS.Timeout | undefined;
      const waited = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, delayMs);
      });
      await Promise.race([waited, stopping]);
      clearTimeout(timer);
      if (!open) break;
    }
    await store.send([{ queue: deadLetterNameOf.scheduled(fn), body: JSON.stringify(input) }]);
    report(`Schedule ${name}: its input is kept in ${deadLetterNameOf.scheduled(fn)}.`);
  };
  const run = (name: string): Promise<void> => {
    const schedule = schedules[name];
    if (!schedule) throw new Error(`There is no schedule ${name}.`);
    const attempts = attempt(name, schedule).finally(() => running.delete(attempts));
    running.add(attempts);
    return attempts;
  };
  const jobs = Object.entries(schedules).map(([name, { cron, zone }]) => {
    const job = awsCron(cron, zone);
    job.schedule(() => run(name));
    job.resume();
    return job;
  });

  return {
    run,
    stop: async () => {
      open = false;
      for (const job of jobs) job.stop();
      stopped.ring();
      await Promise.all(running);
    },
  };
};
