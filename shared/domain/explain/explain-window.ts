import { monthText } from "../calendar.ts";
import { isExpected } from "../savings.ts";
import { dueTo } from "../window.ts";
import { citeExpectation } from "./agreements.ts";
import { knowledgeOf } from "./cells.ts";
import { explainTerm } from "./explain-terms.ts";
import type { Citation, Explanation } from "./explanation.ts";
import { type Ground, once } from "./ground.ts";

/** What made a month complete before its report was due: everything expected of it that is known. */
const completing = (ground: Ground, month: number): Citation[] => {
  const view = ground.views.validated;
  const streams =
    view.expected.size > 0
      ? [...view.expected.values()].filter((stream) => isExpected(stream, month)).map(({ streamId }) => streamId)
      : [...view.recurring.keys()];
  return streams.flatMap((streamId) => [
    ...citeExpectation(ground, streamId),
    ...knowledgeOf(ground, view, streamId, month).facts,
  ]);
};

/** The month that ends the window (DOMAIN.md section 5). */
export const explainObservedTo = (ground: Ground): Explanation => {
  const { asOf, knownAt, state, last, observed } = ground;
  const value = monthText(observed);
  const figure = "observedTo";
  if (knownAt === undefined) {
    return {
      figure,
      value,
      formula: `o = ${monthText(last)}, the last whole month at ${asOf}: without a date of knowledge every month is due`,
    };
  }
  const due = dueTo(asOf, knownAt, state.terms);
  const early: Citation[] = [];
  for (let month = due + 1; month <= observed; month += 1) early.push(...completing(ground, month));
  return {
    figure,
    value,
    formula:
      observed > due
        ? `o = ${monthText(due)}, the latest month due on ${knownAt.date}, moved on to ${value} over months already complete in the validated lane`
        : observed === last
          ? `o = ${value}, the last whole month at ${asOf}, due on ${knownAt.date}`
          : `o = ${value}, the latest month due on ${knownAt.date} (last day of its reporting period + due days); the next one is not complete`,
    terms: [explainTerm(ground, "reportEveryMonths"), explainTerm(ground, "reportDueDays")],
    facts: once(early),
  };
};
