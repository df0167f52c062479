import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** What axe finds wrong with the page as it stands: rule, sentence and the first places; every rule of axe's, or those named. */
export const findings = async (page: Page, rules: readonly string[] = []): Promise<string[]> => {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await (rules.length === 0 ? axe : axe.withRules([...rules])).analyze();
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes
        .slice(0, 3)
        .map(({ html }) => html.slice(0, 200))
        .join(" | ")}`,
  );
};

/** The same in the dark, where only colours differ. */
export const findingsInTheDark = async (page: Page): Promise<string[]> => {
  await page.emulateMedia({ colorScheme: "dark" });
  const found = await findings(page, ["color-contrast", "link-in-text-block"]);
  await page.emulateMedia({ colorScheme: "light" });
  return found;
};
