import type { Queue } from "../infra/topology.ts";
import { failedIds } from "./batch-result.ts";
import { createBell } from "./bell.ts";
import type { Reached } from "./crash-points.ts";
import type { Invoke } from "./lambda.ts";
import type { QueueStore } from "./queue-store.ts";
import type { ReceivedMessage } from "./receive.ts";
import { sqsEvent } from "./sqs-event.ts";

/** The largest event Lambda takes. */
const invocationBytes = 6 * 1024 * 1024;

export type EventSourceMapping = {
  /** Takes nothing more; resolves when the batches in flight are done. */
  stop(): Promise<void>;
};

type Options = {
  readonly store: QueueStore;
  readonly queueName: string;
  readonly queue: Queue;
  readonly invoke: Invoke;
  readonly reached: Reached;
  readonly report: (sentence: string) => void;
};

/**
 * Feeds a queue to its function as Lambda does. A batch whose function throws or is out of time, and the messages it reports
 * as failed, stay invisible until their visibility timeout ends, then come back; the queue dead-letters them in time.
 * Sleeps until the queue or a finished batch wakes it: no polling.
 */
export const startEventSourceMapping = ({
  store,
  queueName,
  queue,
  invoke,
  reached,
  report,
}: Options): EventSourceMapping => {
  const bell = createBell();
  const stopListening = store.onChange((changed) => changed === queueName && bell.ring());
  const running = new Set<Promise<void>>();
  const batchingWindow = createWindow(queue, bell.ring);
  let stopping = false;

  const deliver = async (batch: readonly ReceivedMessage[]): Promise<void> => {
    const ids = batch.map((message) => message.id);
    const failed = await invoke(queue.consumer, sqsEvent(queueName, batch)).then(
      (result) => failedIds(result, ids),
      (error: unknown) => {
        report(`${queue.consumer} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        return new Set(ids);
      },
    );
    if (failed.size > 0) {
      report(`${failed.size} of ${batch.length} messages of ${queueName} come back in ${queue.visibilitySeconds} s.`);
    }
    reached("before-acknowledge");
    const done = batch.filter((message) => !failed.has(message.id));
    await store.delete(
      queueName,
      done.map((message) => message.receiptHandle),
    );
  };

  const poll = async (): Promise<void> => {
    while (!stopping) {
      const rung = bell.rung();
      if (running.size < queue.maxConcurrency && batchingWindow.isOver(store.count(queueName).waiting)) {
        const batch = await store.receive(queueName, { max: queue.batchSize, maxBytes: invocationBytes });
        if (batch.length > 0) {
          const delivery = deliver(batch).finally(() => {
            running.delete(delivery);
            bell.ring();
          });
          running.add(delivery);
          continue;
        }
      }
      await rung;
    }
  };
  const polling = poll();

  return {
    stop: async () => {
      stopping = true;
      stopListening();
      batchingWindow.stop();
      bell.ring();
      await polling;
      await Promise.all(running);
    },
  };
};

/** Waits for a full batch, but not longer than the window since the first message was seen. */
const createWindow = (queue: Queue, wake: () => void) => {
  let timer: NodeJS.Timeout | undefined;
  let over = false;
  return {
    isOver: (waiting: number): boolean => {
      if (waiting === 0) return false;
      if (queue.windowSeconds === 0 || waiting >= queue.batchSize || over) {
        clearTimeout(timer);
        timer = undefined;
        over = false;
        return true;
      }
      timer ??= setTimeout(() => {
        over = true;
        wake();
      }, queue.windowSeconds * 1000);
      return false;
    },
    stop: () => clearTimeout(timer),
  };
};
