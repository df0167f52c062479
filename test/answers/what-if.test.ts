import { expect, test } from "vitest";
import { assess } from "../../shared/domain/assess.ts";
import { foldFacts } from "../../shared/domain/fold.ts";
import { readKnownAt } from "../../shared/domain/known-at.ts";
import type { LedgerLine } from "../../shared/domain/ports.ts";
import { readFacts } from "../../shared/domain/read-facts.ts";
import { whatIf } from "../../shared/domain/what-if.ts";
import { generateProject } from "../independent/generate-project.ts";
import { createRandom } from "../independent/random.ts";

const knownAt = readKnownAt("2024-12-31") ?? expect.fail("Expected a date.");

/** Lines of a generated project, all known from the start, without the ones a ledger would refuse. */
const aProject = (seed: number): LedgerLine[] => {
  const lines = generateProject(createRandom(seed), { projectId: "p", nasty: true, waves: ["2018-1"] });
  return readFacts(lines.map(({ source, detailType, detail }) => ({ source, detailType, detail }) as LedgerLine))
    .standing;
};

test("the position supposed is the one that the facts would give, once recorded", () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const lines = aProject(seed);
    const recorded = lines.filter((_, index) => index % 3 !== seed % 3);
    const supposed = lines.filter((_, index) => index % 3 === seed % 3);
    const expected = assess(foldFacts("p", readFacts(lines).facts), "2023-12-31", knownAt);
    expect(whatIf("p", recorded, supposed, "2023-12-31", knownAt)).toEqual({ position: expected });
  }
});

test("supposing what is recorded already changes nothing; another content under its id is refused", () => {
  const lines = aProject(7);
  const position = assess(foldFacts("p", readFacts(lines).facts), "2023-12-31", knownAt);
  expect(whatIf("p", lines, lines, "2023-12-31", knownAt)).toEqual({ position });

  const payment = lines.find(({ detailType }) => detailType === "TranchePaid") ?? expect.fail("Expected a payment.");
  const altered = structuredClone(payment);
  Reflect.set(Reflect.get(Object(altered.detail), "data"), "amountCents", 1);
  expect(whatIf("p", lines, [altered], "2023-12-31", knownAt)).toMatchObject({
    findings: [{ path: "/facts/0/detail/metadata/id" }],
  });
});
