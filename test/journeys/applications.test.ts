import { writeFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aFact } from "../../events/a-fact.ts";
import { aDataDirectory, answerOf, type LocalProcess, putFacts, startLocal } from "./local-process.ts";

/*
 * The fund's side: an envelope, applications instructed on four criteria, one of them selected.
 */

let local: LocalProcess;
let data: Awaited<ReturnType<typeof aDataDirectory>>;
beforeAll(async () => {
  data = await aDataDirectory();
  local = await startLocal({ data: data.path });
  const file = `${data.path}/facts.ndjson`;
  const application = (id: string, wave: string) =>
    aFact("ApplicationReceived", { applicationId: id, title: `Dossier ${id}`, wave }, { id: `recu-${id}` });
  const facts = [
    aFact("FundEnvelopeSet", { fundId: "ftap" }, { id: "enveloppe" }),
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
  expect((await putFacts(file, local.url)).output).toContain("6 recorded");
});
afterAll(async () => {
  await local.stop();
  await data.remove();
});

const ask = async (path: string) => JSON.parse(await answerOf(local.url, path));

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

test("the applications of a wave, and how far each has come", async () => {
  const { summary, applications } = await ask("/api/applications?asOf=2019-12-31&wave=2018-1");
  expect(summary.stages).toEqual({ received: 1, assessed: 0, laureate: 1 });
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
    factIds: ["recu-cand-1", "avis-1", "selection"],
  });
  expect(await ask("/api/applications/cand-1?asOf=2018-05-21")).toMatchObject({ stage: "assessed", projectId: null });
  const before = await fetch(`${local.url}/api/applications/cand-1?asOf=2019-12-31&knownAt=2020-01-01`);
  expect(before.status).toBe(404);
});
