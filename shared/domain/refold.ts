import type { Subject } from "../../events/subject.ts";
import { fold } from "./fold.ts";
import type { Ledger, LedgerLine, StateStore } from "./ports.ts";
import { foldVersion } from "./state.ts";

/** Whether the stored state was behind its facts, its size in bytes, and the facts it was folded from. */
export type Refolded = { readonly isWritten: boolean; readonly bytes: number; readonly lines: readonly LedgerLine[] };

export type Refold = (subject: Subject) => Promise<Refolded>;

/**
 * Reads every fact of a subject and puts their fold. The ledger only grows, so whoever appended last reads everything and
 * puts the right state; repeats change nothing, and no lock is held (ARCHITECTURE.md section 3).
 */
export const createRefold =
  ({ ledger, states }: { ledger: Pick<Ledger, "read">; states: Pick<StateStore, "put"> }): Refold =>
  async (subject) => {
    const lines = await ledger.read(subject);
    return { ...(await states.put(subject, { facts: lines.length, foldVersion, state: fold(subject, lines) })), lines };
  };
