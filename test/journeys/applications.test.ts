import { writeFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aFact } from "../../events/a-fact.ts";
import { answerOf, putFacts, type SystemUnderTest, startSystem } from "./a-system.ts";

/*
 * The fund's side: an envelope, applications instructed on four criteria, one of them selected.
 */

let system: SystemUnderTest;
beforeAll(async () => {
  system = await startSystem();
  const file = `${system.folder}/facts.ndjson`;
  const application = (id: string, wave: string) =>
    aFact("ApplicationReceived", { applicationId: id, title: `Dossier ${id}`, wave }, { id: `recu-${id}` });
  const facts = [
    aFact("FundEnvelopeSet", { fundId: "ftap" }, { id: "enveloppe", occurredAt: "2018-01-02T08:00:00Z" }),
    application("cand-1", "2018-1"),
    application("cand-2", "2018-1"),
    application("cand-3", "2018-2"),
    aFact("ApplicationAssessed", { applicationId: "cand-1" }, { id: "avis-1" }),
    aFact(
      "ProjectSelected",
      { projectId: "ned", applicationId: "cand-1", awardCents: 500_000_000, selectedOn: "2018-05-22" },
      { id: "selection" },
    ),
  ];
  await writeFile(file, facts.map((fact) => JSON.stringify(fact)).join("\n"));
  expect((await putFacts(file, system)).output).toContain("6 recorded");
});
afterAll(() => system.stop());

const ask = async (path: string) => JSON.parse(await answerOf(system, path));

test("the envelope says what is left to award", async () => {
  const { funds } = await ask("/api/funds?asOf=2019-12-31");
  expect(funds).toHaveLength(1);
  expect(funds[0]).toMatchObject({
    fundId: "ftap",
    totalCents: 70_000_000_000,
    awardedCents: 500_000_000,
    toAwardCents: 69_500_000_000,
  });
  expect(funds[0].years.map(({ year }: { year: number }) => year)).toEqual([2018, 2019]);
});

test("one fund is answered by its name; another is not found", async () => {
  expect(await ask("/api/funds/ftap?asOf=2019-12-31&knownAt=2100-01-01")).toEqual({
    ...(await ask("/api/funds?asOf=2019-12-31&knownAt=2100-01-01")).funds[0],
    settled: false,
  });
  expect((await system.request("/api/funds/autre")).status).toBe(404);
});

test("a past in which nothing was recorded knows no fund and no application", async () => {
  const { funds, settled } = await ask("/api/funds?asOf=2019-12-31&knownAt=2020-01-01");
  expect([funds, settled]).toEqual([[], undefined]);
  expect((await system.request("/api/funds/ftap?knownAt=2020-01-01")).status).toBe(404);
  const { summary, applications } = await ask("/api/applications?asOf=2019-12-31&knownAt=2020-01-01");
  expect([summary.applications, applications]).toEqual([0, []]);
});

test("a laureate says which application it was", async () => {
  const { projects } = await ask("/api/projects?asOf=2019-12-31");
  expect(projects.map(({ applicationId }: { applicationId: string }) => applicationId)).toEqual(["cand-1"]);
});

test("the applications of a wave, and how far each has come", async () => {
  const { summary, applications } = await ask("/api/applications?asOf=2019-12-31&wave=2018-1");
  expect(summary.stages).toEqual({ received: 1, assessed: 0, laureate: 1 });
  expect(summary.conversion).toEqual({ received: 2, laureates: 1, rate: "0.5000" });
  expect(applications.map(({ applicationId }: { applicationId: string }) => applicationId)).toEqual([
    "cand-1",
    "cand-2",
  ]);
});

test("one application, from its file to its laureate, and as it stood before", async () => {
  expect(await ask("/api/applications/cand-1?asOf=2019-12-31")).toMatchObject({
    stage: "laureate",
    projectId: "ned",
    assessment: { scores: { strategic: 4, quality: 5, savings: 3, governance: 4 } },
    facts: [
      { factId: "recu-cand-1", source: "trajectoire.fund", detailType: "ApplicationReceived" },
      { factId: "avis-1", source: "trajectoire.fund", detailType: "ApplicationAssessed" },
      { factId: "selection", source: "trajectoire.fund", detailType: "ProjectSelected" },
    ],
  });
  expect(await ask("/api/applications/cand-1?asOf=2018-05-21")).toMatchObject({ stage: "assessed", projectId: null });
  const before = await system.request("/api/applications/cand-1?asOf=2019-12-31&knownAt=2020-01-01");
  expect(before.status).toBe(404);
});

test("what is recorded later changes the figures, and not what was known before", async () => {
  const knownAt = new Date().toISOString();
  const paths = ["/api/funds", "/api/applications", "/api/applications/cand-1"];
  const asKnown = (at: string) => Promise.all(paths.map((path) => ask(`${path}?asOf=2020-12-31&knownAt=${at}`)));
  const before = (await asKnown(knownAt)).map(({ settled: _, ...answer }) => answer);

  const file = `${system.folder}/later.ndjson`;
  const later = [
    aFact(
      "FundEnvelopeSet",
      { fundId: "ftap", totalCents: 30_000_000_000, years: [] },
      { id: "revue", occurredAt: "2020-06-01T08:00:00Z" },
    ),
    aFact(
      "ApplicationAssessed",
      { applicationId: "cand-1", assessedOn: "2020-06-01", opinion: "reserved" },
      { id: "avis-2" },
    ),
    aFact("ApplicationReceived", { applicationId: "cand-4", wave: "2018-1" }, { id: "recu-cand-4" }),
  ];
  await writeFile(file, later.map((fact) => JSON.stringify(fact)).join("\n"));
  expect((await putFacts(file, system)).output).toContain("3 recorded");

  expect((await asKnown(knownAt)).map(({ settled: _, ...answer }) => answer)).toEqual(before);
  const [{ funds }, { summary }, application] = await asKnown("2100-01-01");
  expect(funds[0].totalCents).toBe(30_000_000_000);
  expect(summary.applications).toBe(4);
  expect(application.assessment.opinion).toBe("reserved");
  expect((await ask("/api/applications/cand-1?asOf=2019-12-31")).assessment.opinion).toBe("favourable");
});
