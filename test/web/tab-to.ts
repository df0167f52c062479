import type { Locator, Page } from "playwright-core";

const furthest = 80;

/** Presses Tab until the control has the focus, as somebody without a mouse does; says so when it is never reached. */
export const tabTo = async (page: Page, control: Locator): Promise<void> => {
  for (let pressed = 0; pressed < furthest; pressed += 1) {
    await page.keyboard.press("Tab");
    if (await control.evaluate((node) => node === document.activeElement)) return;
  }
  throw new Error(`${control} was not reached by ${furthest} presses of Tab.`);
};
