import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startDatabase } from "./database.ts";

/*
 * `npm run test:dynamodb-local`: the contract suites of test/contracts/ on DynamoDB Local and on dynalite, test by test. Both
 * must pass, and give the same verdict on each.
 */

type Report = { testResults: { assertionResults: { fullName: string; status: string }[] }[] };

/** The verdict on each test of the contract suites, on the database at `endpoint` or on dynalite. */
const verdicts = (endpoint?: string): Map<string, string> => {
  const folder = mkdtempSync(join(tmpdir(), "trajectoire-contracts-"));
  const file = join(folder, "report.json");
  spawnSync(
    process.execPath,
    ["node_modules/vitest/vitest.mjs", "run", "test/contracts", "--reporter=json", `--outputFile=${file}`],
    {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, ...(endpoint === undefined ? {} : { DYNAMODB_ENDPOINT: endpoint }) },
    },
  );
  const { testResults }: Report = JSON.parse(readFileSync(file, "utf8"));
  rmSync(folder, { recursive: true });
  return new Map(
    testResults.flatMap(({ assertionResults }) => assertionResults.map((one) => [one.fullName, one.status])),
  );
};

try {
  const database = await startDatabase();
  const local = verdicts(database.endpoint);
  database.stop();
  const dynalite = verdicts();
  const bad = [...new Set([...local.keys(), ...dynalite.keys()])].filter(
    (name) => local.get(name) !== "passed" || dynalite.get(name) !== "passed",
  );
  for (const name of bad) console.log(`${name}: DynamoDB Local ${local.get(name)}, dynalite ${dynalite.get(name)}`);
  const count = (all: Map<string, string>): number => [...all.values()].filter((status) => status === "passed").length;
  console.log(
    `DynamoDB Local (${database.version}): ${count(local)} of ${local.size} passed. dynalite: ${count(dynalite)} of ${dynalite.size}.`,
  );
  console.log(
    bad.length === 0 && local.size > 0 ? "The same verdict on every test." : "The verdicts differ, or a test failed.",
  );
  process.exitCode = bad.length === 0 && local.size > 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
