import type { DuePeriod, Period } from "../report/periods.ts";
import type { Report, ReportState } from "../report/reports.ts";

/*
 * What was sent and what was not, period by period: one list, so that a gap shows between two reports.
 */

export type Row =
  | {
      readonly kind: "report";
      readonly period: Period;
      readonly report: Report;
      readonly missing: DuePeriod | undefined;
    }
  | { readonly kind: "missing"; readonly period: DuePeriod };

type RowState = ReportState | DuePeriod["state"];

const stateOfRow = (row: Row): RowState => (row.kind === "report" ? row.report.state : row.period.state);

/** The name that the address gives a row. */
export const nameOfRow = (row: Row): string =>
  row.kind === "report" ? row.report.reportId : `${row.period.from}_${row.period.to}`;

const overlaps = (a: Period, b: Period): boolean => a.from <= b.to && b.from <= a.to;

export const rowsOf = (reports: readonly Report[], periods: readonly DuePeriod[]): readonly Row[] => {
  const standing = reports.filter((report) => report.standing !== undefined);
  const missing = periods.filter(({ state }) => state !== "reported");
  const rows: Row[] = [
    ...reports.map(
      (report): Row => ({
        kind: "report",
        period: report.period,
        report,
        missing:
          report.standing && missing.find((period) => period.state !== "open" && overlaps(period, report.period)),
      }),
    ),
    ...missing
      .filter((period) => !standing.some((report) => overlaps(report.period, period)))
      .map((period): Row => ({ kind: "missing", period })),
  ];
  return rows.sort((a, b) => (`${a.period.to} ${a.kind}` < `${b.period.to} ${b.kind}` ? 1 : -1));
};

/** What a chip of the filter shows. */
export type Filter = "all" | "to-do" | "waiting" | "validated";

export const isShown = (row: Row, filter: Filter): boolean => {
  const state = stateOfRow(row);
  switch (filter) {
    case "all":
      return true;
    case "to-do":
      return (
        ["overdue", "due", "sent-back", "rejected"].includes(state) ||
        (row.kind === "report" && row.missing !== undefined)
      );
    case "waiting":
      return state === "waiting";
    case "validated":
      return state === "validated" || state === "accepted-otherwise";
  }
};

export const isFilter = (text: string | null): text is Filter =>
  text === "to-do" || text === "waiting" || text === "validated";
