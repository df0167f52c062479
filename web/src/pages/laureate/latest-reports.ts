import type { Dossier } from "./dossier.ts";
import type { EntryOf } from "./history-entry.ts";

export type ReportShown = {
  readonly report: EntryOf<"SavingsReported">;
  readonly review: EntryOf<"SavingsReviewed"> | null;
};

const isLater = (a: EntryOf<"SavingsReviewed">, b: EntryOf<"SavingsReviewed">): boolean =>
  a.data.reviewedOn > b.data.reviewedOn ||
  (a.data.reviewedOn === b.data.reviewedOn && Date.parse(a.occurredAt) > Date.parse(b.occurredAt));

/** The greatest version of each report, and its latest review; latest period first. */
export const latestReports = ({ reports, reviews }: Pick<Dossier, "reports" | "reviews">): readonly ReportShown[] => {
  const latest = new Map<string, EntryOf<"SavingsReported">>();
  for (const report of reports) {
    const other = latest.get(report.data.reportId);
    if (other === undefined || other.data.version < report.data.version) latest.set(report.data.reportId, report);
  }
  return [...latest.values()]
    .map((report): ReportShown => {
      const factId = report.fact.slice(0, report.fact.indexOf(" "));
      let review: EntryOf<"SavingsReviewed"> | null = null;
      for (const one of reviews) {
        const { reportId, version, reportFactId } = one.data;
        const isOfIt = reportId === report.data.reportId && version === report.data.version;
        if (!isOfIt || (reportFactId !== undefined && reportFactId !== factId)) continue;
        if (review === null || isLater(one, review)) review = one;
      }
      return { report, review };
    })
    .sort((a, b) => (a.report.data.period.from < b.report.data.period.from ? 1 : -1));
};

/** Those whose period has a month among these. */
export const reportsWithin = (reports: readonly ReportShown[], months: readonly string[]): readonly ReportShown[] =>
  reports.filter(({ report }) =>
    months.some((month) => report.data.period.from <= month && month <= report.data.period.to),
  );
