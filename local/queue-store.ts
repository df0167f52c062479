import { randomUUID } from "node:crypto";
import { type Disk, forget, openDisk, orderedWriter, type StoredMessage, sequenceOf } from "./queue-disk.ts";
import { createShelf, type Shelf } from "./queue-shelf.ts";
import { moveOperations, place, type ReceivedMessage, type ReceiveRequest, receive } from "./receive.ts";

/** `deadLetters`: where a message goes that was received `maxReceives` times and is still there. */
export type QueueSettings = {
  readonly visibilityMs: number;
  readonly deadLetters?: { readonly queue: string; readonly maxReceives: number };
};

export type QueueStore = {
  readonly queues: ReadonlyMap<string, QueueSettings>;
  /** All of them or none, on disk before it answers. Message ids, in order. */
  send(messages: readonly { queue: string; body: string }[]): Promise<readonly string[]>;
  receive(queue: string, request: Partial<ReceiveRequest>): Promise<readonly ReceivedMessage[]>;
  delete(queue: string, receiptHandles: readonly string[]): Promise<void>;
  /** Makes a message in flight visible again after `afterMs`. */
  release(queue: string, receiptHandle: string, afterMs: number): void;
  /** Moves every visible message, as a new one; says how many. */
  moveAll(from: string, to: string): Promise<number>;
  count(queue: string): { waiting: number; inFlight: number };
  /** Calls back when messages came, came back or went. Returns how to stop. */
  onChange(listener: (queue: string) => void): () => void;
  close(): Promise<void>;
};

type Letter = { sequence: number; message: StoredMessage };

/**
 * Queues that behave as SQS standard queues do, on LevelDB: durable, delivered at least once, invisible while in flight,
 * dead-lettered when received too often.
 *
 * What was in flight when the last process died is visible again at once: its only receiver died with that process, so
 * waiting for the visibility timeout would protect nothing. That receive is not counted: the function did not fail, the
 * queue went down with it, which SQS never does; else a few kills would make dead letters of good messages.
 */
export const openQueueStore = async (
  dataDirectory: string,
  settings: Readonly<Record<string, QueueSettings>>,
  onDeadLetter: (queue: string, messageId: string) => void = () => undefined,
): Promise<QueueStore> => {
  const disk = await openDisk(dataDirectory);
  const write = orderedWriter(disk);
  const queues = new Map(Object.entries(settings));
  const listeners = new Set<(queue: string) => void>();
  const changed = (queue: string): void => {
    for (const listener of listeners) listener(queue);
  };
  const shelves = new Map([...queues.keys()].map((name) => [name, createShelf(name, disk, () => changed(name))]));
  const shelfOf = (queue: string): Shelf => {
    const shelf = shelves.get(queue);
    if (!shelf) throw new Error(`There is no queue ${queue}: there are ${[...shelves.keys()].join(", ")}.`);
    return shelf;
  };
  const move = async (from: Shelf, to: Shelf, messages: readonly Letter[]): Promise<void> => {
    to.stored += messages.length;
    await write(moveOperations(from, to, messages));
    from.stored -= messages.length;
    changed(from.name);
    changed(to.name);
  };
  await countStored(disk, shelves).catch(async (error) => {
    await disk.close();
    throw error;
  });

  return {
    queues,
    send: async (messages) => {
      const sentAt = Date.now();
      const sent = messages.map(({ queue, body }) => ({
        shelf: shelfOf(queue),
        message: { id: randomUUID(), sentAt, body },
      }));
      for (const { shelf } of sent) shelf.stored += 1;
      await write(sent.map(({ shelf, message }) => place(shelf, message))).catch((error) => {
        for (const { shelf } of sent) shelf.stored -= 1;
        throw error;
      });
      for (const queue of new Set(messages.map((message) => message.queue))) changed(queue);
      return sent.map(({ message }) => message.id);
    },
    receive: (queue, { max = 10, visibilityMs, maxBytes = Number.POSITIVE_INFINITY }) => {
      const shelf = shelfOf(queue);
      const setting = queues.get(queue);
      const request = { max, maxBytes, visibilityMs: visibilityMs ?? setting?.visibilityMs ?? 30_000 };
      const { deadLetters } = setting ?? {};
      return shelf.inTurn(() =>
        receive(disk, shelf, request, deadLetters?.maxReceives ?? Number.POSITIVE_INFINITY, async (letters) => {
          if (!deadLetters) return;
          const from = letters.map(({ sequence, message }) => ({ sequence, message: { ...message, from: queue } }));
          await move(shelf, shelfOf(deadLetters.queue), from);
          for (const { message } of letters) onDeadLetter(queue, message.id);
        }),
      );
    },
    delete: async (queue, receiptHandles) => {
      const shelf = shelfOf(queue);
      const sequences = receiptHandles.flatMap((handle) => shelf.letGo(handle)?.sequence ?? []);
      if (sequences.length === 0) return;
      await disk.batch(sequences.flatMap((sequence) => forget(queue, sequence)));
      shelf.stored -= sequences.length;
      changed(queue);
    },
    release: (queue, receiptHandle, afterMs) => {
      const shelf = shelfOf(queue);
      const hold = shelf.letGo(receiptHandle);
      if (hold === undefined) return;
      if (afterMs > 0) shelf.hold(hold.sequence, afterMs, hold.receives, receiptHandle);
      else shelf.giveBack(hold.sequence, hold.receives);
    },
    moveAll: (from, to) => {
      const source = shelfOf(from);
      return source.inTurn(async () => {
        for (let moved = 0; ; ) {
          const next = await source.peek(100);
          if (next.length === 0) return moved;
          const messages = next.map(([sequence, text]): Letter => {
            source.take(sequence);
            const { body }: StoredMessage = JSON.parse(text);
            return { sequence, message: { id: randomUUID(), sentAt: Date.now(), body } };
          });
          await move(source, shelfOf(to), messages);
          moved += messages.length;
        }
      });
    },
    count: (queue) => {
      const shelf = shelfOf(queue);
      return { waiting: shelf.stored - shelf.inFlight(), inFlight: shelf.inFlight() };
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      await Promise.all([...shelves.values()].map((shelf) => shelf.clear()));
      await disk.close();
    },
  };
};

/** Messages of a queue that is no longer declared would never be delivered: refused. */
const countStored = async (disk: Disk, shelves: ReadonlyMap<string, Shelf>): Promise<void> => {
  for await (const key of disk.keys({ gt: "m/", lt: "m0" })) {
    const name = key.slice(2, key.lastIndexOf("/"));
    const shelf = shelves.get(name);
    if (!shelf) {
      throw new Error(
        `${disk.location} holds messages of the queue ${name}, which infra/topology.ts does not declare.`,
      );
    }
    shelf.stored += 1;
    shelf.last = sequenceOf(key);
  }
};
