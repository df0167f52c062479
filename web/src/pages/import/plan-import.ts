import { monthOf } from "../../../../shared/domain/calendar.ts";
import { centsTyped, emptyLine, formOf, type LineForm, type ReportForm } from "../report/draft-form.ts";
import type { ExpectedStream } from "../report/expected-streams.ts";
import { freeName, type Period } from "../report/periods.ts";
import { nextVersion, type Report } from "../report/reports.ts";
import type { DraftAnswer } from "../report/use-draft.ts";
import type { Laureate } from "../report/use-laureate.ts";
import { bare, type ColumnKey } from "./columns.ts";
import { type Fault, faultAt } from "./fault.ts";
import { readPeriod } from "./read-period.ts";
import type { ReadRow } from "./read-rows.ts";
import { exactAmount, natureIn, valuesIn } from "./read-values.ts";
import { cellText } from "./table.ts";

/*
 * The rows of a file -> the reports they would make, each beside what stands: what is new, what changes from what to what, what says
 * the same again. A blank cell changes nothing, and a line that the file does not name stays.
 */

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

type Placed = { readonly row: ReadRow; readonly known: Known; readonly period: Period };

const place = (row: ReadRow, known: readonly Known[], today: string): Placed | Fault => {
  const [id, title] = [cellText(row.cell("projectId")), cellText(row.cell("title"))];
  if (id === "" && title === "") return faultAt("laureate-missing", row, "projectId");
  const found = known.find(({ laureate }) =>
    id === "" ? bare(laureate.title ?? "") === bare(title) : laureate.projectId === id,
  );
  if (found === undefined) return faultAt("laureate-unknown", row, id === "" ? "title" : "projectId");
  if (cellText(row.cell("period")) === "") return faultAt("period-missing", row, "period");
  const period = readPeriod(row.cell("period"));
  if (period === undefined) return faultAt("period-unreadable", row, "period");
  if (monthOf(period.to) >= monthOf(today)) return faultAt("period-open", row, "period");
  return { row, known: found, period };
};

const isFault = (placed: Placed | Fault): placed is Fault => "code" in placed;

const shownFields = [
  "amount",
  "method",
  "baseline",
  "budgetLine",
  "postsBefore",
  "postsAfter",
  "attribution",
  "comment",
] as const satisfies readonly (ColumnKey & keyof LineForm)[];

/** An amount by its cents: however it is written, it is the same. */
const comparable = (line: LineForm, field: (typeof shownFields)[number]): string =>
  field === "amount"
    ? String(centsTyped(line.amount) ?? line.amount)
    : field === "attribution"
      ? line.attribution || "100"
      : line[field];

const changesOf = (before: LineForm, after: LineForm): readonly Change[] =>
  shownFields
    .filter((column) => comparable(before, column) !== comparable(after, column))
    .map((column) => ({ column, before: before[column], after: after[column] }));

const isOf = (line: Pick<LineForm, "streamId" | "nature">) => (other: LineForm) =>
  other.streamId === line.streamId && other.nature === line.nature;

/** What the last report before the period says of a stream; a new line goes on from its method and baseline. */
const lastLine = ({ reports }: Known, period: Period, line: LineForm): Partial<LineForm> => {
  const earlier = reports.find(
    (report) =>
      report.standing?.data.lines?.some(({ streamId }) => streamId === line.streamId) && report.period.to < period.from,
  );
  const said = earlier?.standing?.data.lines?.find(({ streamId }) => streamId === line.streamId);
  return {
    method: said?.method ?? "",
    baseline: said?.baseline ?? "",
    budgetLine: said?.budgetLine ?? "",
    attribution: said?.attributionPercent === undefined ? "" : String(said.attributionPercent ?? ""),
  };
};

const isSamePeriod = (a: Period, b: Period): boolean => a.from === b.from && a.to === b.to;

const streamOf = (
  { streams, reports }: Known,
  row: ReadRow,
): Pick<LineForm, "streamId" | "label" | "nature"> | undefined => {
  const [id, label] = [cellText(row.cell("streamId")), cellText(row.cell("label"))];
  const reported = reports.flatMap(({ standing }) => standing?.data.lines ?? []);
  const isMeant = (one: { readonly streamId: string; readonly label?: string | null | undefined }): boolean =>
    id === "" ? label !== "" && bare(one.label ?? "") === bare(label) : one.streamId === id;
  const known = streams.find(isMeant) ?? reported.find(isMeant);
  if (known !== undefined) return { streamId: known.streamId, label: known.label ?? label, nature: known.nature };
  const streamId = id || bare(label).replaceAll(" ", "-");
  return streamId === "" ? undefined : { streamId, label: label || id, nature: "recurring" };
};

