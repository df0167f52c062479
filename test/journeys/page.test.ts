import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { aDataDirectory, type LocalProcess, putFacts, startLocal } from "./local-process.ts";

/* The first page, in a real browser, on the real system. */

let data: Awaited<ReturnType<typeof aDataDirectory>>;
let local: LocalProcess;
let browser: Browser;
beforeAll(async () => {
  data = await aDataDirectory();
  [local, browser] = await Promise.all([startLocal({ data: data.path }), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await local.stop();
  await data.remove();
});

const open = async (path: string, width = 1280) => {
  const page = await browser.newPage({ viewport: { width, height: 900 }, locale: "fr-FR" });
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.goto(`${local.url}${path}`);
  await page.getByRole("button", { name: /^Secrétariat 1/ }).click();
  await page.locator("#phrase", { hasNotText: "Chargement" }).waitFor();
  const textOf = async (selector: string) =>
    (await page.locator(selector).allInnerTexts()).map((text) => text.replace(/[\u202f\u00a0\s]+/g, " ").trim());
  return { page, errors, textOf };
};

test("an empty system says what to do next", async () => {
  const { textOf, errors } = await open("/?au=2022-12-31");
  expect((await textOf("#phrase"))[0]).toContain("aucun lauréat n’est connu. Envoyez des faits sur le bus");
  expect(errors).toEqual([]);
});

test("lists laureates with what was invested, required and realised, and the gap, in French", async () => {
  await putFacts("events/samples/vague-exemples.ndjson", local.url);
  const { page, textOf, errors } = await open("/?au=2022-12-31");
  const [row] = await textOf("tbody tr:has-text('Exemple 2')");
  expect(row).toBe("Exemple 2 : le retour n'est pas la cible simulé Exemple En constat 8,7 6,0 6,0 4,4 4,4 −1,6");
  expect((await textOf("#phrase"))[0]).toMatch(
    /^Au 31\/12\/2022 \(connu au \d\d\/\d\d\/\d{4}\), 1 € arrivé à échéance/,
  );
  expect(await page.locator("#simulation").isVisible()).toBe(true);
  expect(await page.locator("#passe").isVisible()).toBe(true);
  expect(errors).toEqual([]);
});

test("says what is wrong with an address it does not understand", async () => {
  const { textOf } = await open("/?au=31-12-2022");
  expect((await textOf("#phrase"))[0]).toContain("asOf: expected a date that exists");
});

test("fits a narrow screen", async () => {
  const { page } = await open("/?au=2022-12-31", 390);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
