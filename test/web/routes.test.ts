import { describe, expect, test } from "vitest";
import { forEverybody, forTheSignedIn } from "../../web/src/every-page.ts";
import { aWeb } from "./a-web.ts";
import { findings, findingsInTheDark } from "./accessible.ts";
import { addressesOf } from "./every-address.ts";
import { headingOf } from "./heading.ts";
import { strangeWords } from "./language-of-words.ts";
import { namesIn } from "./names-in.ts";
import { unfinishedText } from "./unfinished-text.ts";
import { visits } from "./visits.ts";

/* Every page of the site, as the role that may see it: nothing for axe to find, nothing beyond a narrow screen, both languages. */

const web = aWeb();

test("no page is left out", () => {
  expect(Object.keys(visits).sort()).toEqual(addressesOf([...forEverybody, ...forTheSignedIn]).sort());
});

describe.each(Object.entries(visits))("%s", (route, [persona, address = route]) => {
  test("has nothing for axe to find, in the light, in the dark, fits 320 px, speaks French, and English behind /en", async () => {
    const names = await namesIn(web.url);
    const { page, open } = await web.visit(persona, { isReturning: true });
    await open(address);
    expect(await findings(page)).toEqual([]);
    expect(await findingsInTheDark(page)).toEqual([]);
    expect(await unfinishedText(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await headingOf(page)).toMatchObject({ language: "fr", title: expect.stringMatching(/\S – Trajectoire$/) });
    expect(await strangeWords(page, "fr", names)).toEqual([]);
    await open(`/en${address}`);
    expect(await headingOf(page)).toMatchObject({ language: "en", title: expect.stringMatching(/\S – Trajectoire$/) });
    expect(await strangeWords(page, "en", names)).toEqual([]);
  });
});
