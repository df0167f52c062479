import { sentenceOf } from "../../events/refusal.ts";
import { subjectOf } from "../../events/subject.ts";
import { assess } from "../../shared/domain/assess.ts";
import type { CivilDate } from "../../shared/domain/calendar.ts";
import { type Explained, explain } from "../../shared/domain/explain/explain.ts";
import { foldFacts } from "../../shared/domain/fold.ts";
import { groupBy } from "../../shared/domain/group-by.ts";
import type { KnownAt } from "../../shared/domain/known-at.ts";
import type { Position } from "../../shared/domain/position.ts";
import { type KnownFact, knownFacts, readFacts } from "../../shared/domain/read-facts.ts";
import type { ProjectState } from "../../shared/domain/state.ts";
import { type RefusedLine, readLedgerFile } from "./read-ledger-file.ts";

/** The facts of a ledger file, by project, without any server. */
export class AuditedLedger {
  readonly #byProject: ReadonlyMap<string, readonly KnownFact[]>;
  /** What the file holds that the ledger would refuse. */
  readonly refused: readonly RefusedLine[];

  private constructor(byProject: ReadonlyMap<string, readonly KnownFact[]>, refused: readonly RefusedLine[]) {
    this.#byProject = byProject;
    this.refused = refused;
  }

  static async open(path: string): Promise<AuditedLedger> {
    const { lines, refused: unread } = await readLedgerFile(path);
    const { facts, refused } = readFacts(lines);
    const ofProjects = facts.filter(({ fact }) => subjectOf(fact).kind === "project");
    return new AuditedLedger(
      groupBy(ofProjects, ({ fact }) => subjectOf(fact).id),
      [...unread, ...refused.map(({ line, refusal }) => ({ number: line.number, refusal }))].sort(
        (a, b) => a.number - b.number,
      ),
    );
  }

  /** The facts of a project known by then. */
  facts(projectId: string, knownAt: KnownAt | undefined): readonly KnownFact[] {
    return knownFacts(this.#byProject.get(projectId) ?? [], knownAt);
  }

  /** What the facts of a project known by then come to; undefined when none names it. */
  state(projectId: string, knownAt: KnownAt | undefined): ProjectState | undefined {
    const facts = this.facts(projectId, knownAt);
    return facts.length === 0 ? undefined : foldFacts(projectId, facts);
  }

  position(projectId: string, asOf: CivilDate, knownAt: KnownAt | undefined): Position | undefined {
    const state = this.state(projectId, knownAt);
    return state && assess(state, asOf, knownAt);
  }

  explain(projectId: string, figure: string, asOf: CivilDate, knownAt: KnownAt | undefined): Explained | undefined {
    return explain(projectId, this.#byProject.get(projectId) ?? [], figure, asOf, knownAt);
  }

  states(knownAt: KnownAt | undefined): ProjectState[] {
    return [...this.#byProject.keys()].flatMap((projectId) => this.state(projectId, knownAt) ?? []);
  }
}

/** Says on standard error what was refused and why. */
export const reportRefusedLines = (refused: readonly RefusedLine[]): void => {
  for (const { number, refusal } of refused) {
    console.error(`line ${number}: ${refusal.code}. ${refusal.findings.map(sentenceOf).join(" ")}`);
  }
  if (refused.length > 0) console.error(`${refused.length} refused, left out.`);
};
