import { randomUUID } from "node:crypto";
import { type Disk, messageKey, type Receives, receivesKey, sequenceOf } from "./queue-disk.ts";

/**
 * What one queue keeps in memory: its place, and what is in flight. Never a message body, so a hundred thousand waiting
 * messages cost nothing.
 */
export type Shelf = {
  readonly name: string;
  /** Messages on disk, or on their way there. */
  stored: number;
  /** The last sequence number given. */
  last: number;
  /** Invisible messages. */
  inFlight(): number;
  /** The next visible messages with their sequence numbers, not taken yet: those that came back first, then by arrival. */
  peek(max: number): Promise<readonly (readonly [sequence: number, text: string])[]>;
  take(sequence: number): void;
  /** What is known here of the receives of a message that came back; the disk knows of the others. */
  receivesOf(sequence: number): Receives | undefined;
  /** Makes a taken message invisible for a while; its receipt handle. */
  hold(sequence: number, forMs: number, receives: Receives, handle?: string): string;
  /** Ends the hold and says of which message; undefined if the handle is of an earlier receive. */
  letGo(receiptHandle: string): { readonly sequence: number; readonly receives: Receives } | undefined;
  giveBack(sequence: number, receives: Receives): void;
  /** One after the other: a receive reads, then moves the place. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Ends every hold: what is still held when the process stops in order has been received in vain. */
  clear(): Promise<void>;
};

export const createShelf = (name: string, disk: Disk, onReturn: () => void): Shelf => {
  const held = new Map<number, { handle: string; timer: NodeJS.Timeout; receives: Receives }>();
  const returned = new Map<number, Receives>();
  // Up to here, every message that is still on disk is held, returned or in the hands of a receive.
  let cursor = 0;
  let turn: Promise<unknown> = Promise.resolve();

  // A receive is counted when the message comes back, without fsync: a power cut forgets at most a count.
  const count = (sequence: number, receives: Receives): Promise<void> =>
    disk.put(receivesKey(name, sequence), JSON.stringify(receives));

  const shelf: Shelf = {
    name,
    stored: 0,
    last: 0,
    inFlight: () => held.size,
    peek: async (max) => {
      if (returned.size === 0) {
        const range = { gt: messageKey(name, cursor), lte: messageKey(name, shelf.last), limit: max };
        const lines = await disk.iterator(range).all();
        return lines.map(([key, text]) => [sequenceOf(key), text] as const);
      }
      const sequences: number[] = [];
      for (const sequence of returned.keys()) if (sequences.push(sequence) === max) break;
      const texts = await disk.getMany(sequences.map((sequence) => messageKey(name, sequence)));
      return sequences.flatMap((sequence, at) => {
        const text = texts[at];
        return text === undefined ? [] : [[sequence, text] as const];
      });
    },
    take: (sequence) => {
      if (!returned.delete(sequence)) cursor = sequence;
    },
    receivesOf: (sequence) => returned.get(sequence),
    hold: (sequence, forMs, receives, handle = `${randomUUID()}/${sequence}`) => {
      const timer = setTimeout(() => shelf.giveBack(sequence, receives), forMs);
      held.set(sequence, { handle, timer, receives });
      return handle;
    },
    letGo: (receiptHandle) => {
      const sequence = sequenceOf(receiptHandle);
      const hold = held.get(sequence);
      if (hold?.handle !== receiptHandle) return undefined;
      clearTimeout(hold.timer);
      held.delete(sequence);
      return { sequence, receives: hold.receives };
    },
    giveBack: (sequence, receives) => {
      held.delete(sequence);
      returned.set(sequence, receives);
      void count(sequence, receives);
      onReturn();
    },
    inTurn: (work) => {
      const result = turn.then(work);
      turn = result.catch(() => undefined);
      return result;
    },
    clear: async () => {
      for (const { timer } of held.values()) clearTimeout(timer);
      await Promise.all([...held].map(([sequence, { receives }]) => count(sequence, receives)));
    },
  };
  return shelf;
};
