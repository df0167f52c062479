import { expect, test } from "vitest";
import { buildSite } from "../../local/site/build-site.ts";
import { budgets } from "../../web/src/pages/eco-design/budgets.ts";
import { weighBuild } from "./weigh-build.ts";

/* The bytes that the built site may weigh, gzipped. */

const weights = weighBuild(await buildSite());

test("what every page loads is 170 kB of script at most", async () => {
  expect((await weights).entry).toBeLessThanOrEqual(budgets.entryBytes);
});

test("styles are 15 kB at most, all pages together", async () => {
  expect((await weights).styles).toBeLessThanOrEqual(budgets.styleBytes);
});

test("a page, or what is loaded when asked for, adds 30 kB at most, with all it imports", async () => {
  const { added } = await weights;
  expect(Object.keys(added).length).toBeGreaterThan(30);
  expect(Object.entries(added).filter(([, bytes]) => bytes > budgets.pageBytes)).toEqual([]);
});
