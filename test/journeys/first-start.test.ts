import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aDataDirectory, answerOf, type LocalProcess, putFacts, startLocal } from "./local-process.ts";

/*
 * A newcomer's first quarter of an hour: `npm start`, look, put a file of facts twice.
 */

const today = "2026-11-23";
const clocks = "asOf=2022-12-31&knownAt=2030-01-01";

let data: Awaited<ReturnType<typeof aDataDirectory>>;
let local: LocalProcess;
beforeAll(async () => {
  data = await aDataDirectory();
  local = await startLocal({ data: data.path, isEmpty: false, variables: { TRAJECTOIRE_TODAY: today } });
}, 60_000);
afterAll(async () => {
  await local.stop();
  await data.remove();
});

const read = async (path: string) => JSON.parse(await answerOf(local.url, path));

describe("a first start", () => {
  test("loads the wave of 2018: seventeen laureates, four known awards, a history that says it is simulated", async () => {
    const portfolio = await read("/api/portfolio?wave=2018-1");
    expect(portfolio).toMatchObject({ asOf: today, projects: 17, awardedCents: 7_230_000_000, simulation: true });
    const statuses = Object.values<{ count: number; maturedCents: number }>(portfolio.statuses);
    expect(statuses.reduce((sum, { count }) => sum + count, 0)).toBe(17);
    expect(statuses.reduce((sum, { maturedCents }) => sum + maturedCents, 0)).toBe(portfolio.maturedCents);
  });

  test("lists a few applications, all simulated, and the real envelope of 700 M€ with the votes that are public", async () => {
    const { applications, summary } = await read("/api/applications");
    expect(applications.map(({ simulation }: { simulation: boolean }) => simulation)).toEqual([true, true, true, true]);
    expect(summary.opinions).toEqual({ favourable: 1, reserved: 1, unfavourable: 1 });
    expect(await read("/api/applications?wave=2018-1")).toMatchObject({ applications: [] });
    const { totalCents, years } = await read("/api/funds/ftap");
    expect(totalCents).toBe(70_000_000_000);
    const voted = years.filter((year: { votedPaymentCents: number | null }) => year.votedPaymentCents !== null);
    expect(voted.map(({ year }: { year: number }) => year)).toEqual([2019, 2021]);
  });

  test("can be asked about the past: what was not recorded yet does not count", async () => {
    const now = await read("/api/portfolio?asOf=2022-06-30");
    const then = await read("/api/portfolio?asOf=2022-06-30&knownAt=2022-07-15");
    expect(then.paidCents).toBe(now.paidCents);
    expect(then.validatedRunRateCents).toBeLessThan(now.validatedRunRateCents);
    expect(now.settled).toBe(false);
    expect("settled" in then).toBe(false);
  });

  test("puts a file of facts twice: the second time records nothing and changes no figure", async () => {
    const file = "events/samples/vague-exemples.ndjson";
    expect(await putFacts(file, local.url)).toMatchObject({ code: 0, output: expect.stringContaining("54 recorded") });
    const before = await answerOf(local.url, `/api/projects?${clocks}`);
    expect(await putFacts(file, local.url)).toMatchObject({
      code: 0,
      output: expect.stringContaining("54 sent: 0 recorded, 54 already known, 0 refused."),
    });
    expect(await answerOf(local.url, `/api/projects?${clocks}`)).toBe(before);
  });

  test("the wave it loaded itself is already known", async () => {
    const { output } = await putFacts("events/samples/vague-2018-1.ndjson", local.url);
    expect(output).toContain("18 sent: 0 recorded, 18 already known, 0 refused.");
  });

  test("answers what it does not understand with the parameter, what was expected and what came", async () => {
    const refusals = await Promise.all(
      [
        "/api/portfolio?asOf=31/12/2022",
        "/api/projects/ned?knownAt=hier",
        "/api/projects/nobody",
        "/api/projects/%E0%A4%A",
        "/api/rejected?cursor=x",
        "/api/nothing",
      ].map(async (path) => {
        const response = await fetch(`${local.url}${path}`);
        const { status, detail } = await response.json();
        expect(response.headers.get("content-type")).toContain("application/problem+json");
        expect(response.status).toBe(status);
        return [status, detail];
      }),
    );
    expect(refusals.map(([status]) => status)).toEqual([400, 400, 404, 400, 400, 404]);
    expect(refusals[0]?.[1]).toBe('asOf: expected a date that exists, written YYYY-MM-DD, found "31/12/2022".');
    expect(refusals[2]?.[1]).toContain('names the project "nobody"');
  });

  test("says so when its port is taken", async () => {
    const other = await aDataDirectory();
    const port = Number(new URL(local.url).port);
    await expect(startLocal({ data: other.path, port })).rejects.toThrow(`${port}`);
    await other.remove();
  });
});
