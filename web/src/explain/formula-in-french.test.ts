import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Explained, explain, figureNames } from "../../../shared/domain/explain/explain.ts";
import type { Explanation } from "../../../shared/domain/explain/explanation.ts";
import { groupBy } from "../../../shared/domain/group-by.ts";
import { knownAtDate } from "../../../shared/domain/known-at.ts";
import { readLedgerLine } from "../../../shared/domain/ledger-file.ts";
import { type KnownFact, readFacts } from "../../../shared/domain/read-facts.ts";
import { statusRules } from "../../../shared/domain/status.ts";
import { figureWords } from "./figure-words.ts";
import { formulaInFrench } from "./formula-in-french.ts";

const factsOfSamples = (): ReadonlyMap<string, readonly KnownFact[]> => {
  const texts = ["vague-exemples", "vague-2018-1"].flatMap((name) =>
    readFileSync(new URL(`../../../events/samples/${name}.ndjson`, import.meta.url), "utf8").split("\n"),
  );
  const lines = texts.filter(Boolean).flatMap((text) => {
    const read = readLedgerLine(text);
    return "line" in read ? [read.line] : [];
  });
  const ofProjects = readFacts(lines).facts.filter(({ fact }) => "projectId" in fact.data);
  return groupBy(ofProjects, ({ fact }) => ("projectId" in fact.data ? fact.data.projectId : ""));
};

const within = (explanation: Explanation): readonly Explanation[] => [
  explanation,
  ...(explanation.terms ?? []).flatMap(within),
];

/** The worked examples and a few laureates: between them they meet every formula. */
const shownProjects = /^(exemple-|ned$|health-data-hub$)/;

const explainedAll = (): Explained[] =>
  [...factsOfSamples()]
    .filter(([projectId]) => shownProjects.test(projectId))
    .flatMap(([projectId, facts]) =>
      ["2018-06-01", "2022-12-31"].flatMap((asOf) =>
        [undefined, knownAtDate(asOf)].flatMap((knownAt) =>
          figureNames.flatMap((figure) => explain(projectId, facts, figure, asOf, knownAt) ?? []),
        ),
      ),
    );

test("every formula, rule and figure that an explanation shows has its French words, and its English name", () => {
  const all = explainedAll().flatMap(({ explanation }) => within(explanation));
  const formulas = new Set(all.map(({ formula }) => formula));
  expect(formulas.size).toBeGreaterThan(45);
  expect([...formulas].filter((formula) => formulaInFrench(formula) === undefined)).toEqual([]);
  const rules = new Set([
    ...statusRules.map(({ rule }) => rule),
    ...all.flatMap((one) => (one.rules ?? []).map(({ rule }) => rule)),
  ]);
  expect([...rules].filter((rule) => formulaInFrench(rule) === undefined)).toEqual([]);
  const figures = new Set([...figureNames, ...all.map(({ figure }) => figure)]);
  expect([...figures].filter((figure) => figureWords.fr[figure] === undefined)).toEqual([]);
  expect([...figures].filter((figure) => figureWords.en[figure] === undefined)).toEqual([]);
});

test("a formula keeps its dates, written out", () => {
  expect(formulaInFrench("o = 2022-06, the last whole month at 2022-06-30, due on 2022-08-14")).toBe(
    "o = juin 2022, dernier mois entier au 30/06/2022, dû au 14/08/2022",
  );
  expect(formulaInFrench("unheard of")).toBeUndefined();
});
