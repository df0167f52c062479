import type { Fact } from "../../events/catalogue.ts";
import { type Parsed, parseFact } from "../../events/parse-fact.ts";
import { type Refusal, sentenceOf } from "../../events/refusal.ts";
import { type Subject, subjectOf } from "../../events/subject.ts";
import { canonicalJson, compareCodePoints } from "./canonical-json.ts";
import { refOf } from "./fact-ref.ts";
import { compareInstants } from "./instant.ts";
import type { KnownAt } from "./known-at.ts";
import type { LedgerLine } from "./ports.ts";

/** A fact and when it was recorded. */
export type KnownFact = { readonly fact: Fact; readonly recordedAt?: string };

export type Refused<Line> = { readonly line: Line; readonly refusal: Refusal };

/** A line that has been accepted before: its fact and subject, or a fault. */
export const factOfLine = (line: LedgerLine): { fact: Fact; subject: Subject } => {
  const parsed = parseFact(line);
  if ("refusal" in parsed)
    throw new Error(`Expected a valid fact: ${parsed.refusal.findings.map(sentenceOf).join(" ")}`);
  return { fact: parsed.fact, subject: subjectOf(parsed.fact) };
};

/** What two facts of one identity must share to be the same: not when, by whom or why they were said. */
export const contentOf = (fact: { source: string; detailType: string; detail: unknown }): string => {
  const { metadata, data } = fact.detail as { metadata: { version: unknown }; data: unknown };
  return canonicalJson({ source: fact.source, detailType: fact.detailType, version: metadata.version, data });
};

const canonicalLine = ({ source, detailType, detail }: LedgerLine): string =>
  canonicalJson({ source, detailType, detail });

/** First recorded first; not dated: known from the start; then by canonical text, so that no order of lines matters. */
const compareArrival = (a: LedgerLine, b: LedgerLine): number => {
  if (a.recordedAt !== b.recordedAt) {
    if (a.recordedAt === undefined) return -1;
    if (b.recordedAt === undefined) return 1;
    const order = compareInstants(a.recordedAt, b.recordedAt);
    if (order !== 0) return order;
  }
  return compareCodePoints(canonicalLine(a), canonicalLine(b));
};

/**
 * Lines of a ledger, in any order and with any repetition -> the set of facts they state, the line each comes from, and
 * what was refused. Of one identity the line recorded first stays; the same content again has no effect, another content
 * is refused.
 */
export const readFacts = <Line extends LedgerLine>(
  lines: Iterable<Line>,
): { facts: KnownFact[]; standing: Line[]; refused: Refused<Line>[] } => {
  const refused: Refused<Line>[] = [];
  const byIdentity = new Map<string, { line: Line; fact: Fact }[]>();
  for (const line of lines) {
    const parsed: Parsed = parseFact(line);
    if ("refusal" in parsed) {
      refused.push({ line, refusal: parsed.refusal });
      continue;
    }
    const subject = subjectOf(parsed.fact);
    const identity = `${refOf(parsed.fact)} ${subject.kind} ${subject.id}`;
    const rivals = byIdentity.get(identity);
    if (rivals === undefined) byIdentity.set(identity, [{ line, fact: parsed.fact }]);
    else rivals.push({ line, fact: parsed.fact });
  }

  const facts: KnownFact[] = [];
  const standing: Line[] = [];
  for (const rivals of byIdentity.values()) {
    const [first, ...others] = rivals.length === 1 ? rivals : rivals.sort((a, b) => compareArrival(a.line, b.line));
    if (first === undefined) continue;
    const { recordedAt } = first.line;
    standing.push(first.line);
    facts.push(recordedAt === undefined ? { fact: first.fact } : { fact: first.fact, recordedAt });
    if (others.length === 0) continue;
    const content = contentOf(first.line);
    for (const { line } of others) if (contentOf(line) !== content) refused.push({ line, refusal: idReused(line) });
  }
  return { facts, standing, refused };
};

/** The identity is taken by a fact that says something else. */
export const idReused = (line: LedgerLine): Refusal => ({
  code: "id-reused",
  findings: [
    {
      path: "/detail/metadata/id",
      expected: "an id that no other fact of this source and subject has taken (a correction is a new fact)",
      found: JSON.stringify((line.detail as { metadata: { id: unknown } }).metadata.id),
    },
  ],
});

/** What was known at τ; everything when it is not asked. */
export const knownFacts = (facts: readonly KnownFact[], knownAt: KnownAt | undefined): readonly KnownFact[] =>
  knownAt === undefined ? facts : facts.filter(({ recordedAt }) => knownAt.includes(recordedAt));
