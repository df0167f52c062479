import { expect, test } from "vitest";
import { aFact } from "../../events/a-fact.ts";
import { applicationAt } from "./application.ts";
import { foldFacts, foldSubject } from "./fold.ts";
import type { LedgerLine } from "./ports.ts";
import { readFacts } from "./read-facts.ts";
import type { ApplicationState } from "./state.ts";

const applicationId = "cand-7";

const stateOf = (...lines: LedgerLine[]): ApplicationState => {
  const state = foldSubject({ kind: "application", id: applicationId }, readFacts(lines).facts);
  return state.kind === "application" ? state : expect.fail("Expected an application.");
};

const scores = { strategic: 4, quality: 5, savings: 3, governance: 4 };
const received = aFact(
  "ApplicationReceived",
  { applicationId, title: "Ruche", holder: "Ministère", wave: "2018-1", receivedOn: "2018-02-15", requestedCents: 900 },
  { id: "r" },
);
const assessed = (id: string, assessedOn: string, opinion: "favourable" | "reserved", occurredAt?: string) =>
  aFact(
    "ApplicationAssessed",
    { applicationId, assessedOn, scores, opinion },
    { id, ...(occurredAt === undefined ? {} : { occurredAt }) },
  );
const laureate = foldFacts(
  "ruche",
  readFacts([
    aFact(
      "ProjectSelected",
      { projectId: "ruche", applicationId, wave: "2018-1", selectedOn: "2018-05-22", awardCents: 800 },
      { id: "s" },
    ),
  ]).facts,
);

test("goes from received to assessed to laureate, as of each date", () => {
  const state = stateOf(received, assessed("a", "2018-04-20", "reserved"), assessed("b", "2018-05-02", "favourable"));
  const way = ["2018-02-14", "2018-02-15", "2018-04-30", "2018-05-21", "2018-05-22"].map((asOf) => {
    const found = applicationAt(state, laureate, asOf);
    return (
      found && [
        found.stage,
        found.assessment?.opinion ?? null,
        found.projectId,
        found.facts.map(({ factId }) => factId).join(" "),
      ]
    );
  });
  expect(way).toEqual([
    undefined,
    ["received", null, null, "r"],
    ["assessed", "reserved", null, "r a"],
    ["assessed", "favourable", null, "r b"],
    ["laureate", "favourable", "ruche", "r b s"],
  ]);
});

test("of two assessments of one day the later to occur stands, in any order of arrival", () => {
  const lines = [
    assessed("b", "2018-04-20", "favourable", "2018-04-20T10:00:00Z"),
    assessed("a", "2018-04-20", "reserved", "2018-04-20T11:00:00Z"),
  ];
  for (const some of [lines, [...lines].reverse()]) {
    expect(applicationAt(stateOf(...some), undefined, "2018-12-31")).toMatchObject({
      title: null,
      stage: "assessed",
      assessment: { opinion: "reserved", scores },
    });
  }
});

test("a file received twice stands as it first occurred", () => {
  const again = aFact(
    "ApplicationReceived",
    { applicationId, title: "Autre" },
    { id: "z", occurredAt: "2030-01-01T00:00:00Z" },
  );
  expect(applicationAt(stateOf(again, received), undefined, "2031-01-01")?.title).toBe("Ruche");
});

test("an application nobody received shows its assessment alone", () => {
  expect(applicationAt(stateOf(assessed("a", "2018-04-20", "reserved")), undefined, "2018-12-31")).toEqual({
    applicationId,
    title: null,
    holder: null,
    wave: null,
    receivedOn: null,
    requestedCents: null,
    totalCostCents: null,
    stage: "assessed",
    assessment: { assessedOn: "2018-04-20", scores, opinion: "reserved", note: null },
    projectId: null,
    selectedOn: null,
    awardCents: null,
    simulation: false,
    facts: [{ factId: "a", source: "trajectoire.fund", detailType: "ApplicationAssessed" }],
  });
});

test("a project selected from another application makes no laureate of this one", () => {
  const other = { ...stateOf(received), applicationId: "cand-8" };
  expect(applicationAt(other, laureate, "2018-12-31")).toMatchObject({ stage: "received", projectId: null });
});

test("the award follows the amendments signed by then, and names the one that states it", () => {
  const amended = foldFacts(
    "ruche",
    readFacts([
      aFact(
        "ProjectSelected",
        { projectId: "ruche", applicationId, selectedOn: "2018-05-22", awardCents: 800 },
        { id: "s" },
      ),
      aFact(
        "AgreementSigned",
        { projectId: "ruche", version: 1, signedOn: "2019-03-01", awardCents: 650, tranches: [], streams: [] },
        { id: "v1" },
      ),
    ]).facts,
  );
  const awardOn = (asOf: string) => {
    const found = applicationAt(stateOf(received), amended, asOf);
    return [found?.awardCents, found?.facts.map(({ factId, detailType }) => `${detailType} ${factId}`)];
  };
  const way = ["ApplicationReceived r", "ProjectSelected s"];
  expect(awardOn("2019-02-28")).toEqual([800, way]);
  expect(awardOn("2019-03-01")).toEqual([650, [...way, "AgreementSigned v1"]]);
});

test("says so when a fact behind it is simulated", () => {
  const made = aFact("ApplicationReceived", { applicationId }, { id: "r", origin: "simulation" });
  expect(applicationAt(stateOf(made), undefined, "2031-01-01")?.simulation).toBe(true);
  expect(applicationAt(stateOf(received), undefined, "2031-01-01")?.simulation).toBe(false);
});
