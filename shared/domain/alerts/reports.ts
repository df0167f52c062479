import type { FactOf } from "../../../events/catalogue.ts";
import { type Cents, percentOf, sumCents } from "../money.ts";
import { openDossiers } from "../reports.ts";
import type { AlertSubject } from "./alert-subject.ts";

/*
 * Reports as the rules look at them: each one's last version, with its review.
 */

export type ReportFact = FactOf<"SavingsReported">;
export type ReviewFact = FactOf<"SavingsReviewed">;
export type ReportLine = NonNullable<ReportFact["data"]["lines"]>[number];

export type Standing = {
  readonly report: ReportFact;
  /** Of this very version. */
  readonly review: ReviewFact | undefined;
  /** The version before it that was not rejected. */
  readonly before: ReportFact | undefined;
};

const standing = new WeakMap<AlertSubject["facts"], readonly Standing[]>();

const readStanding = ({ SavingsReported = [], SavingsReviewed = [] }: AlertSubject["facts"]): readonly Standing[] =>
  openDossiers(SavingsReported, SavingsReviewed).dossiers.flatMap(({ versions }) => {
    const [last, ...others] = versions.flatMap(([first]) => first ?? []);
    if (last === undefined) return [];
    const before = others.find(({ review }) => review?.data.decision !== "rejected")?.report;
    return [{ report: last.report, review: last.review, before }];
  });

/** The last version of each report. */
export const standingReports = ({ facts }: Pick<AlertSubject, "facts">): readonly Standing[] => {
  const found = standing.get(facts) ?? readStanding(facts);
  standing.set(facts, found);
  return found;
};

export const versionObject = ({ data: { reportId, version } }: ReportFact): string => `${reportId}@${version}`;

export const counts = ({ nature }: Pick<ReportLine, "nature">): boolean =>
  nature === "recurring" || nature === "one-off";

export const lineCents = ({ netAmountCents, attributionPercent = 100 }: ReportLine): Cents =>
  percentOf(netAmountCents, attributionPercent);

/** Recurring and one-off cents of a report, after attribution. */
export const countedCents = ({ data }: ReportFact): Cents => sumCents((data.lines ?? []).filter(counts).map(lineCents));
