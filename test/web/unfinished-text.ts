import type { Page } from "playwright-core";

/** What slips into a page when a figure is missing and nobody said what to show. */
export const unfinishedText = async (page: Page): Promise<string[]> => {
  const text = await page.locator("body").innerText();
  return text.split("\n").filter((line) => /\b(undefined|NaN|null|Infinity)\b|\[object |Invalid Date/.test(line));
};
