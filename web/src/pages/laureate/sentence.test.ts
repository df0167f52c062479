import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { assess } from "../../../../shared/domain/assess.ts";
import { foldFacts } from "../../../../shared/domain/fold.ts";
import { readLedgerLine } from "../../../../shared/domain/ledger-file.ts";
import { readFacts } from "../../../../shared/domain/read-facts.ts";
import { formatIn } from "../../language/format.ts";
import { sentenceOf, sentenceWords } from "./sentence.ts";

const lines = readFileSync(new URL("../../../../events/samples/vague-exemples.ndjson", import.meta.url), "utf8")
  .split("\n")
  .flatMap((text) => {
    const read = text === "" ? { refusal: undefined } : readLedgerLine(text);
    return "line" in read ? [read.line] : [];
  });

const said = (language: "fr" | "en", projectId: string, asOf: string): string => {
  const facts = readFacts(lines).facts.filter(({ fact }) => Reflect.get(fact.data, "projectId") === projectId);
  const position = { ...assess(foldFacts(projectId, facts), asOf), anomalies: [] };
  return sentenceOf(position, formatIn(language), sentenceWords[language]).replaceAll(/[\u202f\u00a0]/g, " ");
};

test("the number, the target, the gap and the quarter", () => {
  expect(said("fr", "exemple-2", "2022-12-31")).toBe(
    "4,4 M€ d’économies par an au T4 2022, pour 6,0 M€ attendus : il manque 1,6 M€.",
  );
  expect(said("en", "exemple-2", "2022-12-31")).toBe(
    "€4.4m of savings a year in Q4 2022, for €6.0m required: €1.6m missing.",
  );
});

test("before the first maturity, what is coming; before the first payment, that nothing is", () => {
  expect(said("fr", "exemple-2", "2020-06-30")).toMatch(
    /^Aucun euro n’est encore arrivé à échéance. Première échéance le 15\/11\/2021 : 2,4 M€ d’économies par an attendus, .+ prévus\.$/,
  );
  expect(said("fr", "exemple-2", "2018-11-10")).toBe("Aucun versement à ce jour : rien n’est encore attendu.");
});

test("a month that ends no quarter is named, and a target reached is said so", () => {
  expect(said("fr", "exemple-1", "2022-12-31")).toBe(
    "1,0 M€ d’économies par an au T4 2022, pour 1,0 M€ attendus : l’objectif est atteint.",
  );
  expect(said("fr", "exemple-1", "2022-10-31")).toContain("en octobre 2022");
});
