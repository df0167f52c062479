import type { Fact } from "../../events/catalogue.ts";
import { assess } from "../../shared/domain/assess.ts";
import { foldFacts } from "../../shared/domain/fold.ts";
import { readKnownAt } from "../../shared/domain/known-at.ts";
import type { LedgerLine } from "../../shared/domain/ports.ts";
import type { Position } from "../../shared/domain/position.ts";
import { knownFacts, readFacts } from "../../shared/domain/read-facts.ts";
import type { ProjectState } from "../../shared/domain/state.ts";
import { projectId } from "./a-fact.ts";

/** The state of the project as known at τ; as everything recorded tells it when τ is not asked. */
export const stateOf = (lines: readonly LedgerLine[], knownAt?: string): ProjectState =>
  foldFacts(projectId, knownFacts(readFacts(lines).facts, knownAt === undefined ? undefined : readKnownAt(knownAt)));

/** The state of facts known from the start, which need no reading. */
export const stateOfFacts = (facts: readonly Fact[]): ProjectState =>
  foldFacts(
    projectId,
    facts.map((fact) => ({ fact })),
  );

export const positionOfFacts = (facts: readonly Fact[], asOf: string, knownAt?: string): Position =>
  assess(stateOfFacts(facts), asOf, knownAt === undefined ? undefined : readKnownAt(knownAt));

export const positionOf = (lines: readonly LedgerLine[], asOf: string, knownAt?: string): Position =>
  assess(stateOf(lines, knownAt), asOf, knownAt === undefined ? undefined : readKnownAt(knownAt));

/** A state and its position, byte for byte. */
export const bytesOfState = (state: ProjectState, asOf: string, knownAt?: string): string => {
  const known = knownAt === undefined ? undefined : readKnownAt(knownAt);
  return `${JSON.stringify(state)}\n${JSON.stringify(assess(state, asOf, known))}`;
};

export const bytesOf = (lines: readonly LedgerLine[], asOf: string, knownAt?: string): string =>
  bytesOfState(stateOf(lines, knownAt), asOf, knownAt);
