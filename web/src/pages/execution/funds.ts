import type * as z from "zod";
import type { funds } from "../../../../shared/answers/figures.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { atClocks, useClocks } from "../../clocks/clocks.ts";

export type Funds = z.infer<typeof funds>;
export type Fund = Funds["funds"][number];
export type FundYear = Fund["years"][number];

/** Each fund's envelope by year, at the page's two clocks. */
export const useFunds = (): Funds => useAnswer<Funds>(atClocks("/api/funds", useClocks()));
