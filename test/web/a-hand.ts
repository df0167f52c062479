import type { Locator } from "playwright-core";

/** What a person does, counted: each press, each field filled. */
export const aHand = () => {
  let actions = 0;
  const begun = performance.now();
  return {
    async press(control: Locator): Promise<void> {
      actions += 1;
      await control.click();
    },
    async tick(box: Locator): Promise<void> {
      actions += 1;
      await box.check();
    },
    async type(field: Locator, text: string): Promise<void> {
      actions += 1;
      await field.fill(text);
    },
    /** For people to read; nothing is held to a time. */
    tell(what: string): void {
      console.log(`${what}: ${actions} actions, ${((performance.now() - begun) / 1_000).toFixed(1)} s of the machine.`);
    },
  };
};
