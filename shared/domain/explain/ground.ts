import type { Fact } from "../../../events/catalogue.ts";
import type { CivilDate } from "../calendar.ts";
import { type FactRef, idOf, refOf } from "../fact-ref.ts";
import { type Figures, figuresOf } from "../figures.ts";
import { foldFacts } from "../fold.ts";
import type { KnownAt } from "../known-at.ts";
import { type KnownFact, knownFacts } from "../read-facts.ts";
import { type Reading, readState } from "../reading.ts";
import type { Citation } from "./explanation.ts";

/** What every explanation starts from: a state read at two dates, its figures, and the facts to cite. */
export type Ground = Reading & {
  readonly figures: Figures;
  readonly facts: ReadonlyMap<FactRef, Fact>;
  /** When each was recorded; absent: known from the start. */
  readonly recordings: ReadonlyMap<FactRef, string>;
};

/** Undefined when no fact known by then names the project. */
export const groundOf = (
  projectId: string,
  facts: readonly KnownFact[],
  asOf: CivilDate,
  knownAt: KnownAt | undefined,
): Ground | undefined => {
  const known = knownFacts(facts, knownAt);
  if (known.length === 0) return undefined;
  const reading = readState(foldFacts(projectId, known), asOf, knownAt);
  return {
    ...reading,
    figures: figuresOf(reading),
    facts: new Map(known.map(({ fact }) => [refOf(fact), fact])),
    recordings: new Map(
      known.flatMap(({ fact, recordedAt }) => (recordedAt === undefined ? [] : [[refOf(fact), recordedAt] as const])),
    ),
  };
};

const at = (value: unknown, path: string): unknown =>
  path
    .split("/")
    .slice(1)
    .reduce(
      (inside, key) => (typeof inside === "object" && inside !== null ? Reflect.get(inside, key) : undefined),
      value,
    );

/** Cites what stands at `path` in a fact's data; nothing when nothing stands there. */
export const cite = ({ facts }: Ground, ref: FactRef, ...paths: readonly string[]): Citation[] => {
  const fact = facts.get(ref);
  if (fact === undefined) return [];
  return paths.flatMap((path) => {
    const value = at(fact.data, path);
    return value === undefined ? [] : [{ factId: idOf(ref), source: fact.source, path, value }];
  });
};

/** Each citation once, in order of appearance. */
export const once = (citations: Iterable<Citation>): Citation[] => [
  ...new Map([...citations].map((one) => [`${one.factId} ${one.source} ${one.path}`, one])).values(),
];
