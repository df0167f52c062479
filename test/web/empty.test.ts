import { describe, expect, test } from "vitest";
import { aWeb } from "./a-web.ts";
import { findings, findingsInTheDark } from "./accessible.ts";
import { unfinishedText } from "./unfinished-text.ts";
import { visits } from "./visits.ts";

/* A system in which nothing was ever said: every page says why it is empty, and axe finds nothing. */

const web = aWeb({ isEmpty: true });

const offices = Object.entries(visits).filter(
  ([route, [persona]]) => !route.includes(":") && persona !== undefined && !persona.startsWith("Équipe"),
);

describe.each(offices)("%s, with nothing to show", (route, [persona]) => {
  test("stands, says so, and has nothing for axe to find, in the light and in the dark", async () => {
    const { page, open } = await web.visit(persona, { isReturning: true });
    await open(route);
    expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
    expect(await unfinishedText(page)).toEqual([]);
    expect(await findings(page)).toEqual([]);
    expect(await findingsInTheDark(page)).toEqual([]);
  });
});
