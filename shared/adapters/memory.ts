import { compareCodePoints } from "../domain/canonical-json.ts";
import type {
  AlertStore,
  Ledger,
  LedgerLine,
  Rejected,
  RejectedStore,
  StateStore,
  StoredAlerts,
  StoredState,
} from "../domain/ports.ts";
import { contentOf, factOfLine } from "../domain/read-facts.ts";
import { factKey, partitionOf, subjectOfPartition } from "./keys.ts";
import { compareInList } from "./list-key.ts";

/*
 * The twins that tests and the simulation drive: the same contract suites run on them and on DynamoDB (test/contracts).
 * What goes in is copied through JSON, as a database would.
 */

const copy = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));

export const memoryLedger = (): Ledger => {
  const partitions = new Map<string, Map<string, LedgerLine>>();
  return {
    async append(line) {
      const { fact, subject } = factOfLine(line);
      const partition = partitionOf(subject);
      const facts = partitions.get(partition) ?? new Map<string, LedgerLine>();
      partitions.set(partition, facts);
      const key = factKey(fact.source, fact.metadata.id);
      const taken = facts.get(key);
      if (taken !== undefined) return contentOf(taken) === contentOf(line) ? "already-known" : "id-reused";
      facts.set(key, copy(line));
      return "recorded";
    },
    async read(subject) {
      const facts = partitions.get(partitionOf(subject)) ?? new Map<string, LedgerLine>();
      return [...facts].sort(([a], [b]) => compareCodePoints(a, b)).map(([, line]) => copy(line));
    },
    async *subjects() {
      for (const partition of partitions.keys()) yield subjectOfPartition(partition);
    },
  };
};

export const memoryStates = (): StateStore => {
  const states = new Map<string, StoredState>();
  return {
    async put(subject, stored) {
      const { length: bytes } = JSON.stringify(stored.state);
      const present = states.get(partitionOf(subject));
      const isBehind =
        present === undefined ||
        present.facts < stored.facts ||
        (present.facts === stored.facts && present.foldVersion < stored.foldVersion);
      if (isBehind) states.set(partitionOf(subject), copy(stored));
      return { isWritten: isBehind, bytes };
    },
    async get(subject) {
      const stored = states.get(partitionOf(subject));
      return stored && copy(stored);
    },
    async list(kind) {
      return [...states]
        .map(([partition, stored]) => ({ subject: subjectOfPartition(partition), stored: copy(stored) }))
        .filter(({ subject }) => subject.kind === kind)
        .sort((a, b) => compareInList(a.stored.state, b.stored.state));
    },
  };
};

export const memoryRejected = (): RejectedStore => {
  const kept = new Map<string, Rejected>();
  return {
    async keep(rejected) {
      if (!kept.has(rejected.key)) kept.set(rejected.key, copy(rejected));
    },
    find: async (key) => copy(kept.get(key) ?? null) ?? undefined,
    async list(limit, cursor) {
      const order = ({ rejectedAt, key }: Rejected): string => `${rejectedAt} ${key}`;
      const all = [...kept.values()].sort((a, b) => compareCodePoints(order(b), order(a)));
      const start = cursor === undefined ? 0 : all.findIndex(({ key }) => key === cursor) + 1;
      if (cursor !== undefined && start === 0) return undefined;
      const items = all.slice(start, start + limit);
      const last = items.at(-1);
      return { items, ...(last !== undefined && start + limit < all.length ? { next: last.key } : {}) };
    },
  };
};

export const memoryAlerts = (): AlertStore => {
  const kept = new Map<string, StoredAlerts>();
  return {
    get: async (projectId) => copy(kept.get(projectId) ?? null) ?? undefined,
    async put(projectId, stored) {
      if ((kept.get(projectId)?.version ?? 0) !== stored.version) return false;
      kept.set(projectId, copy({ ...stored, version: stored.version + 1 }));
      return true;
    },
    list: async () => [...kept].map(([projectId, stored]) => ({ projectId, stored: copy(stored) })),
  };
};
