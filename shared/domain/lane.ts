import { type Anomaly, anomaly } from "./anomaly.ts";
import { compareCodePoints } from "./canonical-json.ts";
import { compareRefs } from "./fact-ref.ts";
import { groupBy } from "./group-by.ts";
import type { KeptReport } from "./reports.ts";
import type { Lane, Line } from "./state.ts";

/*
 * The kept reports of one lane -> lines that share no month, and what had to be left out.
 */

type Claim = { readonly line: Line; readonly submittedOn: string; readonly reportId: string };

const months = ({ from, to }: Line): number => to - from + 1;

const shareMonth = (a: { from: number; to: number }, b: { from: number; to: number }): boolean =>
  a.from <= b.to && b.from <= a.to;

/** Longer period first, then later `submittedOn`, then greater `reportId`. */
const comparePrecedence = (a: Claim, b: Claim): number =>
  months(b.line) - months(a.line) ||
  (a.submittedOn > b.submittedOn ? -1 : a.submittedOn < b.submittedOn ? 1 : 0) ||
  compareCodePoints(b.reportId, a.reportId);

/** Every pair of one (stream, nature) that shares a month, kept or not. */
const overlapsOf = (claims: readonly Claim[]): Anomaly[] => {
  const byStart = [...claims].sort((a, b) => a.line.from - b.line.from);
  return byStart.flatMap(({ line }, index) => {
    const pairs: Anomaly[] = [];
    for (let next = index + 1; next < byStart.length; next += 1) {
      const other = byStart[next]?.line;
      if (other === undefined || other.from > line.to) break;
      pairs.push(anomaly("overlap", [line.report, other.report]));
    }
    return pairs;
  });
};

/** A line that shares a month with one already kept is left out whole (DOMAIN.md section 3). */
const settle = (claims: Claim[]): { kept: Line[]; leftOut: Line[] } => {
  const kept: Line[] = [];
  const leftOut: Line[] = [];
  for (const { line } of claims.sort(comparePrecedence)) {
    (kept.some((other) => shareMonth(line, other)) ? leftOut : kept).push(line);
  }
  return { kept, leftOut };
};

const compareLines = (a: Line, b: Line): number =>
  a.from - b.from ||
  compareCodePoints(a.streamId, b.streamId) ||
  compareCodePoints(a.nature, b.nature) ||
  compareRefs(a.report, b.report);

export const layLane = (reports: readonly KeptReport[]): { lane: Lane; anomalies: Anomaly[] } => {
  const claims = reports.flatMap(({ report, lines }) =>
    lines.map((line) => ({ line, submittedOn: report.data.submittedOn, reportId: report.data.reportId })),
  );
  /* A nature holds no space: no two pairs share a text. */
  const groups = [...groupBy(claims, ({ line }) => `${line.nature} ${line.streamId}`).values()];
  const settled = groups.map((group) => settle(group));
  const lines = settled.flatMap(({ kept }) => kept).sort(compareLines);
  const nils = reports
    .flatMap(({ nil }) => nil ?? [])
    .sort((a, b) => a.from - b.from || a.to - b.to || compareRefs(a.report, b.report));

  const ignoredNils = nils
    .filter((nil) => lines.some((line) => shareMonth(nil, line)))
    .map(({ report }) => anomaly("nil-ignored", [report]));
  return {
    lane: { lines, leftOut: settled.flatMap(({ leftOut }) => leftOut).sort(compareLines), nils },
    anomalies: [...groups.flatMap(overlapsOf), ...ignoredNils],
  };
};
