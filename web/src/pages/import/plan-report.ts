import { centsTyped, emptyLine, formOf, type LineForm } from "../report/draft-form.ts";
import { freeName, type Period } from "../report/periods.ts";
import { nextVersion } from "../report/reports.ts";
import { bare, type ColumnKey } from "./columns.ts";
import { type Fault, faultAt } from "./fault.ts";
import type { Change, Known, PlannedLine, PlannedReport } from "./plan.ts";
import type { ReadRow } from "./read-rows.ts";
import { exactAmount, natureIn, valuesIn } from "./read-values.ts";
import { cellText } from "./table.ts";

/*
 * The rows of one report, beside what stands and what is in a draft.
 */

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

export const planReport = (
  rows: readonly ReadRow[],
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
  for (const row of rows) {
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
  const reason = rows.map((row) => cellText(row.cell("reason"))).find((text) => text !== "") ?? base.reason;
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
