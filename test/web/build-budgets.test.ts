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

test("each chunk that a page adds, and each loaded when asked for, is 30 kB at most", async () => {
  const { chunks } = await weights;
  expect(Object.keys(chunks).length).toBeGreaterThan(30);
  expect(Object.entries(chunks).filter(([, bytes]) => bytes > budgets.pageBytes)).toEqual([]);
});
