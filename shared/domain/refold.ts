import type { Subject } from "../../events/subject.ts";
import { readAndFold } from "./fold.ts";
import type { Ledger, LedgerLine, StateStore } from "./ports.ts";
import type { KnownFact } from "./read-facts.ts";
import { foldVersion, type State } from "./state.ts";

/** What was read of a subject: how many lines, the facts they state, and their state. */
export type ReadSubject = {
  readonly lines: number;
  readonly facts: readonly KnownFact[];
  readonly state: State;
};

export const readSubject = (subject: Subject, lines: readonly LedgerLine[]): ReadSubject => ({
  lines: lines.length,
  ...readAndFold(subject, lines),
});

/** Whether the stored state was behind its facts, its size in bytes, and what was read. */
export type Refolded = { readonly isWritten: boolean; readonly bytes: number; readonly read: ReadSubject };

export type Refold = (subject: Subject) => Promise<Refolded>;

/**
 * Reads every fact of a subject and puts their fold. The ledger only grows, so whoever appended last reads everything and
 * puts the right state; repeats change nothing, and no lock is held (ARCHITECTURE.md section 3).
 */
export const createRefold =
  ({ ledger, states }: { ledger: Pick<Ledger, "read">; states: Pick<StateStore, "put"> }): Refold =>
  async (subject) => {
    const read = readSubject(subject, await ledger.read(subject));
    return { ...(await states.put(subject, { facts: read.lines, foldVersion, state: read.state })), read };
  };
