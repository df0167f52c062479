import { createBus } from "./aws/bus.ts";
import { createMail } from "./aws/mail.ts";
import { createQueue } from "./aws/queue.ts";
import { createTable, type Table } from "./aws/table.ts";
import { watchLedger, watchStates } from "./checks/at-each-step.ts";
import { createStage, type Stage } from "./engine/stage.ts";
import { watchLate } from "./product/once.ts";

export type World = ReturnType<typeof createWorld>;

/** The business day is another every so often, until faults stop: delays pass, and a month without anybody's care. */
const dayMs = 10_000;
const firstDay = Date.parse("2022-03-20T12:00:00Z");

const createCalendar = ({ now }: Stage) => {
  const begun = now();
  let standsAt: number | undefined;
  return {
    clock: {
      now: (): Date => new Date(firstDay + 86_400_000 * Math.floor(((standsAt ?? now()) - begun) / dayMs)),
    },
    stand: (): void => {
      standsAt ??= now();
    },
    turn: (): void => {
      standsAt = (standsAt ?? now()) + dayMs;
    },
  };
};

/** The cloud of one seed: two tables, queues, a bus. Alerts when it is asked, and else in few seeds. */
export const createWorld = (seed: number, withAlerts: boolean) => {
  const stage = createStage(seed);
  const { dice } = stage;
  const shared = {
    now: stage.now,
    pageBytes: dice.pick([1_200, 3_000, 1_000_000]),
    saysMore: () => dice.yes(0.1),
    returnsItem: dice.yes(0.5),
  };
  const late = new Set<string>();
  const [watchWork, watchOnce] = [watchStates(stage), watchLate(stage.now, late)];
  const tables: Readonly<Record<string, Table>> = {
    ledger: createTable({ ...shared, onWrite: watchLedger(stage) }),
    work: createTable({
      ...shared,
      onWrite: (key, before, after) => {
        watchWork(key, before, after);
        watchOnce(key, after);
      },
    }),
  };
  const queue = createQueue(stage);
  const alertQueue = createQueue(stage);
  const assessmentQueue = createQueue(stage);
  const { clock, stand, turn } = createCalendar(stage);
  return {
    stage,
    tables,
    queue,
    alertQueue,
    assessmentQueue,
    /** The dead letters of the scheduler: each runs its function again. */
    missedRuns: [] as (() => Promise<void>)[],
    /** Of the business. */
    clock,
    /** Faults stop, and the day stays what it is. */
    calm: (): void => {
      stage.calm();
      stand();
    },
    nextMorning: turn,
    bus: createBus(stage, { facts: queue, alerts: alertQueue, assessments: assessmentQueue }),
    mail: createMail(stage, tables["work"], late),
    /** Alerts take fifteen times as long as all the rest: one seed in fifty has them unasked. */
    hasAlerts: dice.yes(1 / 50) || withAlerts,
  };
};
