import type { FactOf } from "../../../../events/catalogue.ts";
import { percentOf, sumCents } from "../../../../shared/domain/money.ts";

export type Report = FactOf<"SavingsReported">["data"];
export type Line = NonNullable<Report["lines"]>[number];

/** What a line claims once attributed to the project. */
export const declaredCents = ({ netAmountCents, attributionPercent = 100 }: Line): number =>
  percentOf(netAmountCents, attributionPercent);

const counts = ({ nature }: Pick<Line, "nature">): boolean => nature === "recurring" || nature === "one-off";

/** Recurring and one-off savings of a report: what counts. */
export const countedCents = ({ lines = [] }: Pick<Report, "lines">): number =>
  sumCents(lines.filter(counts).map(declaredCents));
