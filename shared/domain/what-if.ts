import type { Entry } from "../../events/envelope.ts";
import { parseWrittenFact } from "../../events/parse-fact.ts";
import type { Finding } from "../../events/refusal.ts";
import { subjectOf } from "../../events/subject.ts";
import { assess } from "./assess.ts";
import type { CivilDate } from "./calendar.ts";
import { refOf } from "./fact-ref.ts";
import { foldFacts } from "./fold.ts";
import type { KnownAt } from "./known-at.ts";
import type { LedgerLine } from "./ports.ts";
import type { Position } from "./position.ts";
import { contentOf, factOfLine, idReused, type KnownFact, knownFacts, readFacts } from "./read-facts.ts";

export type WhatIf = { readonly position: Position } | { readonly findings: readonly Finding[] };

type Supposed = { readonly fact: KnownFact } | { readonly findings: readonly Finding[] };

/** A supposed fact: one that could be recorded beside the known ones, or why it could not. */
const suppose = (projectId: string, entry: Entry, taken: ReadonlyMap<string, string>): Supposed => {
  const parsed = parseWrittenFact(entry);
  if ("refusal" in parsed) return { findings: parsed.refusal.findings };
  const subject = subjectOf(parsed.fact);
  if (subject.kind !== "project" || subject.id !== projectId) {
    const expected = `"${projectId}", the project asked about`;
    return { findings: [{ path: `/detail/data/${subject.kind}Id`, expected, found: JSON.stringify(subject.id) }] };
  }
  const content = taken.get(refOf(parsed.fact));
  if (content !== undefined && content !== contentOf(entry)) return { findings: idReused(entry).findings };
  return { fact: { fact: parsed.fact } };
};

/**
 * The position a project would have with more facts, supposed known at τ whenever that is. Nothing is recorded. Facts that
 * the ledger would refuse are refused here too, each by its place in the list; undefined when the project is not known.
 */
export const whatIf = (
  projectId: string,
  lines: readonly LedgerLine[],
  supposed: readonly Entry[],
  asOf: CivilDate,
  knownAt: KnownAt,
): WhatIf | undefined => {
  const { facts, standing } = readFacts(lines);
  const known = knownFacts(facts, knownAt);
  if (known.length === 0) return undefined;
  const taken = new Map(standing.map((line) => [refOf(factOfLine(line).fact), contentOf(line)]));
  const extra = new Map<string, KnownFact>();
  const findings: Finding[] = [];
  for (const [index, entry] of supposed.entries()) {
    const one = suppose(projectId, entry, taken);
    if ("findings" in one) {
      findings.push(...one.findings.map((finding) => ({ ...finding, path: `/facts/${index}${finding.path}` })));
    } else {
      const ref = refOf(one.fact.fact);
      taken.set(ref, contentOf(entry));
      extra.set(ref, one.fact);
    }
  }
  if (findings.length > 0) return { findings };
  const others = known.filter(({ fact }) => !extra.has(refOf(fact)));
  return { position: assess(foldFacts(projectId, [...others, ...extra.values()]), asOf, knownAt) };
};
