import { setTimeout } from "node:timers/promises";
import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import type { Entry } from "../../events/envelope.ts";
import { topology } from "../../infra/topology.ts";
import { chance } from "../a-portfolio.ts";
import { type LocalProcess, startLocal } from "../journeys/local-process.ts";

/*
 * The local system, killed with SIGKILL at named points while facts are put, and started again each time.
 */

export const points = ["bus-accepted", "fact-appended", "state-written", "before-acknowledge"] as const;
export type Point = (typeof points)[number];
export type Kills = Record<Point, number>;

/** How often a point is passed at most before the kill, so that kills spread over the facts. */
const passes: Record<Point, number> = {
  "bus-accepted": 4,
  "fact-appended": 40,
  "state-written": 6,
  "before-acknowledge": 4,
};

export type KillRun = {
  readonly data: string;
  readonly facts: readonly Entry[];
  /** Kills wanted at each point. */
  readonly times: number;
  readonly seed: number;
  readonly onKill: (kills: Kills) => void;
};

const entryOf = ({ source, detailType, detail }: Entry) => ({
  EventBusName: topology.bus,
  Source: source,
  DetailType: detailType,
  Detail: JSON.stringify(detail),
});

/** One attempt, no retry of the SDK's own: the killed process is what is under test. */
const put = async (url: string, entries: readonly Entry[]): Promise<boolean> => {
  const client = new EventBridgeClient({
    endpoint: url,
    region: "eu-west-3",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    maxAttempts: 1,
  });
  try {
    const { FailedEntryCount } = await client.send(new PutEventsCommand({ Entries: entries.map(entryOf) }));
    return FailedEntryCount === 0;
  } catch {
    /* The process died, or was not up: whether it took them is unknown, so they are put again, as any sender must. */
    return false;
  } finally {
    client.destroy();
  }
};

/** Puts every fact through kills and restarts, then leaves a system that is up and not to be killed. */
export const runKills = async ({
  data,
  facts,
  times,
  seed,
  onKill,
}: KillRun): Promise<{ local: LocalProcess; kills: Kills }> => {
  const random = chance(seed);
  const kills: Kills = { "bus-accepted": 0, "fact-appended": 0, "state-written": 0, "before-acknowledge": 0 };
  const wanted = points.length * times;
  const done = (): number => points.reduce((sum, point) => sum + kills[point], 0);
  /** The point killed at least so far; undefined when each has its count. */
  const nextPoint = (): Point | undefined =>
    points.filter((point) => kills[point] < times).sort((a, b) => kills[a] - kills[b])[0];

  let local: LocalProcess | undefined;
  const start = async (): Promise<LocalProcess> => {
    const point = nextPoint();
    const variables = point && { TRAJECTOIRE_CRASH_AT: `${point}:${1 + Math.floor(random() * passes[point])}` };
    const started = await startLocal({ data, ...(variables ? { variables } : {}) });
    void started.ended.then(({ signal }) => {
      local = undefined;
      if (signal !== "SIGKILL" || point === undefined) return;
      kills[point] += 1;
      onKill(kills);
    });
    return started;
  };

  let sent = 0;
  while (sent < facts.length || nextPoint() !== undefined) {
    local ??= await startAgain(start);
    /* Facts are held back so that enough of them are left for the last kills. */
    const due = Math.min(facts.length, Math.ceil(((done() + 1) / wanted) * facts.length));
    const batch = facts.slice(sent, Math.min(sent + 10, Math.max(due, nextPoint() === undefined ? facts.length : 0)));
    if (batch.length === 0) {
      /* Everything due is put and the kill has not come: an old batch again is harmless, and makes it pass. */
      const again = Math.floor(random() * Math.max(1, sent - 10));
      await put(local.url, facts.slice(again, again + 10));
      await setTimeout(20);
    } else if (await put(local.url, batch)) {
      sent += batch.length;
    } else {
      await setTimeout(20);
    }
  }
  return { local: local ?? (await startAgain(start)), kills };
};

/** A start may itself be killed: a batch that waited on disk reaches the point before the system says it is ready. */
const startAgain = async (start: () => Promise<LocalProcess>): Promise<LocalProcess> => {
  try {
    return await start();
  } catch {
    return startAgain(start);
  }
};
