import { type Month, monthText } from "../calendar.ts";
import { knownAtDate } from "../known-at.ts";
import { signedAgreements } from "../money-at.ts";
import { expectedStreams, isExpected, isKnown, viewLane } from "../savings.ts";
import { dueTo } from "../window.ts";
import type { Situation } from "./situation.ts";

/** `2021-01 to 2021-03` for months that follow one another. */
const spell = (months: readonly Month[]): string[] => {
  const runs: [Month, Month][] = [];
  for (const month of months) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === month - 1) run[1] = month;
    else runs.push([month, month]);
  }
  return runs.map(([from, to]) => (from === to ? monthText(from) : `${monthText(from)} to ${monthText(to)}`));
};

/** Months whose report is due today and says nothing of a recurring stream of the agreements: declared is enough. */
export const missingReports = ({ state, today }: Pick<Situation, "state" | "today">): readonly string[] => {
  const expected = expectedStreams(signedAgreements(state.agreements, today));
  const view = viewLane(state, state.lanes.declared, expected);
  const due = dueTo(today, knownAtDate(today), state.terms);
  const missing = new Set<Month>();
  for (const stream of expected.values()) {
    for (let month = stream.from; month <= due; month += 1) {
      if (isExpected(stream, month) && !isKnown(view, stream.streamId, month)) missing.add(month);
    }
  }
  return spell([...missing].sort((a, b) => a - b));
};
