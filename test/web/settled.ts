import type { Page } from "playwright-core";

/** Until the page has its heading and nothing of it is awaited any more. */
export const settled = async (page: Page): Promise<void> => {
  await page.waitForFunction(
    () =>
      document.querySelector("h1, [role=alert]") !== null && document.querySelector(".skeleton, .progress-on") === null,
  );
};
