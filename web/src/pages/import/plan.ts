import type { ReportForm } from "../report/draft-form.ts";
import type { ExpectedStream } from "../report/expected-streams.ts";
import type { Period } from "../report/periods.ts";
import type { Report } from "../report/reports.ts";
import type { DraftAnswer } from "../report/use-draft.ts";
import type { Laureate } from "../report/use-laureate.ts";
import type { ColumnKey } from "./columns.ts";
import type { Fault } from "./fault.ts";
import type { ReadRow } from "./read-rows.ts";

/** What is known of a laureate. */
export type Known = {
  readonly laureate: Pick<Laureate, "projectId" | "title">;
  readonly streams: readonly ExpectedStream[];
  readonly reports: readonly Report[];
  readonly drafts: readonly Pick<DraftAnswer, "reportId" | "version" | "receipt" | "period" | "content">[];
};

export type Change = { readonly column: ColumnKey; readonly before: string; readonly after: string };

export type PlannedLine = {
  readonly row: ReadRow;
  /** Of the form's line. */
  readonly key: string;
  readonly label: string;
  readonly status: "new" | "modified" | "unchanged";
  readonly changes: readonly Change[];
};

export type PlannedReport = {
  readonly projectId: string;
  readonly title: string;
  readonly reportId: string;
  readonly period: Period;
  readonly version: number;
  /** The draft's version it is saved over; 0: there is none. */
  readonly draftVersion: number;
  readonly form: ReportForm;
  readonly lines: readonly PlannedLine[];
  readonly faults: readonly Fault[];
  /** A draft under way for the period, whose other lines are kept. */
  readonly isOverDraft: boolean;
};

export type Plan = {
  readonly reports: readonly PlannedReport[];
  /** Of rows that could not be put into any report. */
  readonly faults: readonly Fault[];
  /** Rows of the template that nobody filled. */
  readonly empty: number;
  readonly rows: number;
};

/** A report with something new in it. */
const isChanged = ({ lines }: PlannedReport): boolean => lines.some(({ status }) => status !== "unchanged");

/** Reports that say something new and hold no fault. */
export const publishable = ({ reports }: Plan): readonly PlannedReport[] =>
  reports.filter((report) => isChanged(report) && report.faults.length === 0);
