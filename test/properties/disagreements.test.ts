import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { assess } from "../../shared/domain/assess.ts";
import { leastMet, runs } from "../runs.ts";
import { anAsOf } from "./a-date.ts";
import { aDelivery, delivered } from "./a-delivery.ts";
import { lineOf } from "./a-ledger.ts";
import { bytesOf, bytesOfState, stateOfFacts } from "./answers.ts";
import { ended } from "./disagreements/endings.ts";
import { nilIgnored, notInAgreement, overlap } from "./disagreements/overlaps.ts";
import { awardExceeded, overRepaid, trancheOverpaid } from "./disagreements/payments.ts";
import { reusedKeys } from "./disagreements/reused.ts";
import { declaredBelowValidated, reviewedTwice } from "./disagreements/reviews.ts";
import type { Row } from "./disagreements/row.ts";
import { notSelected, selectedTwice } from "./disagreements/selections.ts";
import { waitingFacts } from "./disagreements/waiting.ts";
import { counting } from "./naive/rivals.ts";

/*
 * DOMAIN.md section 3, "When facts disagree": each row is what it says, and stays so whatever the order, the repetition
 * and the batching of the facts.
 */

const rows: readonly Row[] = [
  selectedTwice,
  ...reusedKeys,
  trancheOverpaid,
  awardExceeded,
  overRepaid,
  ...waitingFacts,
  reviewedTwice,
  overlap,
  nilIgnored,
  notInAgreement,
  declaredBelowValidated,
  ...ended,
  notSelected,
];

test("every row of the table has its property", () => {
  const document = readFileSync(new URL("../../docs/DOMAIN.md", import.meta.url), "utf8");
  const [, table = ""] = document.split("| situation | rule | anomaly: facts named |\n| --- | --- | --- |\n");
  const situations = table
    .slice(0, table.indexOf("\n\n"))
    .split("\n")
    .map((row) => row.split(" | ")[0]?.replace(/^\| /, ""));
  expect([...new Set(rows.map(({ situation }) => situation))]).toEqual(situations);
});

const numRuns = runs(2000);

const check = ({ facts, expected, found, isMet }: Row): void => {
  let met = 0;
  fc.assert(
    fc.property(facts, anAsOf, aDelivery, (all, asOf, delivery) => {
      const lines = all.map((fact) => lineOf(fact));
      const outcome = expected(counting(all), asOf, all);
      if (isMet(outcome, counting(all))) met += 1;

      const state = stateOfFacts(all);
      const position = assess(state, asOf);
      expect(found(state, position)).toEqual(outcome);
      expect(bytesOf(delivered(lines, delivery), asOf)).toBe(bytesOfState(state, asOf));
    }),
    { numRuns },
  );
  /* A generator that drifts away from the situation would check nothing. */
  expect(met).toBeGreaterThan(leastMet(numRuns / 20));
};

for (const row of rows) {
  test(row.part === undefined ? row.situation : `${row.situation}: ${row.part}`, () => check(row));
}
