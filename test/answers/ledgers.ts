import { subjectOf } from "../../events/subject.ts";
import type { CivilDate } from "../../shared/domain/calendar.ts";
import { groupBy } from "../../shared/domain/group-by.ts";
import { type KnownAt, readKnownAt } from "../../shared/domain/known-at.ts";
import { type KnownFact, readFacts } from "../../shared/domain/read-facts.ts";
import { generateLedger } from "../independent/generate-ledger.ts";

/** A question about one project of a generated ledger. */
export type Question = {
  readonly seed: number;
  readonly projectId: string;
  readonly facts: readonly KnownFact[];
  readonly asOf: CivilDate;
  readonly knownAt: KnownAt | undefined;
};

/** The questions of the seeded ledgers (`test/independent/`), about projects that are known. */
export function* questions(fromSeed: number, ledgers: number, laureates: number): Generator<Question> {
  for (let seed = fromSeed; seed < fromSeed + ledgers; seed += 1) {
    const { ledger, queries } = generateLedger(seed, laureates);
    const byProject = groupBy(readFacts(ledger).facts, ({ fact }) => subjectOf(fact).id);
    for (const { projectId, asOf, knownAt } of queries) {
      const facts = byProject.get(projectId);
      const known = knownAt == null ? undefined : readKnownAt(knownAt);
      if (facts !== undefined) yield { seed, projectId, facts, asOf, knownAt: known };
    }
  }
}
