import type { z } from "zod";

/** Refuses a list in which two items have the same key, pointing at the second. */
export const refuseRepeats =
  <Item>(keyOf: (item: Item) => readonly string[], expected: string) =>
  (items: readonly Item[], context: z.core.$RefinementCtx): void => {
    const seen = new Set<string>();
    items.forEach((item, index) => {
      const key = JSON.stringify(keyOf(item));
      if (seen.has(key)) context.addIssue({ code: "custom", path: [index], message: expected });
      seen.add(key);
    });
  };
