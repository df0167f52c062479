import { monthText } from "../calendar.ts";
import { isExpected, isMonthKnown, type LaneView, monthsOf } from "../savings.ts";
import type { LaneName } from "../state.ts";
import { citeExpectation } from "./agreements.ts";
import { citeNils, knowledgeOf, sortedStreams } from "./cells.ts";
import { explainObservedTo } from "./explain-window.ts";
import type { CoveragePart, Explanation } from "./explanation.ts";
import { type Ground, once } from "./ground.ts";

const coverageOfStream = (ground: Ground, view: LaneView, streamId: string): CoveragePart => {
  const stream = view.expected.get(streamId);
  const months = [...monthsOf(ground.window)]
    .filter((month) => stream !== undefined && isExpected(stream, month))
    .map((month) => ({ month: monthText(month), ...knowledgeOf(ground, view, streamId, month) }));
  return {
    kind: "coverage",
    streamId,
    known: months.filter(({ known }) => known !== "unknown").length,
    expected: months.length,
    months,
    facts: citeExpectation(ground, streamId),
  };
};

/** Without an agreement: each month once, known by any recurring line, any nil, or the end of every stream. */
const coverageOfMonths = (ground: Ground, view: LaneView): CoveragePart => {
  const months = [...monthsOf(ground.window)].map((month) => {
    const streams = sortedStreams(view).map((streamId) => knowledgeOf(ground, view, streamId, month));
    const nils = citeNils(ground, view, month);
    const known = !isMonthKnown(view, month)
      ? ("unknown" as const)
      : streams.some((one) => one.known === "reported")
        ? ("reported" as const)
        : nils.length > 0
          ? ("nil" as const)
          : ("ended" as const);
    return {
      month: monthText(month),
      known,
      facts: known === "unknown" ? [] : once([...streams.flatMap(({ facts }) => facts), ...nils]),
    };
  });
  return {
    kind: "coverage",
    streamId: null,
    known: months.filter(({ known }) => known !== "unknown").length,
    expected: months.length,
    months,
    facts: [],
  };
};

export const explainCoverage = (ground: Ground, lane: LaneName): Explanation => {
  const view = ground.views[lane];
  return {
    figure: `${lane}.coverage`,
    value: ground.figures.lanes[lane].coverage,
    formula:
      view.expected.size > 0
        ? "known / expected stream-months of the window, for the recurring streams of the signed agreements"
        : "known / 12 months of the window: no agreement names a recurring stream",
    terms: [explainObservedTo(ground)],
    parts:
      view.expected.size > 0
        ? [...view.expected.keys()].sort().map((streamId) => coverageOfStream(ground, view, streamId))
        : [coverageOfMonths(ground, view)],
  };
};
