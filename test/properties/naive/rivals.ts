import type { Fact } from "../../../events/catalogue.ts";
import { rankOf } from "../a-date.ts";

/*
 * DOMAIN.md section 3 said again, with lists and sorts alone: what counts, and which of two rivals stands.
 */

/** Orders what text can order. */
export const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

/** Id, then source. */
export const nameOf = ({ metadata, source }: Fact): string => `${metadata.id} ${source}`;

/** The ids an anomaly shows: sorted by id then source, one entry a fact. */
export const idsOf = (facts: readonly Fact[]): string[] =>
  [...new Set(facts.map(nameOf))].sort(compare).map((name) => name.split(" ")[0] ?? "");

export const byOccurrence = (a: Fact, b: Fact): number =>
  rankOf(a.metadata.occurredAt) - rankOf(b.metadata.occurredAt) || compare(nameOf(a), nameOf(b));

export const firstOf = <One extends Fact>(facts: readonly One[]): One | undefined => [...facts].sort(byOccurrence)[0];
export const lastOf = <One extends Fact>(facts: readonly One[]): One | undefined =>
  [...facts].sort(byOccurrence).at(-1);

/** Withdrawn facts count nowhere; a withdrawal is never withdrawn. */
export const counting = (facts: readonly Fact[]): Fact[] =>
  facts.filter(
    (fact) =>
      fact.type === "FactWithdrawn" ||
      !facts.some(
        (other) =>
          other.type === "FactWithdrawn" && other.source === fact.source && other.data.factId === fact.metadata.id,
      ),
  );

/** Facts that claim the same thing, together. */
export const sharing = <One>(facts: readonly One[], keyOf: (fact: One) => string): One[][] =>
  [...new Set(facts.map(keyOf))].map((key) => facts.filter((fact) => keyOf(fact) === key));

/** The first of each group of rivals. */
export const standingOf = <One extends Fact>(facts: readonly One[], keyOf: (fact: One) => string): One[] =>
  sharing(facts, keyOf).flatMap((rivals) => firstOf(rivals) ?? []);
