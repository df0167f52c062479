import { monthText } from "../calendar.ts";
import { monthsOf } from "../savings.ts";
import type { LaneName } from "../state.ts";
import { citeNils, linesShown, recurringCells, sortedStreams, sumOf } from "./cells.ts";
import { explainObservedTo } from "./explain-window.ts";
import type { Explanation, StreamPart } from "./explanation.ts";
import { type Ground, once } from "./ground.ts";
import { walkTo } from "./walk.ts";

/** E12, down to the (stream, month) cells, and the walk from the initial plan (DOMAIN.md section 5). */
export const explainRunRate = (ground: Ground, lane: LaneName): Explanation => {
  const view = ground.views[lane];
  const { from, to } = ground.window;
  const nils =
    sortedStreams(view).length > 0
      ? []
      : [...monthsOf(ground.window)].flatMap((month) => citeNils(ground, view, month));
  return {
    figure: `${lane}.runRateCents`,
    value: ground.figures.lanes[lane].runRateCents,
    formula: `E12 = sum of the recurring cents of ${monthText(from)}..${monthText(to)}, ${lane} lane; null when nothing recurring is known there`,
    terms: [explainObservedTo(ground)],
    parts: sortedStreams(view).map((streamId): StreamPart => {
      const parts = recurringCells(ground, view, streamId, from, to);
      const lines = linesShown(ground, view.recurring.get(streamId) ?? [], from, to);
      return { kind: "stream", streamId, nature: "recurring", cents: sumOf(parts), lines, parts };
    }),
    facts: once(nils),
    walk: walkTo(ground, lane),
  };
};
