import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/*
 * Arrows point towards events/. A violation planted in each room must fail the linter, and what a room may import must not.
 * The rooms are planted in an empty house that has our linter's rules.
 */

const root = new URL("../../", import.meta.url).pathname;

const refused = [
  ["events", "../shared/domain/money.ts"],
  ["events/facts", "../../shared/domain/money.ts"],
  ["shared/domain", "../adapters/keys.ts"],
  ["shared/domain", "@aws-sdk/client-dynamodb"],
  ["shared/domain", "node:fs"],
  ["shared/domain", "../../functions/api/problem.ts"],
  ["shared/adapters", "../../functions/api/problem.ts"],
  ["shared/adapters", "../../infra/topology.ts"],
  ["functions/api", "../record-facts/record-facts.ts"],
  ["functions/api/contract", "../../record-facts/record-facts.ts"],
  ["functions/api/contract", "../../../infra/topology.ts"],
  ["functions/api", "../../local/start.ts"],
  ["functions/api", "../../infra/topology.ts"],
  ["infra", "../functions/api/handler.ts"],
  ["infra", "../shared/adapters/keys.ts"],
  ["web", "../shared/adapters/keys.ts"],
  ["web", "../functions/api/answers.ts"],
] as const;

const accepted = [
  ["events/facts", "../values.ts"],
  ["shared/domain", "../../events/catalogue.ts"],
  ["shared/adapters", "../domain/ports.ts"],
  ["functions/api", "../../shared/adapters/keys.ts"],
  ["functions/api", "./problem.ts"],
  ["functions/api/contract", "../../../shared/domain/fold.ts"],
  ["functions/api/contract", "../problem.ts"],
  ["local", "../functions/api/handler.ts"],
  ["web", "../shared/domain/money.ts"],
] as const;

const fileOf = (room: string, imported: string): string => {
  const all: readonly (readonly [string, string])[] = [...refused, ...accepted];
  return `${room}/planted-${all.findIndex(([a, b]) => a === room && b === imported)}.ts`;
};

let house: string;
let said: string;
beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), "trajectoire-house-"));
  copyFileSync(join(root, "biome.json"), join(house, "biome.json"));
  for (const [room, imported] of [...refused, ...accepted]) {
    const file = join(house, fileOf(room, imported));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `import { thing } from "${imported}";\n\nexport const kept = thing;\n`);
  }
  const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [biome, "lint", "--only=style/noRestrictedImports", "--max-diagnostics=none", "--colors=off"],
    { cwd: house, encoding: "utf8" },
  );
  said = stdout + stderr;
});
afterAll(() => rmSync(house, { recursive: true }));

const isRefused = (room: string, imported: string): boolean =>
  said
    .split("\n")
    .some((line) => line.startsWith(`${fileOf(room, imported)}:`) && line.includes("noRestrictedImports"));

describe("the linter refuses", () => {
  test.each(refused)("%s importing %s", (room, imported) => {
    expect(isRefused(room, imported), said).toBe(true);
  });
});

describe("the linter accepts", () => {
  test.each(accepted)("%s importing %s", (room, imported) => {
    expect(isRefused(room, imported), said).toBe(false);
  });
});
