import type { Entry } from "../../events/envelope.ts";
import type { Refusal } from "../../events/refusal.ts";
import type { Subject } from "../../events/subject.ts";
import type { State } from "./state.ts";

/*
 * What the use cases ask of the outside world. Adapters answer with DynamoDB, S3 and EventBridge.
 */

/** A fact as the ledger keeps it: what was said, and when it was first recorded (absent: known from the start). */
export type LedgerLine = Entry & { readonly recordedAt?: string };

export type Appended = "recorded" | "already-known" | "id-reused";

export type Ledger = {
  /** Adds the fact unless its identity is taken; `recordedAt` is set by the first append and never again. */
  append(line: Required<LedgerLine>): Promise<Appended>;
  /** Every fact of the subject, strongly consistent, all pages, in key order. */
  read(subject: Subject): Promise<readonly LedgerLine[]>;
  /** Every subject that has a fact, each once. */
  subjects(): AsyncIterable<Subject>;
};

/** A folded state and what it was folded from: `facts` recorded facts, by version `foldVersion` of the fold. */
export type StoredState = { readonly facts: number; readonly foldVersion: number; readonly state: State };

export type StateStore = {
  /** Writes unless a state at least as complete is there (ARCHITECTURE.md section 3, rule 3): "kept" then. */
  put(subject: Subject, stored: StoredState): Promise<"written" | "kept">;
  get(subject: Subject): Promise<StoredState | undefined>;
  /** All project states, or those of one wave. Eventually consistent: a list may lag behind an item. */
  listProjects(wave?: string): Promise<readonly StoredState[]>;
};

/** Input that was refused: kept whole, with the reason. `key` is the same for the same input. */
export type Rejected = {
  readonly key: string;
  readonly rejectedAt: string;
  readonly refusal: Refusal;
  /** What came, as text: the entry's canonical JSON, or the raw message body if it was not readable. */
  readonly input: string;
};

export type RejectedPage = { readonly items: readonly Rejected[]; readonly next?: string };

export type RejectedStore = {
  /** Keeps it once: the first refusal of the same input stays. */
  keep(rejected: Rejected): Promise<void>;
  /** Newest first. */
  list(limit: number, cursor?: string): Promise<RejectedPage>;
};

/** The business clock. */
export type Clock = { now(): Date };
