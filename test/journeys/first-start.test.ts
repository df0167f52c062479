import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aDataDirectory, answerOf, type LocalProcess, putFacts, startLocal } from "./local-process.ts";

/* A newcomer's first quarter of an hour: `npm start`, and look. */

const today = "2026-11-23";

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

  test("the wave it loaded itself is already known", async () => {
    const { output } = await putFacts("events/samples/vague-2018-1.ndjson", local.url);
    expect(output).toContain("18 sent: 0 recorded, 18 already known, 0 refused.");
  });

  test("says so when its port is taken", async () => {
    const other = await aDataDirectory();
    const port = Number(new URL(local.url).port);
    await expect(startLocal({ data: other.path, port })).rejects.toThrow(`${port}`);
    await other.remove();
  });
});
