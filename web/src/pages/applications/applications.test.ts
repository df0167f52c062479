import { expect, test } from "vitest";
import { type Application, filtered, idFrom, totalOf } from "./applications.ts";

const anApplication = (change: Partial<Application> = {}): Application => ({
  applicationId: "a",
  title: "A",
  holder: "H",
  wave: "2018-1",
  receivedOn: "2018-02-12",
  requestedCents: null,
  totalCostCents: null,
  stage: "assessed",
  assessment: {
    assessedOn: "2018-04-10",
    scores: { strategic: 4, quality: 5, savings: 3, governance: 4 },
    opinion: "favourable",
    note: null,
  },
  projectId: null,
  selectedOn: null,
  awardCents: null,
  simulation: false,
  facts: [],
  ...change,
});

test("the four criteria add up to twenty at most", () => {
  expect([totalOf(anApplication()), totalOf({ assessment: null })]).toEqual([16, null]);
});

test.each([
  ["", 2],
  ["vague=2018-1", 1],
  ["stade=received", 1],
  ["avis=favourable", 1],
  ["avis=reserved", 0],
])("%j keeps %i", (query, count) => {
  const all = [anApplication(), anApplication({ wave: "2019-1", stage: "received", assessment: null })];
  expect(filtered(all, new URLSearchParams(query))).toHaveLength(count);
});

test("an id is made of a title", () => {
  expect(idFrom("Numérique en détention (phase 2)")).toBe("numerique-en-detention-phase-2");
});
