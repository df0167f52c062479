import { lastDayOf, type Month, monthOf, monthText } from "../calendar.ts";
import { groupBy } from "../group-by.ts";
import { paidCents } from "../money-at.ts";
import { cumulativeCents, isCumulated, lineCents } from "../savings.ts";
import type { LaneName, Line } from "../state.ts";
import { linesShown, sumOf } from "./cells.ts";
import { explainPaid } from "./explain-money.ts";
import type { Cell, Explanation, MonthEnd, StreamPart } from "./explanation.ts";
import type { Ground } from "./ground.ts";

const cumulatedLines = (ground: Ground, lane: LaneName): Line[] =>
  ground.views[lane].lane.lines.filter((line) => isCumulated(line) && line.from <= ground.last);

const cumulativePart = (ground: Ground, lines: readonly Line[], streamId: string): StreamPart => {
  const parts: Cell[] = lines.flatMap((line) => {
    const cells: Cell[] = [];
    for (let month: Month = line.from; month <= Math.min(line.to, ground.last); month += 1) {
      cells.push({
        kind: "month",
        month: monthText(month),
        cents: lineCents(line, month, month),
        known: "reported",
        facts: linesShown(ground, [line], month, month).flatMap(({ facts }) =>
          facts.filter(({ path }) => path === "/reportId" || path === "/version"),
        ),
      });
    }
    return cells;
  });
  return {
    kind: "stream",
    streamId,
    nature: lines[0]?.nature ?? "recurring",
    cents: sumOf(parts),
    lines: linesShown(ground, lines, Number.NEGATIVE_INFINITY, ground.last),
    parts,
  };
};

export const explainCumulative = (ground: Ground, lane: LaneName): Explanation => {
  const byStream = groupBy(cumulatedLines(ground, lane), ({ streamId, nature }) => JSON.stringify([streamId, nature]));
  return {
    figure: `${lane}.cumulativeCents`,
    value: ground.figures.lanes[lane].cumulativeCents,
    formula: `C(t) = sum of recurring and one-off cents of every month up to ${monthText(ground.last)}, ${lane} lane`,
    parts: [...byStream.values()].map((lines) => cumulativePart(ground, lines, lines[0]?.streamId ?? "")),
  };
};

export const explainCumulativeYield = (ground: Ground, lane: LaneName): Explanation => ({
  figure: `${lane}.cumulativeYield`,
  value: ground.figures.lanes[lane].cumulativeYield,
  formula: "C / I, 4 decimals rounded half away from zero; null when I = 0",
  terms: [explainCumulative(ground, lane), explainPaid(ground)],
});

const monthEnds = (ground: Ground, lane: LaneName): MonthEnd[] => {
  const payments = ground.state.payments.filter(({ on }) => on <= ground.asOf);
  const [first] = payments;
  const ends: MonthEnd[] = [];
  if (first === undefined) return ends;
  /* After the last line and the last repayment nothing moves: later month-ends would repeat the last one. */
  const moves = [
    ...payments.flatMap(({ on, repayments }) => [on, ...repayments.map((repayment) => repayment.on)]).map(monthOf),
    ...cumulatedLines(ground, lane).map(({ to }) => to),
  ];
  const until = Math.min(
    ground.last,
    moves.reduce((latest, month) => Math.max(latest, month), monthOf(first.on)),
  );
  for (let month = monthOf(first.on); month <= until; month += 1) {
    const on = lastDayOf(month);
    const investedCents = paidCents(payments, on);
    const cumulative = cumulativeCents(ground.views[lane], month);
    ends.push({
      on,
      investedCents,
      cumulativeCents: cumulative,
      holds: investedCents > 0 && cumulative >= investedCents,
    });
  }
  return ends;
};

export const explainPayback = (ground: Ground, lane: LaneName, which: "paybackFirstOn" | "paybackOn"): Explanation => ({
  figure: `${lane}.${which}`,
  value: ground.figures.lanes[lane][which],
  formula:
    which === "paybackFirstOn"
      ? "the first month-end at which I > 0 and C >= I"
      : "the first month-end from which I > 0 and C >= I at every later one",
  monthEnds: monthEnds(ground, lane),
  terms: [explainCumulative(ground, lane), explainPaid(ground)],
});
