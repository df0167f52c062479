import type { Page } from "playwright-core";

/** Until the page has its heading and its menu, and nothing of it is awaited any more. */
export const settled = async (page: Page): Promise<void> => {
  await page.waitForFunction(
    () =>
      document.querySelector("main h1, main [role=alert]") !== null &&
      document.querySelector(".skeleton, .progress-on, .menu-room:empty") === null,
  );
};
