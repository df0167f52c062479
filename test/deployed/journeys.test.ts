import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { listedJourneys, missingJourneys, passedTests } from "./journeys.ts";
import { localOnly } from "./local-only.ts";
import { root } from "./places.ts";

const listed = JSON.stringify([
  { name: "a fact > is put", file: "/p/test/journeys/facts.test.ts" },
  { name: "a fact > is read", file: "/p/test/journeys/facts.test.ts" },
  { name: "a page opens", file: "/p/test/journeys/page.test.ts" },
]);
const report = (status: string) =>
  JSON.stringify({
    testResults: [
      {
        name: "/p/test/journeys/facts.test.ts",
        assertionResults: [
          { ancestorTitles: ["a fact"], title: "is put", status: "passed" },
          { ancestorTitles: ["a fact"], title: "is read", status },
        ],
      },
    ],
  });
const missing = (status: string) =>
  missingJourneys(listedJourneys(listed, "/p/"), passedTests(report(status), "/p/"), {
    "test/journeys/page.test.ts": "no page",
  });

describe("the journeys of a deployment", () => {
  test("are all the local ones but those listed as local", () => {
    expect(missing("passed")).toEqual([]);
  });

  test.each(["failed", "skipped"])("lack the one that %s", (status) => {
    expect(missing(status)).toEqual(["test/journeys/facts.test.ts > a fact > is read"]);
  });
});

test("a journey listed as local only exists", () => {
  expect(Object.keys(localOnly).filter((file) => !existsSync(join(root, file)))).toEqual([]);
});
