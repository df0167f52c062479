import { monthText } from "../calendar.ts";
import { annualisedStreamCents, hasEndedBefore, type LaneView, latestRun } from "../savings.ts";
import type { LaneName } from "../state.ts";
import { endingOf, linesShown, recurringCells, sortedStreams, sumOf } from "./cells.ts";
import { explainObservedTo } from "./explain-window.ts";
import type { AnnualisedPart, Explanation } from "./explanation.ts";
import type { Ground } from "./ground.ts";

/** A stream at the pace of its latest run. `lasts`: whether it will still be there. */
export const annualisedPart = (
  ground: Ground,
  view: LaneView,
  streamId: string,
  lasts: (streamId: string) => boolean = () => true,
): AnnualisedPart => {
  const cents = annualisedStreamCents(view, streamId, ground.observed);
  const about = { kind: "annualised-stream", streamId, run: null } as const;
  if (cents === undefined) return { ...about, cents: null, because: "no-run", facts: [] };
  if (hasEndedBefore(view, streamId, ground.observed)) {
    return { ...about, cents: 0, because: "ended", facts: endingOf(ground, streamId) };
  }
  if (!lasts(streamId)) {
    return { ...about, cents: 0, because: "ended-before-maturity", facts: endingOf(ground, streamId) };
  }
  const run = latestRun(view, streamId, ground.observed);
  if (run === undefined) return { ...about, cents, because: "no-run", facts: [] };
  const parts = recurringCells(ground, view, streamId, run.from, run.to);
  return {
    ...about,
    cents,
    because: "run",
    run: {
      from: monthText(run.from),
      to: monthText(run.to),
      months: parts.length,
      cents: sumOf(parts),
      lines: linesShown(ground, view.recurring.get(streamId) ?? [], run.from, run.to),
      parts,
    },
    facts: [],
  };
};

export const explainAnnualised = (ground: Ground, lane: LaneName): Explanation => {
  const view = ground.views[lane];
  return {
    figure: `${lane}.annualisedCents`,
    value: ground.figures.lanes[lane].annualisedCents,
    formula:
      "RA = sum over recurring streams of 12 x cents / months, rounded, of the latest run of 3 to 12 known months that ends at most 5 months before the window's end; null when no stream has one",
    terms: [explainObservedTo(ground)],
    parts: sortedStreams(view).map((streamId) => annualisedPart(ground, view, streamId)),
  };
};
