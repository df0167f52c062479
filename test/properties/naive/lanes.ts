import type { Fact, FactOf } from "../../../events/catalogue.ts";
import { rankOf } from "../a-date.ts";
import { compare, firstOf, nameOf, sharing } from "./rivals.ts";

/*
 * DOMAIN.md section 5, "Lanes", and the overlaps of section 3 said again.
 */

type Report = FactOf<"SavingsReported">;
type Review = FactOf<"SavingsReviewed">;

export type Amount = { readonly streamId: string; readonly nature: string; readonly cents: bigint };
export type Retained = { readonly report: Report; readonly review: Review | undefined; readonly amounts: Amount[] };
export type LaneName = "validated" | "declared";

export const reportsIn = (facts: readonly Fact[]): Report[] => facts.filter((fact) => fact.type === "SavingsReported");
export const reviewsIn = (facts: readonly Fact[]): Review[] => facts.filter((fact) => fact.type === "SavingsReviewed");

/** A review that names no fact is of each fact of its version. */
export const isOf = ({ data }: Review, { data: about, metadata }: Report): boolean =>
  data.reportId === about.reportId &&
  data.version === about.version &&
  (data.reportFactId === undefined || data.reportFactId === metadata.id);

const byReview = (a: Review, b: Review): number =>
  compare(a.data.reviewedOn, b.data.reviewedOn) ||
  rankOf(a.metadata.occurredAt) - rankOf(b.metadata.occurredAt) ||
  compare(nameOf(a), nameOf(b));

const latestReview = (reviews: readonly Review[]): Review | undefined => [...reviews].sort(byReview).at(-1);

export const currentReview = (facts: readonly Fact[], report: Report): Review | undefined =>
  latestReview(reviewsIn(facts).filter((review) => isOf(review, report)));

/** The latest validating review that names a fact, while the fact is validated. */
const namingReview = (facts: readonly Fact[], report: Report): Review | undefined =>
  currentReview(facts, report)?.data.decision !== "validated"
    ? undefined
    : latestReview(
        reviewsIn(facts).filter(
          (review) =>
            isOf(review, report) && review.data.decision === "validated" && review.data.reportFactId !== undefined,
        ),
      );

/** Which of the facts of one version is the one used in a lane. */
export const usedFact = (facts: readonly Fact[], rivals: readonly Report[], lane: LaneName): Report | undefined => {
  const named = rivals.flatMap((report) => {
    const naming = namingReview(facts, report);
    return naming === undefined ? [] : [{ report, naming }];
  });
  if (lane === "declared" || named.length === 0) return firstOf(rivals);
  return named.sort((a, b) => byReview(a.naming, b.naming)).at(-1)?.report;
};

/** x × percent / 100, rounded half away from zero. */
export const attributed = (cents: number, percent: number): bigint => {
  const product = BigInt(cents) * BigInt(percent);
  const size = product < 0n ? -product : product;
  const rounded = (size + 50n) / 100n;
  return product < 0n ? -rounded : rounded;
};

const amountsOf = ({ data }: Report, review: Review | undefined, lane: LaneName): Amount[] => {
  const declared = (data.lines ?? []).map(({ streamId, nature, netAmountCents, attributionPercent }) => ({
    streamId,
    nature,
    cents: attributed(netAmountCents, attributionPercent ?? 100),
  }));
  const accepted = review?.data.accepted;
  if (lane === "declared" || accepted === undefined) return declared;
  const isAccepted = (one: Amount): boolean =>
    accepted.some(({ streamId, nature }) => streamId === one.streamId && nature === one.nature);
  return [
    ...accepted.map(({ streamId, nature, amountCents }) => ({ streamId, nature, cents: BigInt(amountCents) })),
    ...declared.filter((one) => !isAccepted(one)).map((one) => ({ ...one, cents: 0n })),
  ];
};

/** The version of each report that a lane retains. */
export const retained = (facts: readonly Fact[], lane: LaneName, reviewRequired: boolean): Retained[] =>
  sharing(reportsIn(facts), ({ data }) => data.reportId).flatMap((ofOneId): Retained[] => {
    for (const rivals of sharing(ofOneId, ({ data }) => String(data.version)).sort(
      ([a], [b]) => (b?.data.version ?? 0) - (a?.data.version ?? 0),
    )) {
      const report = usedFact(facts, rivals, lane);
      if (report === undefined) continue;
      const review = currentReview(facts, report);
      const decision = review?.data.decision ?? "none";
      const isRetained =
        lane === "declared"
          ? decision !== "rejected"
          : decision === "validated" || (!reviewRequired && decision === "none");
      if (isRetained) return [{ report, review, amounts: amountsOf(report, review, lane) }];
    }
    return [];
  });

/** Which reports a lane keeps, by which review. */
export const keptBy = (all: readonly Retained[]): string[] =>
  all.map(({ report, review }) => `${nameOf(report)} by ${review ? nameOf(review) : "nobody"}`).sort();

export type Line = Amount & { readonly months: readonly number[]; readonly report: Report };

const number = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;

/** The months of a report's period, one by one. */
export const monthsIn = ({ data: { period } }: Report): number[] =>
  Array.from({ length: number(period.to) - number(period.from) + 1 }, (_, index) => number(period.from) + index);

export const linesOf = (all: readonly Retained[]): Line[] =>
  all.flatMap(({ report, amounts }) => amounts.map((amount) => ({ ...amount, report, months: monthsIn(report) })));

export const shareAMonth = (a: readonly number[], b: readonly number[]): boolean => a.some((one) => b.includes(one));

export const isSameStream = (a: Amount, b: Amount): boolean => a.streamId === b.streamId && a.nature === b.nature;

/**
 * Taken by longer period, then later `submittedOn`, then greater `reportId` (UTF-8 sorts as code points do); a line is
 * left out whole.
 */
export const keptLines = (lines: readonly Line[]): Line[] => {
  const taken = [...lines].sort(
    (a, b) =>
      b.months.length - a.months.length ||
      compare(b.report.data.submittedOn, a.report.data.submittedOn) ||
      Buffer.compare(Buffer.from(b.report.data.reportId), Buffer.from(a.report.data.reportId)),
  );
  const kept: Line[] = [];
  for (const line of taken) {
    if (!kept.some((other) => isSameStream(line, other) && shareAMonth(line.months, other.months))) kept.push(line);
  }
  return kept;
};

/** The sum of amounts of some natures. */
export const amountsIn = (amounts: readonly Amount[], natures: readonly string[]): bigint =>
  amounts.filter(({ nature }) => natures.includes(nature)).reduce((sum, { cents }) => sum + cents, 0n);

/** x over n months: q = x quo n, and one more cent (in x's sign) for the first |x| mod n. */
export const partsOf = (cents: bigint, count: number): bigint[] => {
  const months = BigInt(count);
  const sign = cents < 0n ? -1n : 1n;
  const more = (cents * sign) % months;
  return Array.from({ length: count }, (_, index) => cents / months + (BigInt(index) < more ? sign : 0n));
};

/** What the months that `counts` keeps get of lines. */
export const monthlySum = (lines: readonly Line[], counts: (month: number) => boolean): bigint =>
  lines
    .flatMap(({ cents, months }) => partsOf(cents, months.length).filter((_, index) => counts(months[index] ?? 0)))
    .reduce((sum, part) => sum + part, 0n);
