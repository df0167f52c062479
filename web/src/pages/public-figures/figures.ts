import type * as z from "zod";
import type { publicFigures } from "../../../../shared/answers/figures.ts";

/** What everybody may know of the fund. */
export type PublicFigures = z.infer<typeof publicFigures>;
