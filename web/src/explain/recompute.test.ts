import { expect, test } from "vitest";
import { commandOf, linkOf } from "./recompute.tsx";

const asked = {
  projectId: "ned",
  figure: "validated.runRateCents",
  asOf: "2022-06-30",
  knownAt: "2022-07-15T21:59:59.000Z",
};

test("the command asks for the same figure of the same project at the same two dates", () => {
  expect(commandOf(asked)).toBe(
    "npm run --silent explain -- --facts ledger.ndjson --project ned --figure validated.runRateCents --as-of 2022-06-30 --known-at 2022-07-15T21:59:59.000Z",
  );
  expect(commandOf({ ...asked, projectId: "l'été", knownAt: null })).toContain("--project 'l'\\''été'");
});

test("the link keeps what the page asks, and pins the two dates", () => {
  const link = linkOf("https://site.test/en/laureats/ned?expliquer=yield", asked);
  expect(link).toBe(
    "https://site.test/en/laureats/ned?expliquer=yield&au=2022-06-30&connu=2022-07-15T21%3A59%3A59.000Z",
  );
});
