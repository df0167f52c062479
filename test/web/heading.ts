import type { Page } from "playwright-core";

/** What a page says it is. */
export const headingOf = async (page: Page): Promise<{ language: string; title: string; heading: string }> => ({
  language: await page.evaluate(() => document.documentElement.lang),
  title: await page.title(),
  heading: await page.getByRole("heading", { level: 1 }).innerText(),
});
