import {
  type Disk,
  forget,
  messageKey,
  type Operation,
  type Receives,
  receivesKey,
  type StoredMessage,
} from "./queue-disk.ts";
import type { Shelf } from "./queue-shelf.ts";

/** How many, how long they stay invisible, and how large the Lambda event made of them may be: one is always given. */
export type ReceiveRequest = { readonly max: number; readonly visibilityMs: number; readonly maxBytes: number };

export type ReceivedMessage = StoredMessage & {
  readonly receives: number;
  readonly firstReceivedAt: number;
  /** Good for deleting or releasing as long as this receive keeps the message invisible. */
  readonly receiptHandle: string;
};

type Read = { sequence: number; text: string; message: StoredMessage; before: Receives };

/** What the attributes of an SQS record add to its body in a Lambda event, generously. */
const recordBytes = 700;

/**
 * Takes the next visible messages. The receive is counted on disk when one comes back. A message received `maxReceives` times already is not given
 * but handed to `bury`, which is where SQS too moves it: at the receive after the last one.
 */
export const receive = async (
  disk: Disk,
  shelf: Shelf,
  request: ReceiveRequest,
  maxReceives: number,
  bury: (letters: readonly { sequence: number; message: StoredMessage }[]) => Promise<void>,
): Promise<readonly ReceivedMessage[]> => {
  const batch: Read[] = [];
  const letters: Read[] = [];
  let bytes = 0;
  let full = false;
  while (!full && batch.length < request.max) {
    const next = await readNext(disk, shelf, request.max - batch.length);
    if (next.length === 0) break;
    for (const read of next) {
      const spent = read.before.count >= maxReceives;
      const size = Buffer.byteLength(read.text) + recordBytes;
      full = !spent && batch.length > 0 && bytes + size > request.maxBytes;
      if (full) break;
      shelf.take(read.sequence);
      (spent ? letters : batch).push(read);
      if (!spent) bytes += size;
    }
  }
  const received = batch.map(({ sequence, message, before }) => {
    const now = { ...before, count: before.count + 1 };
    return {
      ...message,
      receives: now.count,
      firstReceivedAt: now.firstAt,
      receiptHandle: shelf.hold(sequence, request.visibilityMs, now),
    };
  });
  if (letters.length > 0) await bury(letters);
  return received;
};

const readNext = async (disk: Disk, shelf: Shelf, max: number): Promise<readonly Read[]> => {
  const next = await shelf.peek(max);
  const receives = await disk.getMany(next.map(([sequence]) => receivesKey(shelf.name, sequence)));
  return next.map(([sequence, text], at) => {
    const line = receives[at];
    const message: StoredMessage = JSON.parse(text);
    const onDisk: Receives = line === undefined ? { count: 0, firstAt: Date.now() } : JSON.parse(line);
    const before = shelf.receivesOf(sequence) ?? onDisk;
    return { sequence, text, message, before };
  });
};

/** Moves messages from one queue to another in one write: they are in exactly one of them, whenever the process dies. */
export const moveOperations = (
  from: Shelf,
  to: Shelf,
  messages: readonly { sequence: number; message: StoredMessage }[],
): Operation[] => messages.flatMap(({ sequence, message }) => [...forget(from.name, sequence), place(to, message)]);

/** Gives the message its place. The write must be asked for before anything else gets a place in the same queue. */
export const place = (shelf: Shelf, message: StoredMessage): Operation => {
  shelf.last += 1;
  return { type: "put", key: messageKey(shelf.name, shelf.last), value: JSON.stringify(message) };
};
