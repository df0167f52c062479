import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "./local-process.ts";

/*
 * The auditor's commands: a ledger file and nothing else. Answers on standard output, everything else on standard error.
 */

const ledger = "events/samples/vague-exemples.ndjson";
const position = (...args: string[]) => run("local/commands/position.ts", args);
const portfolio = (...args: string[]) => run("local/commands/portfolio.ts", args);
const explain = (...args: string[]) => run("local/commands/explain.ts", args);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "trajectoire-audit-"));
});
afterAll(() => rm(folder, { recursive: true }));

const aFile = async (name: string, ...lines: readonly string[]): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, lines.join("\n"));
  return path;
};

describe("position", () => {
  test("prints one position, keys in the order of the reference", async () => {
    const { code, stdout, stderr } = await position(
      ...["--facts", ledger, "--project", "exemple-2", "--as-of", "2022-12-31"],
    );
    expect([code, stderr]).toEqual([0, ""]);
    const answer = JSON.parse(stdout);
    expect(Object.keys(answer).join(" ")).toBe(
      "projectId asOf knownAt simulation lifecycle status terms awardCents committedCents paidCents maturedCents matured12Cents requiredCents observedTo validated declared yield gapCents plan next anomalies",
    );
    expect(answer).toMatchObject({ knownAt: null, yield: "0.7376", status: "in-observation", gapCents: 157_449_950 });
  });

  test("answers a file of questions line by line, in order, and says which project is not found", async () => {
    const queries = await aFile(
      "queries.ndjson",
      '{ "projectId": "exemple-3", "asOf": "2023-12-31", "knownAt": "2024-02-28" }',
      '{ "projectId": "nobody", "asOf": "2023-12-31" }',
      '{ "projectId": "exemple-3", "asOf": "2023-12-31", "knownAt": null }',
    );
    const { code, stdout } = await position("--facts", ledger, "--queries", queries);
    expect(code).toBe(0);
    const answers = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(answers.map(({ error, yield: ratio }) => error ?? ratio)).toEqual(["0.6000", "not-found", "0.4800"]);
    expect(answers[1]).toEqual({ projectId: "nobody", error: "not-found" });
  });

  test("leaves refused facts out, each with its line and reason on standard error", async () => {
    const file = await aFile(
      "spoilt.ndjson",
      "{ not json",
      '{"source":"trajectoire.fund","detailType":"TranchePaid","detail":{"metadata":{"id":"p","version":1,"occurredAt":"2020-01-01T00:00:00Z","actor":"a"},"data":{"projectId":"x","paymentId":"p","amountCents":100,"paidOn":"2020-01-01"}}}',
      '{"source":"trajectoire.finance","detailType":"TranchePaid","detail":{"metadata":{"id":"p","version":1,"occurredAt":"2020-01-01T00:00:00Z","actor":"a"},"data":{"projectId":"x","paymentId":"p","amountCents":100,"paidOn":"2020-01-01"}}}',
    );
    const { code, stdout, stderr } = await position("--facts", file, "--project", "x", "--as-of", "2021-12-31");
    expect(code).toBe(0);
    expect(JSON.parse(stdout).paidCents).toBe(100);
    expect(stderr.split("\n").map((line) => line.replace(/^(line \d+: \S+).*/, "$1"))).toEqual([
      "line 1: malformed.",
      "line 2: wrong-source.",
      "2 refused, left out.",
      "",
    ]);
  });

  test.each([
    [["--project", "exemple-2", "--as-of", "2022-12-31"], "--facts is missing."],
    [["--facts", ledger, "--as-of", "2022-12-31"], "--project is missing."],
    [["--facts", ledger, "--project", "exemple-2"], "--as-of is missing."],
    [["--facts", ledger, "--project", "exemple-2", "--as-of", "2022-02-30"], "--as-of: expected a date that exists"],
    [
      ["--facts", ledger, "--project", "exemple-2", "--as-of", "2022-12-31", "--known-at", "soon"],
      "--known-at: expected a date",
    ],
    [["--facts", "nowhere.ndjson", "--project", "exemple-2", "--as-of", "2022-12-31"], "nowhere.ndjson"],
    [["--facts", ledger, "--projet", "exemple-2"], "--projet"],
  ])("says in a sentence what is wrong with %j, with exit code 2", async (args, sentence) => {
    const { code, stdout, stderr } = await position(...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(sentence);
  });
});

describe("portfolio", () => {
  test("weighs, never averages", async () => {
    const { code, stdout } = await portfolio("--facts", ledger, "--as-of", "2022-12-31", "--wave", "exemple-4");
    expect([code, JSON.parse(stdout).yield]).toEqual([0, "0.3200"]);
  });

  test("of the silent ones alone", async () => {
    const { stdout } = await portfolio(
      ...["--facts", ledger, "--as-of", "2022-12-31", "--wave", "exemple-4", "--status", "undocumented"],
    );
    expect(JSON.parse(stdout)).toMatchObject({ projects: 1, maturedCents: 400_000_000, yield: "0.0000" });
  });

  test("refuses a status that is none", async () => {
    const { code, stderr } = await portfolio("--facts", ledger, "--as-of", "2022-12-31", "--status", "great");
    expect([code, stderr.includes("--status: expected one of none, unplanned")]).toEqual([2, true]);
  });
});

describe("explain", () => {
  test("prints what stands behind a figure", async () => {
    const { code, stdout } = await explain(
      ...["--facts", ledger, "--project", "exemple-3", "--as-of", "2023-12-31", "--figure", "validated.runRateCents"],
    );
    expect(code).toBe(0);
    const { explanation, setAside } = JSON.parse(stdout);
    expect(explanation.value).toBe(24_000_000);
    const steps: { step: string; cents: number }[] = explanation.walk;
    expect(steps.map(({ step, cents }) => [step, cents])).toEqual([
      ["initial-plan", 0],
      ["current-plan", 0],
      ["against-plan", 30_000_000],
      ["correction", -6_000_000],
      ["figure", 24_000_000],
    ]);
    expect(setAside).toContainEqual({
      factId: "revue-2024-S1-v1",
      source: "trajectoire.fund",
      detailType: "SavingsReviewed",
      because: "outside-this-figure",
      by: null,
    });
  });

  test("names the figures there are", async () => {
    const { code, stderr } = await explain(
      ...["--facts", ledger, "--project", "exemple-3", "--as-of", "2023-12-31", "--figure", "luck"],
    );
    expect([code, stderr.includes("paidCents")]).toEqual([2, true]);
  });
});
