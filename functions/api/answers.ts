import { sentenceOf } from "../../events/refusal.ts";
import { anomalySentence } from "../../shared/domain/anomaly.ts";
import { assess } from "../../shared/domain/assess.ts";
import { type CivilDate, lastWholeMonth, monthText } from "../../shared/domain/calendar.ts";
import { compareCodePoints } from "../../shared/domain/canonical-json.ts";
import { refOf } from "../../shared/domain/fact-ref.ts";
import { readLedgerLine } from "../../shared/domain/ledger-file.ts";
import { portfolioOf } from "../../shared/domain/portfolio.ts";
import { type PortfolioFilter, positionsOf } from "../../shared/domain/portfolio-filter.ts";
import type { LedgerLine, Rejected, RejectedPage } from "../../shared/domain/ports.ts";
import type { Position } from "../../shared/domain/position.ts";
import { factOfLine } from "../../shared/domain/read-facts.ts";
import { lastReportedMonth } from "../../shared/domain/savings.ts";
import type { Lane, ProjectState } from "../../shared/domain/state.ts";
import { lastQuarters } from "../../shared/domain/trajectory.ts";
import type { Clocks } from "./clocks.ts";

/*
 * What the API answers. Positions and portfolios are those of DOMAIN.md section 11; `settled: false` is added while
 * facts recorded by then may still arrive.
 */

export const marked = <Answer>(answer: Answer, { settled }: Clocks): Answer | (Answer & { settled: false }) =>
  settled ? answer : { ...answer, settled: false };

/** A position with a sentence for each anomaly. */
export const shownPosition = (position: Position) => ({
  ...position,
  anomalies: position.anomalies.map((anomaly) => ({ ...anomaly, sentence: anomalySentence(anomaly) })),
});

export const positionAnswer = (state: ProjectState, clocks: Clocks) =>
  marked(shownPosition(assess(state, clocks.asOf, clocks.knownAt)), clocks);

/** Sums over the projects that belong at the date and pass the filter. */
export const portfolioAnswer = (states: readonly ProjectState[], filter: PortfolioFilter, clocks: Clocks) => {
  const found = positionsOf(states, filter, clocks.asOf, clocks.knownAt);
  const positions = found.map(({ position }) => position);
  return marked(portfolioOf(positions, clocks.asOf, clocks.knownAt.text), clocks);
};

const reportedTo = (lane: Lane, asOf: CivilDate): string | null => {
  const month = lastReportedMonth(lane, lastWholeMonth(asOf));
  return month === null ? null : monthText(month);
};

/** What a small curve draws at each of the last quarter-ends. */
const quartersOf = (state: ProjectState, count: number, { asOf, knownAt }: Clocks) =>
  lastQuarters(state, count, asOf, knownAt).map(({ on, paidCents, requiredCents, validatedRunRateCents }) => ({
    on,
    paidCents,
    requiredCents,
    validatedRunRateCents,
  }));

/** The same projects, each with what a list shows of it, by wave and id; with its last `quarters` when they are asked for. */
export const projectsAnswer = (
  states: readonly ProjectState[],
  filter: PortfolioFilter,
  clocks: Clocks,
  quarters?: number,
) => {
  const projects = positionsOf(states, filter, clocks.asOf, clocks.knownAt)
    .map(({ state, position }) => ({
      projectId: state.projectId,
      title: state.selection?.title ?? null,
      holder: state.selection?.holder ?? null,
      wave: state.selection?.wave ?? null,
      applicationId: state.selection?.applicationId ?? null,
      reportedTo: {
        declared: reportedTo(state.lanes.declared, clocks.asOf),
        validated: reportedTo(state.lanes.validated, clocks.asOf),
      },
      position: shownPosition(position),
      ...(quarters === undefined ? {} : { quarters: quartersOf(state, quarters, clocks) }),
    }))
    .sort((a, b) => compareCodePoints(a.wave ?? "", b.wave ?? "") || compareCodePoints(a.projectId, b.projectId));
  return marked({ asOf: clocks.asOf, knownAt: clocks.knownAt.text, projects }, clocks);
};

/** The facts of a project as they were recorded, first recorded first. */
export const inRecordedOrder = (lines: readonly LedgerLine[]): readonly LedgerLine[] =>
  [...lines].sort(
    (a, b) => compareCodePoints(a.recordedAt ?? "", b.recordedAt ?? "") || compareCodePoints(lineName(a), lineName(b)),
  );

/** What names a line within its subject. */
export const lineName = (line: LedgerLine): string => refOf(factOfLine(line).fact);

/** A refused input: why, in sentences, and what came, as text. */
const rejectedAnswer = ({ key, rejectedAt, refusal, input, object }: Rejected) => {
  const read = object === undefined ? readLedgerLine(input) : undefined;
  const line = read !== undefined && "line" in read ? read.line : undefined;
  return {
    key,
    rejectedAt,
    code: refusal.code,
    sentences: refusal.findings.map(sentenceOf),
    findings: refusal.findings,
    source: line?.source ?? null,
    detailType: line?.detailType ?? null,
    input,
    isWhole: object === undefined,
  };
};

export const rejectedPageAnswer = ({ items, next }: RejectedPage) => ({
  rejected: items.map(rejectedAnswer),
  next: next ?? null,
});
