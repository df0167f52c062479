import { readFileSync } from "node:fs";
import { subjectOf } from "../../events/subject.ts";
import { assess } from "../../shared/domain/assess.ts";
import { explain } from "../../shared/domain/explain/explain.ts";
import { foldFacts } from "../../shared/domain/fold.ts";
import { readKnownAt } from "../../shared/domain/known-at.ts";
import { readLedgerLine } from "../../shared/domain/ledger-file.ts";
import { type Portfolio, portfolioOf } from "../../shared/domain/portfolio.ts";
import { positionsOf } from "../../shared/domain/portfolio-filter.ts";
import type { Position } from "../../shared/domain/position.ts";
import { type KnownFact, knownFacts, readFacts } from "../../shared/domain/read-facts.ts";
import type { ProjectState } from "../../shared/domain/state.ts";

/*
 * The worked examples, computed from the sample ledger by the product's own rules.
 */

export const ledgerFile = "events/samples/vague-exemples.ndjson";

const lines = readFileSync(new URL(`../../${ledgerFile}`, import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((text) => {
    const read = readLedgerLine(text);
    if (!("line" in read)) throw new Error(`Expected a fact in ${ledgerFile}, found ${text.slice(0, 80)}`);
    return read.line;
  });

const { facts } = readFacts(lines);

export const factsOf = (projectId: string): readonly KnownFact[] =>
  facts.filter(({ fact }) => subjectOf(fact).id === projectId);

const knownAtOf = (text: string | undefined) => {
  const knownAt = text === undefined ? undefined : readKnownAt(text);
  if (text !== undefined && knownAt === undefined) throw new Error(`Expected a date, found "${text}".`);
  return knownAt;
};

export const stateOf = (projectId: string, knownAt?: string): ProjectState =>
  foldFacts(projectId, knownFacts(factsOf(projectId), knownAtOf(knownAt)));

export const positionAt = (projectId: string, asOf: string, knownAt?: string): Position =>
  assess(stateOf(projectId, knownAt), asOf, knownAtOf(knownAt));

export const explained = (projectId: string, figure: string, asOf: string, knownAt?: string) => {
  const found = explain(projectId, factsOf(projectId), figure, asOf, knownAtOf(knownAt));
  if (found === undefined) throw new Error(`Expected facts of ${projectId} in ${ledgerFile}.`);
  return found.explanation;
};

export const portfolioAt = (wave: string, asOf: string): Portfolio => {
  const ids = [...new Set(facts.map(({ fact }) => subjectOf(fact).id))];
  const states = ids.map((projectId) => stateOf(projectId));
  return portfolioOf(
    positionsOf(states, { wave }, asOf).map(({ position }) => position),
    asOf,
    null,
  );
};
