import type { Month } from "./calendar.ts";
import { groupBy } from "./group-by.ts";
import { type Cents, firstParts, scaledCents } from "./money.ts";
import type { Agreement, Lane, Line, ProjectState, Stream } from "./state.ts";

/*
 * Savings of one lane, month by month, under the agreements signed by a date (DOMAIN.md section 5). A month of a stream
 * is known or not; nothing is carried forward.
 */

/** Twelve months, both ends included. */
export type Window = { readonly from: Month; readonly to: Month };

export const windowEndingWith = (last: Month): Window => ({ from: last - 11, to: last });

export type Coverage = { readonly known: number; readonly expected: number };

/** The cents of a line in the months `from`..`to`. */
export const lineCents = (line: Line, from: Month, to: Month): Cents => {
  const count = line.to - line.from + 1;
  const before = Math.max(0, Math.min(count, from - line.from));
  const until = Math.max(before, Math.min(count, to - line.from + 1));
  return firstParts(line.cents, count, until) - firstParts(line.cents, count, before);
};

/** Whether a month lies in `from`..`to`. */
export const covers = ({ from, to }: { from: Month; to: Month }, month: Month): boolean => from <= month && month <= to;

/** Each recurring stream of the signed agreements, as the greatest version that names it says. */
export const expectedStreams = (signed: readonly Agreement[]): ReadonlyMap<string, Stream> => {
  const streams = new Map<string, Stream>();
  for (const { streams: stated } of signed) for (const stream of stated) streams.set(stream.streamId, stream);
  for (const [streamId, { nature }] of streams) if (nature !== "recurring") streams.delete(streamId);
  return streams;
};

/** One lane, read under the agreements signed by a date. */
export type LaneView = {
  readonly lane: Lane;
  readonly expected: ReadonlyMap<string, Stream>;
  /** Kept recurring lines by stream, by month. */
  readonly recurring: ReadonlyMap<string, readonly Line[]>;
  /** Last month of each ended stream. */
  readonly endings: ReadonlyMap<string, Month>;
};

export const viewLane = (state: ProjectState, lane: Lane, expected: ReadonlyMap<string, Stream>): LaneView => ({
  lane,
  expected,
  recurring: groupBy(
    lane.lines.filter(({ nature }) => nature === "recurring"),
    ({ streamId }) => streamId,
  ),
  endings: new Map(state.endings.map(({ streamId, lastMonth }) => [streamId, lastMonth])),
});

/** Recurring streams that the agreements expect or that the lane reports. */
export const streamsOf = ({ expected, recurring }: LaneView): ReadonlySet<string> =>
  new Set([...expected.keys(), ...recurring.keys()]);

/** Whether a stream ended before a month. */
export const hasEndedBefore = (view: LaneView, streamId: string, month: Month): boolean =>
  (view.endings.get(streamId) ?? Number.POSITIVE_INFINITY) < month;

/** The month from which a nil report speaks of a stream: its `from`, or without agreement its first reported month. */
export const nilStart = ({ expected, recurring }: LaneView, streamId: string): Month =>
  (expected.size > 0 ? expected.get(streamId)?.from : recurring.get(streamId)?.[0]?.from) ?? Number.POSITIVE_INFINITY;

/** Whether what a recurring stream saved in a month is known: reported, covered by a nil report, or after its end. */
export const isKnown = (view: LaneView, streamId: string, month: Month): boolean =>
  (view.recurring.get(streamId)?.some((line) => covers(line, month)) ?? false) ||
  (month >= nilStart(view, streamId) && view.lane.nils.some((nil) => covers(nil, month))) ||
  hasEndedBefore(view, streamId, month);

/** Without agreement a month is expected once, and known when anything recurring, or a nil, says something of it. */
export const isMonthKnown = (view: LaneView, month: Month): boolean =>
  [...view.recurring.values()].some((lines) => lines.some((line) => covers(line, month))) ||
  view.lane.nils.some((nil) => covers(nil, month)) ||
  (view.recurring.size > 0 && [...view.recurring.keys()].every((streamId) => hasEndedBefore(view, streamId, month)));

/** Whether a recurring stream of the agreements should say something of a month. */
export const isExpected = ({ from, to }: Stream, month: Month): boolean =>
  from <= month && (to === undefined || month <= to);

