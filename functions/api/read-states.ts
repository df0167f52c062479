import { project, type Subject } from "../../events/subject.ts";
import { foldFacts } from "../../shared/domain/fold.ts";
import type { KnownAt } from "../../shared/domain/known-at.ts";
import type { Ledger, StateStore, StoredState } from "../../shared/domain/ports.ts";
import { knownFacts, readFacts } from "../../shared/domain/read-facts.ts";
import { foldVersion, type ProjectState } from "../../shared/domain/state.ts";

export type ReadingPorts = {
  readonly ledger: Pick<Ledger, "read">;
  readonly states: Pick<StateStore, "get" | "listProjects">;
};

const readers = 16;

/** The stored state, if it was folded by this version and holds nothing recorded after τ. */
const usable = (stored: StoredState | undefined, knownAt: KnownAt): ProjectState | undefined =>
  stored !== undefined &&
  stored.foldVersion === foldVersion &&
  stored.state.kind === "project" &&
  knownAt.includes(stored.state.lastRecordedAt)
    ? stored.state
    : undefined;

/** Folded states as known at τ: the stored one where it will do, else the ledger folded again. */
export const createReadStates = ({ ledger, states }: ReadingPorts) => {
  const foldKnown = async (subject: Subject, knownAt: KnownAt): Promise<ProjectState | undefined> => {
    const facts = knownFacts(readFacts(await ledger.read(subject)).facts, knownAt);
    return facts.length === 0 ? undefined : foldFacts(subject.id, facts);
  };

  return {
    /** Undefined when no recorded fact known at τ names the project. */
    async one(projectId: string, knownAt: KnownAt): Promise<ProjectState | undefined> {
      const subject = project(projectId);
      return usable(await states.get(subject), knownAt) ?? (await foldKnown(subject, knownAt));
    },

    /** Every project known at τ, of one wave if asked. The wave is the one known at τ. */
    async all(knownAt: KnownAt, wave: string | undefined): Promise<ProjectState[]> {
      const stored = (await states.listProjects()).values();
      const found: ProjectState[] = [];
      const read = async (): Promise<void> => {
        for (const one of stored) {
          if (one.state.kind !== "project") continue;
          const state = usable(one, knownAt) ?? (await foldKnown(project(one.state.projectId), knownAt));
          if (state !== undefined) found.push(state);
        }
      };
      await Promise.all(Array.from({ length: readers }, read));
      return found.filter(({ selection }) => wave === undefined || selection?.wave === wave);
    },
  };
};

export type ReadStates = ReturnType<typeof createReadStates>;
