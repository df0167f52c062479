import { describe, expect, test } from "vitest";
import { aWeb } from "./a-web.ts";
import { findings, findingsInTheDark } from "./accessible.ts";

/* Dialogs: named, holding the focus, closed with Escape, the focus given back; nothing for axe to find, light or dark. */

const web = aWeb();

describe("the dialog that explains a figure", () => {
  test("opens on a press, says the formula and the facts, closes with Escape and gives the focus back", async () => {
    const { page, open } = await web.visit("Contrôle 1");
    await open("/laureats/health-data-hub");
    const figure = page.getByRole("button", { name: "Expliquer ce chiffre" }).first();
    await figure.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    await dialog.locator(".skeleton").waitFor({ state: "detached" });
    expect(await findings(page)).toEqual([]);
    expect(await findingsInTheDark(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await figure.evaluate((node) => node === document.activeElement)).toBe(true);
  });
});

describe("the dialog of a session that expired", () => {
  test("stands over the page, cannot be closed without signing in, and has nothing for axe to find", async () => {
    const { page, complaints, open } = await web.visit("Secrétariat 1");
    complaints.expects(/401/);
    await open("/aide");
    await page.evaluate(() => sessionStorage.setItem("trajectoire.token", "expired"));
    await page.getByRole("link", { name: "Alertes" }).first().click();
    const dialog = page.getByRole("dialog", { name: "Votre session a expiré" });
    await dialog.waitFor();
    expect(await findings(page)).toEqual([]);
    expect(await findingsInTheDark(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await dialog.isVisible()).toBe(true);
  });
});