/** Something is expected of the month, and all of it is known. */
export const isComplete = (view: LaneView, month: Month): boolean => {
  if (view.expected.size > 0) {
    const streams = [...view.expected.values()].filter((stream) => isExpected(stream, month));
    return streams.length > 0 && streams.every(({ streamId }) => isKnown(view, streamId, month));
  }
  return isMonthKnown(view, month) && [...view.recurring.keys()].every((streamId) => isKnown(view, streamId, month));
};

/** Each month of a window. */
export const monthsOf = function* ({ from, to }: Window): Generator<Month> {
  for (let month = from; month <= to; month += 1) yield month;
};

/**
 * Recurring cents of the twelve months; null when no recurring month of them is known. Without agreement a nil in them is
 * enough to know that they are 0.
 */
export const runRateCents = (view: LaneView, window: Window): Cents | null => {
  const isNil =
    view.expected.size === 0 && view.lane.nils.some((nil) => nil.from <= window.to && window.from <= nil.to);
  const isSilent =
    !isNil &&
    ![...streamsOf(view)].some((streamId) => [...monthsOf(window)].some((month) => isKnown(view, streamId, month)));
  if (isSilent) return null;
  let sum = 0;
  for (const lines of view.recurring.values()) {
    for (const line of lines) sum += lineCents(line, window.from, window.to);
  }
  return sum;
};

/** Known among expected stream-months of the window; without agreement, months. */
export const coverageOf = (view: LaneView, window: Window): Coverage => {
  let known = 0;
  let expected = 0;
  for (const month of monthsOf(window)) {
    if (view.expected.size === 0) {
      expected += 1;
      if (isMonthKnown(view, month)) known += 1;
      continue;
    }
    for (const stream of view.expected.values()) {
      if (!isExpected(stream, month)) continue;
      expected += 1;
      if (isKnown(view, stream.streamId, month)) known += 1;
    }
  }
  return { known, expected };
};

const shortestRun = 3;
const longestRun = 12;
const oldestEnd = 5;

/**
 * A stream's latest run of at least 3 known months that ends 0 to 5 months before `last`, its last 12 months at most;
 * undefined when there is none.
 */
export const latestRun = (view: LaneView, streamId: string, last: Month): Window | undefined => {
  let length = 0;
  for (let month = last; ; month -= 1) {
    const end = month + length;
    if (isKnown(view, streamId, month)) length += 1;
    else if (length >= shortestRun) return { from: month + 1, to: end };
    else if (month - 1 < last - oldestEnd) return undefined;
    else length = 0;
    if (length === longestRun) return { from: month, to: month + length - 1 };
  }
};

/** What a stream would give in a year at the pace of its latest run; undefined when it has none. */
export const annualisedStreamCents = (view: LaneView, streamId: string, last: Month): Cents | undefined => {
  if (hasEndedBefore(view, streamId, last)) return 0;
  const run = latestRun(view, streamId, last);
  if (run === undefined) return undefined;
  let sum = 0;
  for (const line of view.recurring.get(streamId) ?? []) sum += lineCents(line, run.from, run.to);
  return scaledCents(sum, 12, run.to - run.from + 1);
};

/** Sum over recurring streams; null when no stream has a run. `counts` leaves streams out as 0. */
export const annualisedCents = (
  view: LaneView,
  last: Month,
  counts: (streamId: string) => boolean = () => true,
): Cents | null => {
  let sum: Cents | null = null;
  for (const streamId of streamsOf(view)) {
    const cents = annualisedStreamCents(view, streamId, last);
    if (cents !== undefined) sum = (sum ?? 0) + (counts(streamId) ? cents : 0);
  }
  return sum;
};

/** The last month up to `last` that a lane's reports speak of, lines left out not counted; null when it has none. */
export const lastReportedMonth = ({ lines, nils }: Lane, last: Month): Month | null => {
  const begun = [...lines, ...nils].filter(({ from }) => from <= last);
  return begun.length === 0 ? null : Math.min(last, Math.max(...begun.map(({ to }) => to)));
};

/** Natures that count as savings, once they are there. */
export const isCumulated = ({ nature }: Line): boolean => nature === "recurring" || nature === "one-off";

/** Recurring and one-off cents of the months up to `last`. */
export const cumulativeCents = ({ lane }: LaneView, last: Month): Cents => {
  let sum = 0;
  for (const line of lane.lines) if (isCumulated(line)) sum += lineCents(line, line.from, last);
  return sum;
};
