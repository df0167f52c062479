import { writeFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aDataDirectory, answerOf, type LocalProcess, putFacts, run, startLocal } from "./local-process.ts";

/*
 * The worked examples of DOMAIN.md section 9 through the whole system, to the cent: put on the bus, recorded, folded,
 * asked of the API. Example 3's past and example 5's need the dates facts were recorded: restore-ledger gives them.
 */

const file = "events/samples/vague-exemples.ndjson";

type System = { readonly local: LocalProcess; readonly data: Awaited<ReturnType<typeof aDataDirectory>> };
let put: System;
let restored: System;
beforeAll(async () => {
  const started = async (): Promise<System> => {
    const data = await aDataDirectory();
    return { data, local: await startLocal({ data: data.path }) };
  };
  [put, restored] = await Promise.all([started(), started()]);
  expect((await putFacts(file, put.local.url)).output).toContain("54 recorded");
  const { output } = await run("local/commands/restore-ledger.ts", ["--facts", file, "--endpoint", restored.local.url]);
  expect(output).toContain("54 facts restored, 7 projects");
});
afterAll(async () => {
  for (const { local, data } of [put, restored]) {
    await local.stop();
    await data.remove();
  }
});

const ask = async ({ local }: System, path: string) => JSON.parse(await answerOf(local.url, path));

const figures = async (system: System, projectId: string, asOf: string, knownAt = "2100-01-01") => {
  const position = await ask(system, `/api/projects/${projectId}?asOf=${asOf}&knownAt=${knownAt}`);
  const { runRateCents, coverage, annualisedCents } = position.validated;
  const { status, yield: ratio } = position;
  return [status, runRateCents, `${coverage.known}/${coverage.expected}`, annualisedCents, ratio];
};

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

test("3. a correction, a repayment, a stop, and the past as it was known", async () => {
  const h2 = (knownAt: string) => figures(restored, "exemple-3", "2023-12-31", knownAt);
  expect((await h2("2024-02-28"))[1]).toBe(30_000_000);
  expect((await h2("2024-02-28"))[4]).toBe("0.6000");
  expect((await h2("2024-03-31"))[1]).toBe(24_000_000);
  expect((await h2("2024-03-31"))[4]).toBe("0.4800");
  for (const system of [put, restored]) {
    const june = await figures(system, "exemple-3", "2024-06-30");
    expect(june).toEqual(["partial", 25_000_000, "12/12", 25_000_000, "0.6667"]);
    const stopped = await figures(system, "exemple-3", "2025-09-30");
    expect(stopped).toEqual(["missed", 0, "12/12", 0, "0.0000"]);
  }
});

test("4. weighs, never averages", async () => {
  expect(await ask(put, "/api/portfolio?asOf=2022-12-31&knownAt=2100-01-01&wave=exemple-4")).toMatchObject({
    projects: 3,
    maturedCents: 2_500_000_000,
    validatedRunRateCents: 800_000_000,
    yield: "0.3200",
  });
});

test("5. not due is not late", async () => {
  const asKnown = (knownAt: string) => figures(restored, "exemple-5", "2022-11-10", knownAt);
  expect(await asKnown("2022-11-10")).toEqual(["achieved", 100_000_000, "12/12", 100_000_000, "1.0000"]);
  expect(await asKnown("2022-11-14")).toEqual(["to-confirm", 75_000_000, "9/12", 100_000_000, "0.7500"]);
});

test("a stranger recomputes the API's answer from the exported ledger, byte for byte", async () => {
  const ledger = `${restored.data.path}/exported.ndjson`;
  const { output } = await run("local/commands/export-ledger.ts", ["--endpoint", restored.local.url]);
  await writeFile(
    ledger,
    output
      .split("\n")
      .filter((line) => line.startsWith("{"))
      .join("\n"),
  );
  const question = ["--project", "exemple-3", "--as-of", "2023-12-31", "--known-at", "2024-02-28"];
  const recomputed = await run("local/commands/position.ts", ["--facts", ledger, ...question]);
  const answered = await answerOf(restored.local.url, "/api/projects/exemple-3?asOf=2023-12-31&knownAt=2024-02-28");
  expect(recomputed.output.trim()).toBe(answered);
});

test("a ledger that holds facts is not restored over", async () => {
  const { code, output } = await run("local/commands/restore-ledger.ts", [
    "--facts",
    file,
    "--endpoint",
    put.local.url,
  ]);
  expect(code).toBe(2);
  expect(output).toContain("already holds facts");
});
