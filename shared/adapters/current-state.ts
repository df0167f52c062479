import type { Subject } from "../../events/subject.ts";
import { fold } from "../domain/fold.ts";
import type { Ledger, StateStore } from "../domain/ports.ts";
import { foldVersion, type State } from "../domain/state.ts";

export type CurrentStatePorts = {
  readonly states: Pick<StateStore, "get">;
  readonly ledger: Pick<Ledger, "read">;
  /** Of the fold that asks. */
  readonly version?: number;
};

/** A subject's state as this fold makes it: whoever meets the state of another folds the ledger (ARCHITECTURE.md section 3, rule 3). */
export const createCurrentState =
  ({ states, ledger, version = foldVersion }: CurrentStatePorts) =>
  async (subject: Subject): Promise<State | undefined> => {
    const stored = await states.get(subject);
    if (stored === undefined) return undefined;
    return stored.foldVersion === version ? stored.state : fold(subject, await ledger.read(subject));
  };
