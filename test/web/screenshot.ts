import { mkdir } from "node:fs/promises";
import type { Page } from "playwright-core";

const folder = new URL("../../test-results/web/", import.meta.url).pathname;

/** Keeps what the page looks like, from its top to its end, in test-results/web/. */
export const screenshot = async (page: Page, name: string): Promise<void> => {
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: `${folder}${name}.png`, fullPage: true });
};
