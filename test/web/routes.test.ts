import { describe, expect, test } from "vitest";
import { forEverybody, forTheSignedIn } from "../../web/src/every-page.ts";
import { aWeb } from "./a-web.ts";
import { findings, findingsInTheDark } from "./accessible.ts";
import { addressesOf } from "./every-address.ts";
import { headingOf } from "./heading.ts";
import { strangeWords } from "./language-of-words.ts";
import { visits } from "./visits.ts";

/* Every page of the site, as the role that may see it: nothing for axe to find, nothing beyond a narrow screen, both languages. */

const web = aWeb();

test("no page is left out", () => {
  expect(Object.keys(visits).sort()).toEqual(addressesOf([...forEverybody, ...forTheSignedIn]).sort());
});

describe.each(Object.entries(visits))("%s", (route, [persona, address = route]) => {
  test("has nothing for axe to find, in the light, in the dark, and fits a screen of 320 px", async () => {
    const { page, open } = await web.visit(persona);
    await open(address);
    expect(await findings(page)).toEqual([]);
    expect(await findingsInTheDark(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  test("speaks French, and English behind /en", async () => {
    const { page, open } = await web.visit(persona);
    for (const [language, prefix] of [
      ["fr", ""],
      ["en", "/en"],
    ] as const) {
      await open(`${prefix}${address}`);
      expect(await headingOf(page)).toMatchObject({ language, title: expect.stringMatching(/\S – Trajectoire$/) });
      expect(await strangeWords(page, language)).toEqual([]);
    }
  });
});
