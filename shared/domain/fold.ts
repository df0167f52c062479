import { simulationOrigin } from "../../events/envelope.ts";
import type { Subject } from "../../events/subject.ts";
import { foldApplication } from "./fold-application.ts";
import { foldFund } from "./fold-fund.ts";
import { foldProject } from "./fold-project.ts";
import { compareInstants } from "./instant.ts";
import type { LedgerLine } from "./ports.ts";
import { type KnownFact, readFacts } from "./read-facts.ts";
import type { ProjectState, State } from "./state.ts";

/** The last instant; of one instant written in several ways the greater text, so that no order of facts matters. */
const lastRecording = (facts: readonly KnownFact[]): { lastRecordedAt?: string } => {
  let last: string | undefined;
  for (const { recordedAt } of facts) {
    if (recordedAt === undefined) continue;
    const order = last === undefined ? 1 : compareInstants(recordedAt, last);
    if (last === undefined || order > 0 || (order === 0 && recordedAt > last)) last = recordedAt;
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

const isSimulated = ({ fact }: KnownFact): boolean => fact.metadata.origin === simulationOrigin;

/** Facts of one subject, checked and each once -> its state. */
export const foldSubject = ({ kind, id }: Subject, known: readonly KnownFact[]): State => {
  const facts = known.map(({ fact }) => fact);
  const about = { simulation: known.some(isSimulated), ...lastRecording(known), unreadable: [] };
  switch (kind) {
    case "project":
      return foldFacts(id, known);
    case "fund":
      return { ...foldFund(id, facts), ...about };
    case "application":
      return { ...foldApplication(id, facts), ...about };
  }
};

const stored = (line: LedgerLine): string => `${line.source} ${line.detailType}`;

/** The stored facts of one subject, and their state. Total: a stored fact it cannot read is listed, never thrown on. */
export const readAndFold = (
  subject: Subject,
  lines: readonly LedgerLine[],
): { readonly state: State; readonly facts: readonly KnownFact[] } => {
  const { facts, refused } = readFacts(lines);
  return {
    facts,
    state: { ...foldSubject(subject, facts), unreadable: refused.map(({ line }) => stored(line)).sort() },
  };
};

/** The stored facts of one subject -> its state. */
export const fold = (subject: Subject, lines: readonly LedgerLine[]): State => readAndFold(subject, lines).state;
