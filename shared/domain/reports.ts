import type { FactOf } from "../../events/catalogue.ts";
import { type Anomaly, anomaly } from "./anomaly.ts";
import { monthOf } from "./calendar.ts";
import { compareCodePoints } from "./canonical-json.ts";
import { compareOccurrence, compareRefs, type FactRef, latest, refOf } from "./fact-ref.ts";
import { groupBy } from "./group-by.ts";
import { compareInstants } from "./instant.ts";
import { percentOf, sumCents } from "./money.ts";
import type { LaneName, Line, Nil, ReportedStream } from "./state.ts";
import type { Terms } from "./terms.ts";

/*
 * Reports and their reviews -> which version of each report each lane keeps, and what it says there.
 */

export type ReportFact = FactOf<"SavingsReported">;
export type ReviewFact = FactOf<"SavingsReviewed">;

/** The version of a report that a lane keeps. */
export type KeptReport = {
  readonly report: ReportFact;
  readonly review: ReviewFact | undefined;
  readonly lines: readonly Line[];
  readonly nil: Nil | undefined;
};

/** One fact of a (report, version), with its current review and the latest validating review that names it. */
type Candidate = {
  readonly report: ReportFact;
  readonly review: ReviewFact | undefined;
  readonly naming: ReviewFact | undefined;
};

/** Of two reviews of one fact: later `reviewedOn`, then later `occurredAt`, then greater id. */
const compareReviews = (a: ReviewFact, b: ReviewFact): number =>
  (a.data.reviewedOn < b.data.reviewedOn ? -1 : a.data.reviewedOn > b.data.reviewedOn ? 1 : 0) ||
  compareInstants(a.metadata.occurredAt, b.metadata.occurredAt) ||
  compareRefs(refOf(a), refOf(b));

const versionKey = ({ reportId, version }: { reportId: string; version: number }): string => `${version} ${reportId}`;

const isAbout = (review: ReviewFact, report: ReportFact): boolean =>
  review.data.reportFactId === undefined || review.data.reportFactId === report.metadata.id;

/** Each fact of each report version, the versions of a report from the greatest down. */
export type Dossier = { readonly reportId: string; readonly versions: readonly (readonly Candidate[])[] };

export const openDossiers = (
  reports: readonly ReportFact[],
  reviews: readonly ReviewFact[],
): { dossiers: Dossier[]; anomalies: Anomaly[] } => {
  const anomalies: Anomaly[] = [];
  const reviewsOf = groupBy(reviews, (review) => versionKey(review.data));
  const factsOf = groupBy(reports, (report) => versionKey(report.data));

  for (const [key, about] of reviewsOf) {
    const known = factsOf.get(key) ?? [];
    for (const review of about) {
      if (!known.some((report) => isAbout(review, report))) anomalies.push(anomaly("waiting", [refOf(review)]));
    }
  }

  const versions = [...factsOf].map(([key, facts]): Candidate[] => {
    if (facts.length > 1) anomalies.push(anomaly("report-version-reused", facts.map(refOf)));
    const about = reviewsOf.get(key) ?? [];
    return facts.sort(compareOccurrence).map((report) => {
      const its = about.filter((review) => isAbout(review, report));
      return {
        report,
        review: latest(its, compareReviews),
        naming: latest(
          its.filter(({ data }) => data.decision === "validated" && data.reportFactId !== undefined),
          compareReviews,
        ),
      };
    });
  });

  const dossiers = [...groupBy(versions, ([first]) => first?.report.data.reportId ?? "")].map(([reportId, all]) => ({
    reportId,
    versions: all.sort(([a], [b]) => (b?.report.data.version ?? 0) - (a?.report.data.version ?? 0)),
  }));
  return { dossiers, anomalies };
};

/** The fact that stands for a version: the first to occur; in the validated lane, one named by a validating review. */
const standing = (candidates: readonly Candidate[], lane: LaneName): Candidate | undefined => {
  const named = candidates.filter(({ naming, review }) => naming && review?.data.decision === "validated");
  if (lane === "declared" || named.length === 0) return candidates[0];
  return latest(named, (a, b) => (a.naming && b.naming ? compareReviews(a.naming, b.naming) : 0));
};

const isKept = ({ review }: Candidate, lane: LaneName, terms: Terms): boolean => {
  const decision = review?.data.decision;
  if (lane === "declared") return decision !== "rejected";
  return terms.reviewRequired ? decision === "validated" : decision === undefined || decision === "validated";
};

/** The version of a report that a lane keeps, if any (DOMAIN.md section 5, "Lanes"). */
export const keptReport = ({ versions }: Dossier, lane: LaneName, terms: Terms): KeptReport | undefined => {
  for (const candidates of versions) {
    const candidate = standing(candidates, lane);
    if (candidate !== undefined && isKept(candidate, lane, terms)) return readReport(candidate, lane);
  }
  return undefined;
};

/** What a report says in a lane: declared after attribution, or what its review accepted. */
export const readReport = ({ report, review }: Candidate, lane: LaneName): KeptReport => {
  const { period, lines: declared = [], nil } = report.data;
  const from = monthOf(period.from);
  const to = monthOf(period.to);
  const origin: { report: FactRef; review?: FactRef } = {
    report: refOf(report),
    ...(review === undefined ? {} : { review: refOf(review) }),
  };
  const accepted = lane === "validated" ? review?.data.accepted : undefined;

  const asDeclared = declared.map(({ streamId, nature, netAmountCents, attributionPercent = 100 }) => ({
    streamId,
    nature,
    cents: percentOf(netAmountCents, attributionPercent),
  }));
  /* `accepted` replaces the whole list: a declared line it does not name is known, and 0. */
  const amounts =
    accepted === undefined
      ? asDeclared
      : [
          ...accepted.map(({ streamId, nature, amountCents }) => ({ streamId, nature, cents: amountCents })),
          ...asDeclared
            .filter((line) => !accepted.some((one) => one.streamId === line.streamId && one.nature === line.nature))
            .map((line) => ({ ...line, cents: 0 })),
        ];
  return {
    report,
    review,
    lines: amounts.map(({ streamId, nature, cents }) => ({ streamId, nature, cents, from, to, ...origin })),
    nil: nil ? { from, to, ...origin } : undefined,
  };
};

const countedCents = ({ lines }: KeptReport): number =>
  sumCents(lines.filter(({ nature }) => nature === "recurring" || nature === "one-off").map(({ cents }) => cents));

/** The greatest version has no review yet and declares less than what is validated: the validated figure stays. */
export const declaredBelowValidated = ({ versions }: Dossier, validated: KeptReport | undefined): Anomaly[] => {
  const [greatest = []] = versions;
  const [newest] = greatest;
  const isReviewed = greatest.some(({ review }) => review !== undefined);
  if (newest === undefined || isReviewed || validated === undefined) return [];
  const declared = readReport(newest, "declared");
  if (countedCents(declared) >= countedCents(validated)) return [];
  return [anomaly("declared-below-validated", [refOf(newest.report), refOf(validated.report)])];
};

/** The streams that kept reports name, accepted amounts included. */
export const reportedStreams = (kept: readonly KeptReport[]): ReportedStream[] => {
  const named = kept.flatMap(({ report, lines }) => lines.map(({ streamId }) => ({ streamId, report: refOf(report) })));
  return [...groupBy(named, ({ streamId }) => streamId)]
    .map(([streamId, its]) => ({
      streamId,
      reports: [...new Set(its.map(({ report }) => report))].sort(compareRefs),
    }))
    .sort((a, b) => compareCodePoints(a.streamId, b.streamId));
};
