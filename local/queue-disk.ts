import { join } from "node:path";
import { ClassicLevel } from "classic-level";

/*
 * How messages lie on disk. `m/<queue>/<sequence>` holds the message and never changes; `r/<queue>/<sequence>` counts its
 * receives and appears when it first comes back. Sequence numbers are padded, so keys sort by arrival.
 */

export type StoredMessage = {
  readonly id: string;
  readonly sentAt: number;
  readonly body: string;
  /** The queue it was dead-lettered from. */
  readonly from?: string;
};
/** How often a message was received, and when for the first time. */
export type Receives = { readonly count: number; readonly firstAt: number };

export type Operation = { type: "put"; key: string; value: string } | { type: "del"; key: string };
export type Disk = ClassicLevel<string, string>;

export const messageKey = (queue: string, sequence: number): string =>
  `m/${queue}/${String(sequence).padStart(16, "0")}`;
export const receivesKey = (queue: string, sequence: number): string =>
  `r/${queue}/${String(sequence).padStart(16, "0")}`;
export const sequenceOf = (key: string): number => Number(key.slice(key.lastIndexOf("/") + 1));

export const forget = (queue: string, sequence: number): Operation[] => [
  { type: "del", key: messageKey(queue, sequence) },
  { type: "del", key: receivesKey(queue, sequence) },
];

/** LevelDB locks its directory: the second process on the same data is told so, instead of a code. */
export const openDisk = async (dataDirectory: string): Promise<Disk> => {
  const disk: Disk = new ClassicLevel<string, string>(join(dataDirectory, "queues"));
  try {
    await disk.open();
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    if (cause instanceof Error && "code" in cause && cause.code === "LEVEL_LOCKED") {
      throw new Error(
        `${dataDirectory} is in use by another Trajectoire process. Stop that one, or choose another directory with TRAJECTOIRE_DATA=...`,
        { cause: error },
      );
    }
    throw new Error(`The queues in ${dataDirectory} could not be opened.`, { cause: error });
  }
  return disk;
};

/**
 * Writes in the order of the calls, on the platter before it answers. What arrives during a write goes together in the next
 * one, so a hundred senders pay for a few fsyncs. The order matters: a reader that has passed sequence 7 never looks for 6.
 */
export const orderedWriter = (disk: Disk): ((operations: readonly Operation[]) => Promise<void>) => {
  let gathered: Operation[] = [];
  let writing: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  return (operations) => {
    gathered.push(...operations);
    next ??= writing
      // A failed write has been told to those who waited for it; the next one is tried on its own.
      .catch(() => undefined)
      .then(() => {
        const batch = gathered;
        gathered = [];
        writing = disk.batch(batch, { sync: true });
        next = undefined;
        return writing;
      });
    return next;
  };
};
