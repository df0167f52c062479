import { describe, expect, test } from "vitest";
import { forTheSignedIn } from "../../web/src/every-page.ts";
import { aWeb } from "./a-web.ts";
import { findings, findingsInTheDark } from "./accessible.ts";
import { addressesOf } from "./every-address.ts";
import { visits } from "./visits.ts";

/*
 * The one place where the API does not answer for itself: Playwright puts a 500 in its stead, for everything but who one is, to see
 * each page say so.
 */

const web = aWeb();

/** Asks nothing before it is told to. */
const asksNothing = "/execution/rapprochement";
const asking = addressesOf(forTheSignedIn).filter((route) => route !== asksNothing);

describe.each(asking)("%s, when the API fails", (route) => {
  test("says what failed, offers to try again, and has nothing for axe to find, in the light and in the dark", async () => {
    const [persona, address = route] = visits[route] ?? [undefined];
    const { page, complaints, open } = await web.visit(persona, { isReturning: true });
    complaints.expects(/500|ApiProblem/);
    await page.route(/\/api\/(?!me$|configuration$)/, (route) =>
      route.fulfill({ status: 500, json: { title: "Internal Server Error" } }),
    );
    await open(address);
    await page.getByRole("button", { name: "Réessayer" }).first().waitFor();
    expect(await page.locator("main").innerText()).toContain("n’ont pas pu être lues");
    expect(await findings(page)).toEqual([]);
    expect(await findingsInTheDark(page)).toEqual([]);
  });
});
