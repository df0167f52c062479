import { simulationOrigin } from "../../events/envelope.ts";
import type { Subject } from "../../events/subject.ts";
import { foldProject } from "./fold-project.ts";
import { compareInstants } from "./instant.ts";
import type { LedgerLine } from "./ports.ts";
import { type KnownFact, readFacts } from "./read-facts.ts";
import type { OtherState, ProjectState, State } from "./state.ts";

const lastRecording = (facts: readonly KnownFact[]): { lastRecordedAt?: string } => {
  let last: string | undefined;
  for (const { recordedAt } of facts) {
    if (recordedAt === undefined) continue;
    if (last === undefined || compareInstants(recordedAt, last) > 0) last = recordedAt;
  }
  return last === undefined ? {} : { lastRecordedAt: last };
};

/** Facts of one project, checked and each once -> its state. */
export const foldFacts = (projectId: string, facts: readonly KnownFact[]): ProjectState => ({
  ...foldProject(
    projectId,
    facts.map(({ fact }) => fact),
  ),
  ...lastRecording(facts),
  unreadable: [],
});

const stored = (line: LedgerLine): string => `${line.source} ${line.detailType}`;

/** The stored facts of one subject -> its state. Total: a stored fact it cannot read is listed, never thrown on. */
export const fold = (subject: Subject, lines: readonly LedgerLine[]): State => {
  const { facts, refused } = readFacts(lines);
  const unreadable = refused.map(({ line }) => stored(line)).sort();
  if (subject.kind === "project") return { ...foldFacts(subject.id, facts), unreadable };
  const other: OtherState = {
    kind: subject.kind,
    id: subject.id,
    simulation: facts.some(({ fact }) => fact.metadata.origin === simulationOrigin),
    ...lastRecording(facts),
    unreadable,
  };
  return other;
};
