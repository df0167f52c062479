import type { Fact } from "../../events/catalogue.ts";
import type { FactSource } from "../../events/envelope.ts";
import { compareInstants } from "./instant.ts";

/**
 * A fact's identity within its subject, as one text: its id, a space, its source. Ids hold no space and only ASCII, so
 * these texts sort by id, then by source, as DOMAIN.md section 3 asks.
 */
export type FactRef = `${string} ${FactSource}`;

export const refTo = (id: string, source: FactSource): FactRef => `${id} ${source}`;

export const refOf = (fact: Fact): FactRef => refTo(fact.metadata.id, fact.source);

export const idOf = (ref: FactRef): string => ref.slice(0, ref.indexOf(" "));

export const compareRefs = (a: FactRef, b: FactRef): number => (a < b ? -1 : a > b ? 1 : 0);

/** Earlier `occurredAt`, then smaller id: which of two rivals stands. */
export const compareOccurrence = (a: Fact, b: Fact): number =>
  compareInstants(a.metadata.occurredAt, b.metadata.occurredAt) || compareRefs(refOf(a), refOf(b));

/** The greatest item, by a comparison. */
export const latest = <Item>(items: Iterable<Item>, compare: (a: Item, b: Item) => number): Item | undefined => {
  let best: Item | undefined;
  for (const item of items) if (best === undefined || compare(item, best) > 0) best = item;
  return best;
};
