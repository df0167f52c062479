import type { z } from "zod";

/** Refuses a `to` before its `from`. Both are `YYYY-MM` or both `YYYY-MM-DD`, which sort as text. */
export const checkPeriod = <Schema extends z.ZodType<{ from: string; to?: string | undefined }>>(
  schema: Schema,
): Schema =>
  schema.superRefine(({ from, to }, context) => {
    if (to !== undefined && to < from) {
      context.addIssue({ code: "custom", path: ["to"], message: `a "to" that is not before its "from" (${from})` });
    }
  });
