import type { FactOf } from "../../../../events/catalogue.ts";
import { type Cents, percentOf, sumCents } from "../../../../shared/domain/money.ts";
import type { HistoryEntry } from "./history.ts";
import { isCounted } from "./natures.ts";
import type { Period } from "./periods.ts";

/*
 * What became of each report: its versions, and what was said of each.
 */

export type Reported = FactOf<"SavingsReported">["data"];
export type ReportedLine = NonNullable<Reported["lines"]>[number];
export type Reviewed = FactOf<"SavingsReviewed">["data"];

export type Version = {
  readonly factId: string;
  readonly version: number;
  readonly data: Reported;
  readonly actor: string;
  readonly recordedAt: string | null;
  readonly simulation: boolean;
  readonly isWithdrawn: boolean;
  readonly review: Reviewed | undefined;
};

export type ReportState = "waiting" | "validated" | "accepted-otherwise" | "sent-back" | "rejected" | "withdrawn";

export type Report = {
  readonly reportId: string;
  readonly period: Period;
  readonly state: ReportState;
  /** The last first. */
  readonly versions: readonly Version[];
  /** The last one that was not taken back. */
  readonly standing: Version | undefined;
};

const latestReview = (history: readonly HistoryEntry[], report: Reported, factId: string): Reviewed | undefined =>
  history
    .flatMap((entry) => (entry.type === "SavingsReviewed" && entry.withdrawnBy === null ? [entry] : []))
    .filter(({ data }) => data.reportId === report.reportId && data.version === report.version)
    .filter(({ data }) => !data.reportFactId || data.reportFactId === factId)
    .sort((a, b) =>
      `${a.data.reviewedOn} ${a.occurredAt} ${a.fact}` < `${b.data.reviewedOn} ${b.occurredAt} ${b.fact}` ? 1 : -1,
    )
    .at(0)?.data;

const stateOf = (version: Version | undefined): ReportState => {
  if (version === undefined) return "withdrawn";
  switch (version.review?.decision) {
    case undefined:
      return "waiting";
    case "validated":
      return acceptedCents(version) === declaredCents(version.data) ? "validated" : "accepted-otherwise";
    case "changes-requested":
      return "sent-back";
    case "rejected":
      return "rejected";
  }
};

/** Every report, the latest period first. */
export const reportsOf = (history: readonly HistoryEntry[]): readonly Report[] => {
  const versions = new Map<string, Version[]>();
  for (const entry of history) {
    if (entry.type !== "SavingsReported") continue;
    const { data, actor, recordedAt, simulation, withdrawnBy } = entry;
    const factId = entry.fact.split(" ")[0] ?? "";
    const version = {
      factId,
      version: data.version,
      data,
      actor,
      recordedAt,
      simulation,
      isWithdrawn: withdrawnBy !== null,
      review: latestReview(history, data, factId),
    };
    versions.set(data.reportId, [...(versions.get(data.reportId) ?? []), version]);
  }
  return [...versions]
    .map(([reportId, all]): Report => {
      const sorted = [...all].sort((a, b) => b.version - a.version);
      const standing = sorted.find(({ isWithdrawn }) => !isWithdrawn);
      const period = (standing ?? sorted[0])?.data.period ?? { from: "", to: "" };
      return { reportId, period, versions: sorted, standing, state: stateOf(standing) };
    })
    .sort((a, b) => (`${b.period.to} ${b.reportId}` > `${a.period.to} ${a.reportId}` ? 1 : -1));
};

/** What the declared lane keeps: the last version that was neither rejected nor taken back. */
export const keptVersion = ({ versions }: Report): Version | undefined =>
  versions.find(({ isWithdrawn, review }) => !isWithdrawn && review?.decision !== "rejected");

/** The number a next version must have. */
export const nextVersion = (report: Report | undefined): number => (report?.versions[0]?.version ?? 0) + 1;

/** After attribution, as it counts. */
export const lineCents = ({ netAmountCents, attributionPercent }: ReportedLine): Cents =>
  percentOf(netAmountCents, attributionPercent ?? 100);

/** Recurring and one-off together. */
export const declaredCents = ({ lines }: Reported): Cents =>
  sumCents((lines ?? []).filter(({ nature }) => isCounted(nature)).map(lineCents));

/** The same of what was accepted; null before a validation. */
export const acceptedCents = ({ data, review }: Version): Cents | null => {
  if (review?.decision !== "validated") return null;
  if (!review.accepted) return declaredCents(data);
  return sumCents(review.accepted.filter(({ nature }) => isCounted(nature)).map(({ amountCents }) => amountCents));
};

/** Of one line of a validated version; null before a validation. */
export const acceptedLineCents = ({ review }: Version, line: ReportedLine): Cents | null => {
  if (review?.decision !== "validated") return null;
  if (!review.accepted) return lineCents(line);
  return (
    review.accepted.find(({ streamId, nature }) => streamId === line.streamId && nature === line.nature)?.amountCents ??
    0
  );
};
