import type * as z from "zod";
import type { drafts as draftsSchema } from "../../../../shared/answers/reporting.ts";
import { ask } from "../../api/ask.ts";
import type { Cell, Sheet } from "../../export/sheet.ts";
import { centsTyped, formOf, type LineForm, numberTyped } from "../report/draft-form.ts";
import { agreedStreams, expectedStreams } from "../report/expected-streams.ts";
import type { HistoryEntry } from "../report/history.ts";
import { finishedPeriods, type PeriodChoice, periodChoices } from "../report/period-choices.ts";
import { duePeriods } from "../report/periods.ts";
import { reportsOf } from "../report/reports.ts";
import type { DraftAnswer } from "../report/use-draft.ts";
import type { Laureate } from "../report/use-laureate.ts";
import type { ColumnKey } from "./columns.ts";
import { columnKeys } from "./columns.ts";
import type { Known } from "./plan.ts";
import { exactAmount } from "./read-values.ts";

/*
 * The file to fill: one row a stream of each period, with what was said last and what is planned beside.
 */

export type Drafts = z.infer<typeof draftsSchema>;

/** A laureate of mine, and what was said of it. */
export type OfLaureate = {
  readonly laureate: Laureate;
  readonly known: Known;
  readonly history: readonly HistoryEntry[];
};

export const ofLaureate = (laureate: Laureate, history: readonly HistoryEntry[], { drafts }: Drafts): OfLaureate => ({
  laureate,
  history,
  known: { laureate, streams: agreedStreams(history), reports: reportsOf(history), drafts },
});

/** The finished periods of a laureate, each with the report it leads to. */
export const choicesOf = (
  { laureate, known: { reports, drafts }, history }: OfLaureate,
  today: string,
): readonly PeriodChoice[] => {
  const { terms } = laureate.position;
  const due = duePeriods(expectedStreams(history), reports, terms, today);
  const periods = due.some(({ state }) => state !== "open") ? due : finishedPeriods(today, terms.reportEveryMonths);
  return periodChoices(periods, reports, drafts);
};

/** What the template speaks of. */
export type Scope = "missing" | "last" | "year";

/** Those that are missing; the last finished one; or those of the last twelve months. */
export const scoped = (choices: readonly PeriodChoice[], scope: Scope, every: number): readonly PeriodChoice[] => {
  const missing = choices.filter(({ kind, due }) => kind !== "reported" || (due?.missing.length ?? 0) > 0);
  if (scope === "missing") return missing.length > 0 ? missing : choices.slice(0, 1);
  return choices.slice(0, scope === "last" ? 1 : 12 / every);
};

type Wording = {
  readonly columns: Readonly<Record<ColumnKey, string>>;
  readonly natures: Readonly<Record<LineForm["nature"], string>>;
  readonly periodOf: (period: { readonly from: string; readonly to: string }) => string;
  readonly name: string;
  readonly notes: readonly string[];
};

const amountCell = (typed: string): Cell => {
  const cents = centsTyped(typed);
  return cents === undefined ? null : { cents };
};

const rowOf = (laureate: Known["laureate"], draft: DraftAnswer, line: LineForm, wording: Wording): readonly Cell[] => {
  const beside =
    line.nature === "recurring" ? draft.beside.find(({ streamId }) => streamId === line.streamId) : undefined;
  const cells: Record<ColumnKey, Cell> = {
    projectId: laureate.projectId,
    title: laureate.title,
    period: wording.periodOf(draft.period),
    streamId: line.streamId,
    label: line.label,
    nature: wording.natures[line.nature],
    last: beside?.last ? { cents: beside.last.cents } : null,
    plan: beside === undefined ? null : { cents: beside.planCents },
    amount: amountCell(line.amount),
    method: line.method,
    baseline: line.baseline,
    budgetLine: line.budgetLine,
    postsBefore: numberTyped(line.postsBefore) ?? null,
    postsAfter: numberTyped(line.postsAfter) ?? null,
    attribution: numberTyped(line.attribution) ?? null,
    comment: line.comment,
    reason: null,
  };
  return columnKeys.map((key) => cells[key]);
};

const draftOf = (projectId: string, { reportId, period }: PeriodChoice): Promise<DraftAnswer> =>
  ask<DraftAnswer>(
    `/api/projects/${encodeURIComponent(projectId)}/drafts/${encodeURIComponent(reportId)}?${new URLSearchParams({ from: period.from, to: period.to })}`,
  );

/** Asks for each period what its form would be prefilled with. */
export const templateOf = async (
  laureates: readonly { readonly known: Known; readonly choices: readonly PeriodChoice[] }[],
  wording: Wording,
): Promise<Sheet> => {
  const asked = laureates.flatMap(({ known, choices }) => choices.map((choice) => ({ known, choice })));
  const rows = await Promise.all(
    asked.map(async ({ known, choice }) => {
      const draft = await draftOf(known.laureate.projectId, choice);
      const { lines } = formOf(draft.content, draft.period, exactAmount);
      return lines.map((line) => rowOf(known.laureate, draft, line, wording));
    }),
  );
  return {
    name: wording.name,
    columns: columnKeys.map((key) => wording.columns[key]),
    rows: rows.flat(),
    notes: wording.notes,
  };
};
