import type { Subject } from "../../events/subject.ts";
import { partitionOf } from "../../shared/adapters/keys.ts";
import { compareCodePoints } from "../../shared/domain/canonical-json.ts";
import { writeLedgerLine } from "../../shared/domain/ledger-file.ts";
import type { Ledger } from "../../shared/domain/ports.ts";

/** One subject's part of a ledger file: a line a fact, each with its end. */
export type ExportedSubject = { readonly subject: Subject; readonly facts: number; readonly text: string };

/** Every subject of a ledger in order of its key, its facts by source and id: the same ledger gives the same bytes. */
export const exportedSubjects = async function* (
  ledger: Pick<Ledger, "read" | "subjects">,
): AsyncGenerator<ExportedSubject> {
  const subjects: Subject[] = [];
  for await (const subject of ledger.subjects()) subjects.push(subject);
  for (const subject of subjects.sort((a, b) => compareCodePoints(partitionOf(a), partitionOf(b)))) {
    const lines = await ledger.read(subject);
    yield { subject, facts: lines.length, text: lines.map((line) => `${writeLedgerLine(line)}\n`).join("") };
  }
};
