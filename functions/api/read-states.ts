import type { Subject } from "../../events/subject.ts";
import { foldSubject } from "../../shared/domain/fold.ts";
import { inParallel } from "../../shared/domain/in-parallel.ts";
import type { KnownAt } from "../../shared/domain/known-at.ts";
import type { Ledger, StateStore, StoredState } from "../../shared/domain/ports.ts";
import { knownFacts, readFacts } from "../../shared/domain/read-facts.ts";
import { foldVersion, type ProjectState, type State, type StateOf } from "../../shared/domain/state.ts";

export type ReadingPorts = {
  readonly ledger: Pick<Ledger, "read">;
  readonly states: Pick<StateStore, "get" | "list">;
};

/** The stored state, if it was folded by this version and holds nothing recorded after τ. */
const usable = (stored: StoredState | undefined, knownAt: KnownAt): State | undefined =>
  stored !== undefined && stored.foldVersion === foldVersion && knownAt.includes(stored.state.lastRecordedAt)
    ? stored.state
    : undefined;

const isOf = <Kind extends State["kind"]>(kind: Kind, state: State | undefined): state is StateOf<Kind> =>
  state?.kind === kind;

/** Folded states as known at τ: the stored one where it will do, else the ledger folded again. */
export const createReadStates = ({ ledger, states }: ReadingPorts) => {
  const foldKnown = async (subject: Subject, knownAt: KnownAt): Promise<State | undefined> => {
    const facts = knownFacts(readFacts(await ledger.read(subject)).facts, knownAt);
    return facts.length === 0 ? undefined : foldSubject(subject, facts);
  };

  /** Undefined when no recorded fact known at τ names the subject. */
  const read = async <Kind extends State["kind"]>(
    kind: Kind,
    id: string,
    knownAt: KnownAt,
  ): Promise<StateOf<Kind> | undefined> => {
    const subject = { kind, id };
    const state = usable(await states.get(subject), knownAt) ?? (await foldKnown(subject, knownAt));
    return isOf(kind, state) ? state : undefined;
  };

  /** Every one of a kind that is known at τ, in the order of the list, whichever is read first. */
  const list = async <Kind extends State["kind"]>(kind: Kind, knownAt: KnownAt): Promise<StateOf<Kind>[]> => {
    const found = await inParallel(await states.list(kind), async ({ subject, stored }) => {
      const state = usable(stored, knownAt) ?? (await foldKnown(subject, knownAt));
      return isOf(kind, state) ? state : undefined;
    });
    return found.filter((state) => state !== undefined);
  };

  return {
    read,
    list,
    project: (projectId: string, knownAt: KnownAt): Promise<ProjectState | undefined> =>
      read("project", projectId, knownAt),
  };
};

export type ReadStates = ReturnType<typeof createReadStates>;
