import type { Locator } from "playwright-core";

/** What is read there, every kind of space being one. */
export const textOf = async (locator: Locator): Promise<string> =>
  (await locator.innerText()).replaceAll(/[\u00a0\u202f\t]/g, " ");
