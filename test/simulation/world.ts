import { createBus } from "./aws/bus.ts";
import { createMail } from "./aws/mail.ts";
import { createQueue } from "./aws/queue.ts";
import { createTable, type Table } from "./aws/table.ts";
import { watchLedger, watchStates } from "./checks/at-each-step.ts";
import { createStage } from "./engine/stage.ts";
import { watchLate } from "./product/once.ts";

export type World = ReturnType<typeof createWorld>;

/** The cloud of one seed: two tables, a queue, a bus. */
export const createWorld = (seed: number) => {
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
  return {
    stage,
    tables,
    queue,
    alertQueue,
    bus: createBus(stage, queue, alertQueue),
    mail: createMail(stage, tables["work"], late),
    /** Alerts take ten times as long as all the rest: one seed in forty has them. */
    hasAlerts: dice.yes(1 / 40),
  };
};
