import type { Matching } from "../../../../shared/domain/matching/match.ts";

/** What the API answers of a statement. */
export type Compared = Matching & {
  readonly from: string;
  readonly to: string;
  readonly simulation: boolean;
  readonly receipts: readonly string[];
};

export const groups = ["amountDiffers", "namedTwice", "missingHere", "missingThere", "matched"] as const;
export type Group = (typeof groups)[number];

/** How many rows were read, were found, can be recorded, must be looked at. */
export const countsOf = ({ matched, amountDiffers, namedTwice, missingHere, missingThere }: Matching) => ({
  rows: matched.length + amountDiffers.length + namedTwice.length + missingHere.length,
  matched: matched.length,
  toRecord: matched.filter(({ payment }) => !payment.isMatched).length,
  toLookAt: amountDiffers.length + namedTwice.length + missingHere.length + missingThere.length,
});
