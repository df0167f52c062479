import { randomUUID } from "node:crypto";
import { type Disk, messageKey, sequenceOf } from "./queue-disk.ts";

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
  /** Makes a taken message invisible for a while; its receipt handle. */
  hold(sequence: number, forMs: number, handle?: string): string;
  /** Ends the hold and says of which message; undefined if the handle is of an earlier receive. */
  letGo(receiptHandle: string): number | undefined;
  giveBack(sequence: number): void;
  /** One after the other: a receive reads, then moves the place. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result>;
  clear(): void;
};

export const createShelf = (name: string, disk: Disk, onReturn: () => void): Shelf => {
  const held = new Map<number, { handle: string; timer: NodeJS.Timeout }>();
  const returned = new Set<number>();
  // Up to here, every message that is still on disk is held, returned or in the hands of a receive.
  let cursor = 0;
  let turn: Promise<unknown> = Promise.resolve();

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
      for (const sequence of returned) if (sequences.push(sequence) === max) break;
      const texts = await disk.getMany(sequences.map((sequence) => messageKey(name, sequence)));
      return sequences.flatMap((sequence, at) => {
        const text = texts[at];
        return text === undefined ? [] : [[sequence, text] as const];
      });
    },
    take: (sequence) => {
      if (!returned.delete(sequence)) cursor = sequence;
    },
    hold: (sequence, forMs, handle = `${randomUUID()}/${sequence}`) => {
      held.set(sequence, { handle, timer: setTimeout(() => shelf.giveBack(sequence), forMs) });
      return handle;
    },
    letGo: (receiptHandle) => {
      const sequence = sequenceOf(receiptHandle);
      const hold = held.get(sequence);
      if (hold?.handle !== receiptHandle) return undefined;
      clearTimeout(hold.timer);
      held.delete(sequence);
      return sequence;
    },
    giveBack: (sequence) => {
      held.delete(sequence);
      returned.add(sequence);
      onReturn();
    },
    inTurn: (work) => {
      const result = turn.then(work);
      turn = result.catch(() => undefined);
      return result;
    },
    clear: () => {
      for (const { timer } of held.values()) clearTimeout(timer);
    },
  };
  return shelf;
};
