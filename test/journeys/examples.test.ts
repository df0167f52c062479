import { writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerOf, putFacts, type SystemUnderTest, startSystem } from "./a-system.ts";
import { run } from "./local-process.ts";

/*
 * The worked examples of DOMAIN.md section 9 through the whole system, to the cent: put on the bus, recorded, folded,
 * asked of the API. Example 3's past and example 5's need the dates facts were recorded: restore-ledger gives them.
 */

const file = "events/samples/vague-exemples.ndjson";

const ask = async (system: SystemUnderTest, path: string) => JSON.parse(await answerOf(system, path));

const figures = async (system: SystemUnderTest, projectId: string, asOf: string, knownAt = "2100-01-01") => {
  const position = await ask(system, `/api/projects/${projectId}?asOf=${asOf}&knownAt=${knownAt}`);
  const { runRateCents, coverage, annualisedCents } = position.validated;
  const { status, yield: ratio } = position;
  return [status, runRateCents, `${coverage.known}/${coverage.expected}`, annualisedCents, ratio];
};

/** Example 3 as known today: the same however its facts came. */
const expectStopped = async (system: SystemUnderTest): Promise<void> => {
  const june = await figures(system, "exemple-3", "2024-06-30");
  expect(june).toEqual(["partial", 25_000_000, "12/12", 25_000_000, "0.6667"]);
  const stopped = await figures(system, "exemple-3", "2025-09-30");
  expect(stopped).toEqual(["missed", 0, "12/12", 0, "0.0000"]);
};

describe("put on the bus", () => {
  let put: SystemUnderTest;
  beforeAll(async () => {
    put = await startSystem();
    expect((await putFacts(file, put)).output).toContain("54 recorded");
  });
  afterAll(() => put.stop());

  test("1. annualises a young stream", async () => {
    expect(await figures(put, "exemple-1", "2022-09-30")).toEqual([
      "to-confirm",
      75_000_000,
      "9/12",
      100_000_000,
      "0.7500",
    ]);
    expect(await figures(put, "exemple-1", "2022-12-31")).toEqual([
      "achieved",
      100_000_000,
      "12/12",
      100_000_000,
      "1.0000",
    ]);
  });

  test("2. payback is not the target", async () => {
    expect(await ask(put, "/api/projects/exemple-2?asOf=2022-12-31&knownAt=2100-01-01")).toMatchObject({
      status: "in-observation",
      paidCents: 870_000_000,
      maturedCents: 600_000_000,
      matured12Cents: 240_000_000,
      yield: "0.7376",
      gapCents: 157_449_950,
      validated: {
        runRateCents: 442_550_050,
        coverage: { known: 24, expected: 24 },
        cumulativeCents: 872_550_050,
        paybackOn: "2022-12-31",
      },
    });
  });

  test("3. a correction, a repayment, a stop", () => expectStopped(put));

  test("4. weighs, never averages", async () => {
    expect(await ask(put, "/api/portfolio?asOf=2022-12-31&knownAt=2100-01-01&wave=exemple-4")).toMatchObject({
      projects: 3,
      maturedCents: 2_500_000_000,
      validatedRunRateCents: 800_000_000,
      yield: "0.3200",
    });
  });

  test("a ledger that holds facts is not restored over", async () => {
    const { code, output } = await put.command("local/commands/restore-ledger.ts", ["--facts", file]);
    expect(code).toBe(2);
    expect(output).toContain("already holds facts");
  });
});

describe("restored with the dates they were recorded", () => {
  let restored: SystemUnderTest;
  beforeAll(async () => {
    restored = await startSystem();
    const { output } = await restored.command("local/commands/restore-ledger.ts", ["--facts", file]);
    expect(output).toContain("54 facts restored, 7 projects");
  });
  afterAll(() => restored.stop());

  test("3. the past as it was known, before and after the correction", async () => {
    const h2 = (knownAt: string) => figures(restored, "exemple-3", "2023-12-31", knownAt);
    expect((await h2("2024-02-28"))[1]).toBe(30_000_000);
    expect((await h2("2024-02-28"))[4]).toBe("0.6000");
    expect((await h2("2024-03-31"))[1]).toBe(24_000_000);
    expect((await h2("2024-03-31"))[4]).toBe("0.4800");
    await expectStopped(restored);
  });

  test("5. not due is not late", async () => {
    const asKnown = (knownAt: string) => figures(restored, "exemple-5", "2022-11-10", knownAt);
    expect(await asKnown("2022-11-10")).toEqual(["achieved", 100_000_000, "12/12", 100_000_000, "1.0000"]);
    expect(await asKnown("2022-11-14")).toEqual(["to-confirm", 75_000_000, "9/12", 100_000_000, "0.7500"]);
  });

  test("a stranger recomputes the API's answer from the exported ledger, byte for byte", async () => {
    const ledger = `${restored.folder}/exported.ndjson`;
    const exported = await restored.command("local/commands/export-ledger.ts", []);
    await writeFile(ledger, exported.stdout);
    const question = ["--project", "exemple-3", "--as-of", "2023-12-31", "--known-at", "2024-02-28"];
    const recomputed = await run("local/commands/position.ts", ["--facts", ledger, ...question]);
    const answered = await answerOf(restored, "/api/projects/exemple-3?asOf=2023-12-31&knownAt=2024-02-28");
    expect(recomputed.stdout.trim()).toBe(answered);
  });
});
