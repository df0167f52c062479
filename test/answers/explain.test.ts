import { expect, test } from "vitest";
import type { Fact } from "../../events/catalogue.ts";
import { assess } from "../../shared/domain/assess.ts";
import { citationsOf, type Explained, explain, figureNames } from "../../shared/domain/explain/explain.ts";
import { refOf } from "../../shared/domain/fact-ref.ts";
import { foldFacts } from "../../shared/domain/fold.ts";
import { type KnownFact, knownFacts } from "../../shared/domain/read-facts.ts";
import { createRandom } from "../independent/random.ts";
import { leastMet, runs } from "../runs.ts";
import { amountPaths, oneCentMore } from "./amounts.ts";
import { type Question, questions } from "./ledgers.ts";
import { misfits } from "./misfits.ts";

const explained = (question: Question, figure: string, facts = question.facts): Explained => {
  const answer = explain(question.projectId, facts, figure, question.asOf, question.knownAt);
  if (answer === undefined) throw new Error(`Expected ${question.projectId} to be known.`);
  return answer;
};

const named = (position: unknown, figure: string): unknown =>
  figure
    .split(".")
    .reduce(
      (inside, key) => (typeof inside === "object" && inside !== null ? Reflect.get(inside, key) : null),
      position,
    );

const isKnown = ({ facts, knownAt }: Question): boolean => knownFacts(facts, knownAt).length > 1;

/** Without the citations of what adds up: what is left of a cited fact is then a number of the explanation itself. */
const withoutCitations = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutCitations);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== "facts")
      .map(([key, inside]) => [key, key === "walk" ? inside : withoutCitations(inside)]),
  );
};

const citationKey = ({ factId, source, path }: { factId: string; source: string; path: string }): string =>
  `${factId} ${source} ${path}`;

test("the explanation of every figure gives the figure of the position", () => {
  let figures = 0;
  for (const question of questions(1, runs(12), 6)) {
    if (!isKnown(question)) continue;
    const known = knownFacts(question.facts, question.knownAt);
    const position = assess(foldFacts(question.projectId, known), question.asOf, question.knownAt);
    for (const figure of figureNames) {
      const about = `${question.projectId} ${question.asOf} ${question.knownAt?.text} ${figure}`;
      expect([about, explained(question, figure).explanation.value]).toEqual([about, named(position, figure)]);
      figures += 1;
    }
  }
  expect(figures).toBeGreaterThan(leastMet(6_000));
});

test("the parts add up to the figure, and the walk from the initial plan ends at it, exactly", () => {
  const stepsMet = new Set<string>();
  for (const question of questions(100, 15, 6)) {
    if (!isKnown(question)) continue;
    for (const figure of figureNames) {
      const { explanation } = explained(question, figure);
      expect(misfits(explanation)).toEqual([]);
      for (const { step } of explanation.walk ?? []) stepsMet.add(step);
    }
  }
  expect([...stepsMet].sort()).toEqual([
    "accepted-amounts",
    "against-plan",
    "amendment",
    "awaiting-review",
    "changes-requested",
    "correction",
    "current-plan",
    "delay",
    "ended",
    "figure",
    "initial-plan",
    "overlap",
    "rejection",
  ]);
});

/** Some amounts of the facts known: a question has hundreds, a few of each are tried. */
function* someAmounts(question: Question, random: ReturnType<typeof createRandom>): Generator<[Fact, string]> {
  for (const { fact } of knownFacts(question.facts, question.knownAt)) {
    for (const path of amountPaths(fact.data)) if (random.chance(0.1)) yield [fact, path];
  }
}

test("one cent more in a cited amount changes the figure or its cited part; in another amount it changes nothing", () => {
  const random = createRandom(2018);
  const tried = { cited: 0, uncited: 0 };
  for (const question of questions(200, runs(6), 5)) {
    if (!isKnown(question)) continue;
    for (const figure of figureNames) {
      if (random.chance(0.5)) continue;
      const before = explained(question, figure);
      const cited = new Set(citationsOf(before.explanation).map(citationKey));
      for (const [fact, path] of someAmounts(question, random)) {
        const about = `${question.projectId} ${question.asOf} ${question.knownAt?.text} ${figure} ${refOf(fact)} ${path}`;
        const after = explained(question, figure, oneCentMore(question.facts, fact, path));
        if (cited.has(citationKey({ factId: fact.metadata.id, source: fact.source, path }))) {
          tried.cited += 1;
          expect([about, withoutCitations(after.explanation)]).not.toEqual([
            about,
            withoutCitations(before.explanation),
          ]);
        } else {
          tried.uncited += 1;
          expect([about, after.explanation.value]).toEqual([about, before.explanation.value]);
        }
      }
    }
  }
  expect(tried.cited).toBeGreaterThan(leastMet(150));
  expect(tried.uncited).toBeGreaterThan(leastMet(1_500));
});

test("a fact neither cited nor set aside can go without changing the figure", () => {
  const random = createRandom(2022);
  let removed = 0;
  for (const question of questions(300, runs(8), 5)) {
    if (!isKnown(question)) continue;
    for (const figure of figureNames) {
      if (random.chance(0.5)) continue;
      const { explanation, facts, setAside } = explained(question, figure);
      const mentioned = new Set([...facts, ...setAside].map(({ factId, source }) => `${factId} ${source}`));
      for (const gone of knownFacts(question.facts, question.knownAt)) {
        if (mentioned.has(refOf(gone.fact)) || random.chance(0.7)) continue;
        const others: KnownFact[] = question.facts.filter((one) => one !== gone);
        const about = `${question.projectId} ${question.asOf} ${figure} ${refOf(gone.fact)}`;
        expect([about, explained(question, figure, others).explanation.value]).toEqual([about, explanation.value]);
        removed += 1;
      }
    }
  }
  expect(removed).toBeGreaterThan(leastMet(500));
});