const planReport = (
  placed: readonly Placed[],
  known: Known,
  period: Period,
): PlannedReport & { readonly empty: number } => {
  const { laureate, reports, drafts } = known;
  const draft = drafts.find((one) => one.receipt === null && isSamePeriod(one.period, period));
  const report = reports.find((one) =>
    draft === undefined
      ? one.standing !== undefined && isSamePeriod(one.period, period)
      : one.reportId === draft.reportId,
  );
  const standing = formOf(report?.standing?.data ?? {}, period, exactAmount);
  const base = draft === undefined ? standing : formOf(draft.content, period, exactAmount);
  const taken = [...reports, ...drafts].map(({ reportId }) => reportId);
  const reportId = draft?.reportId ?? report?.reportId ?? freeName(period, taken);
  const version = nextVersion(report);

  const lines = new Map(base.lines.map((line) => [line.key, line]));
  const planned: PlannedLine[] = [];
  const faults: Fault[] = [];
  let empty = 0;
  for (const { row } of placed) {
    const stream = streamOf(known, row);
    if (stream === undefined) {
      faults.push(faultAt("stream-missing", row, "streamId"));
      continue;
    }
    const typedNature = cellText(row.cell("nature"));
    const nature = typedNature === "" ? stream.nature : natureIn(row.cell("nature"));
    if (nature === undefined) {
      faults.push(faultAt("nature-unknown", row, "nature"));
      continue;
    }
    const named = { ...emptyLine(), ...stream, nature };
    const before = [...lines.values()].find(isOf(named));
    const { values, faults: unread } = valuesIn(row);
    const twin = planned.find(({ key }) => key === before?.key);
    if (twin !== undefined) {
      faults.push(faultAt("twice", row, "label", { other: twin.row.row }));
      continue;
    }
    const isNothingSaid = cellText(row.cell("amount")) === "";
    if (isNothingSaid && (before === undefined || before.amount === "")) {
      /* The template carries the method of the last report: with nothing of its own nobody filled the row. */
      const isFilled = (["comment", "postsBefore", "postsAfter"] as const).some(
        (key) => cellText(row.cell(key)) !== "",
      );
      if (isFilled) faults.push(faultAt("amount-missing", row, "amount"));
      else empty += 1;
      continue;
    }
    faults.push(...unread);
    const line = { ...(before ?? { ...named, ...lastLine(known, period, named) }), ...values };
    lines.set(line.key, line);
    const stood = standing.lines.find(isOf(line));
    const changes = stood === undefined ? [] : changesOf(stood, line);
    const status = stood === undefined ? "new" : changes.length === 0 ? "unchanged" : "modified";
    planned.push({ row, key: line.key, label: line.label || line.streamId, status, changes });
  }
  const reason = placed.map(({ row }) => cellText(row.cell("reason"))).find((text) => text !== "") ?? base.reason;
  const firstChanged = planned.find(({ status }) => status !== "unchanged");
  if (version > 1 && firstChanged !== undefined && reason.trim() === "") {
    faults.push(faultAt("reason-missing", firstChanged.row, "reason"));
  }
  return {
    projectId: laureate.projectId,
    title: laureate.title ?? laureate.projectId,
    reportId,
    period,
    version,
    draftVersion: drafts.find((one) => one.reportId === reportId)?.version ?? 0,
    form: { period, reason, isNil: false, lines: [...lines.values()] },
    lines: planned,
    faults,
    isOverDraft: draft !== undefined,
    empty,
  };
};

export const planImport = (rows: readonly ReadRow[], known: readonly Known[], today: string): Plan => {
  const placed = rows.map((row) => place(row, known, today));
  const faults = placed.filter(isFault);
  const groups = new Map<string, Placed[]>();
  for (const one of placed) {
    if (isFault(one)) continue;
    const name = JSON.stringify([one.known.laureate.projectId, one.period.from, one.period.to]);
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  const planned = [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [planReport(group, first.known, first.period)];
  });
  return {
    reports: planned
      .filter(({ lines, faults }) => lines.length + faults.length > 0)
      .map(({ empty: _empty, ...report }) => report),
    faults,
    empty: planned.reduce((sum, { empty }) => sum + empty, 0),
    rows: rows.length,
  };
};
