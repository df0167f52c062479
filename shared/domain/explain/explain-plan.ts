import { type Month, monthText } from "../calendar.ts";
import { driftOf } from "../forecast.ts";
import { ratio } from "../money.ts";
import { fullYearCents, lastYearCents, plan12Cents, plannedCents, recurringStreams } from "../plan.ts";
import { isKnown, lineCents } from "../savings.ts";
import type { Agreement } from "../state.ts";
import { citePlan, citeStream, citeVersion, yearsOf } from "./agreements.ts";
import { linesShown, recurringCells } from "./cells.ts";
import { explainObservedTo } from "./explain-window.ts";
import type { Citation, Explanation, LastYearPart, PlanPart, StreamPart } from "./explanation.ts";
import { type Ground, once } from "./ground.ts";

/*
 * What was promised (DOMAIN.md section 6), stream by stream, with the planned years it comes from.
 */

/** The planned cents of the recurring streams in the months `from`..`to`. `lasts`: whether a stream still counts. */
export const planParts = (
  ground: Ground,
  agreement: Agreement | undefined,
  from: Month,
  to: Month,
  lasts: (streamId: string) => boolean = () => true,
): PlanPart[] =>
  recurringStreams(agreement).map((stream) => {
    const isEnded = !lasts(stream.streamId);
    const parts: PlanPart["parts"][number][] = [];
    for (let month = from; month <= to && !isEnded; month += 1) {
      parts.push({ kind: "month", month: monthText(month), cents: plannedCents(stream, month) });
    }
    const facts = agreement === undefined || isEnded ? [] : citePlan(ground, agreement, stream.streamId, from, to);
    return {
      kind: "plan",
      streamId: stream.streamId,
      cents: parts.reduce((sum, { cents }) => sum + cents, 0),
      isEnded,
      parts,
      years: yearsOf(facts),
      facts,
    };
  });

const versionOf = (ground: Ground, agreement: Agreement | undefined): Citation[] =>
  agreement === undefined ? [] : citeVersion(ground, agreement);

export const explainPlan12 = (ground: Ground, which: "current" | "initial"): Explanation => {
  const agreement = ground[which];
  const { from, to } = ground.window;
  return {
    figure: which === "current" ? "plan.plan12Cents" : "plan.initialPlan12Cents",
    value: plan12Cents(agreement, to),
    formula:
      agreement === undefined
        ? "0: no agreement is signed by t"
        : `planned recurring cents of ${monthText(from)}..${monthText(to)} in version ${agreement.version} of the agreement (${which === "current" ? "the greatest" : "the smallest"} signed by t)`,
    terms: [explainObservedTo(ground)],
    parts: planParts(ground, agreement, from, to),
    facts: versionOf(ground, agreement),
  };
};

/** J: what was realised of the plan, over the stream-months that are known and planned. */
export const explainRealisation = (ground: Ground): Explanation => {
  const { current, window, figures } = ground;
  const view = ground.views.validated;
  const { realised, planned } = figures.outlook.realisation;
  const comparable = (streamId: string) => {
    const stream = recurringStreams(current).find((one) => one.streamId === streamId);
    const months: Month[] = [];
    if (stream === undefined) return months;
    for (let month = window.from; month <= window.to; month += 1) {
      if (plannedCents(stream, month) !== 0 && isKnown(view, streamId, month)) months.push(month);
    }
    return months;
  };
  const streams = recurringStreams(current);
  const realisedParts = streams.map(({ streamId }): StreamPart => {
    const months = comparable(streamId);
    const lines = (view.recurring.get(streamId) ?? []).filter((line) =>
      months.some((month) => line.from <= month && month <= line.to),
    );
    const parts = months.flatMap((month) => recurringCells(ground, view, streamId, month, month));
    return {
      kind: "stream",
      streamId,
      nature: "recurring",
      cents: parts.reduce((sum, { cents }) => sum + cents, 0),
      lines: linesShown(ground, lines, window.from, window.to).map((shown, index) => ({
        ...shown,
        countedCents: months.reduce((sum, month) => {
          const line = lines[index];
          return line === undefined ? sum : sum + lineCents(line, month, month);
        }, 0),
      })),
      parts,
    };
  });
  const plannedParts = streams.map((stream): PlanPart => {
    const parts = comparable(stream.streamId).map((month) => ({
      kind: "month" as const,
      month: monthText(month),
      cents: plannedCents(stream, month),
    }));
    const facts = current === undefined ? [] : citePlan(ground, current, stream.streamId, window.from, window.to);
    return {
      kind: "plan",
      streamId: stream.streamId,
      cents: parts.reduce((sum, { cents }) => sum + cents, 0),
      isEnded: false,
      parts,
      years: yearsOf(facts),
      facts,
    };
  });
  return {
    figure: "plan.realisation",
    value: ratio(realised, planned),
    formula:
      "J = validated recurring cents / planned cents, over the known stream-months of the window whose plan is not 0",
    terms: [
      {
        figure: "validated cents of these stream-months",
        value: realised,
        formula: "sum of the validated recurring cents where something was planned and the month is known",
        parts: realisedParts,
      },
      {
        figure: "planned cents of these stream-months",
        value: planned,
        formula: "sum of the plan where it is not 0 and the month is known",
        parts: plannedParts,
        facts: versionOf(ground, current),
      },
      explainObservedTo(ground),
    ],
  };
};

const lastYear = (ground: Ground, agreement: Agreement | undefined, figure: string): Explanation => ({
  figure,
  value: agreement === undefined ? null : lastYearCents(agreement),
  formula:
    "sum over recurring streams of the last planned year, over twelve months: cents x 12 / active months, rounded",
  parts: recurringStreams(agreement).map((stream): LastYearPart => {
    const year = (stream.firstYear ?? 0) + stream.plan.length - 1;
    const facts =
      agreement === undefined
        ? []
        : citeStream(ground, agreement, stream.streamId, "from", "to", `annualPlan/${String(year).padStart(4, "0")}`);
    return {
      kind: "last-planned-year",
      streamId: stream.streamId,
      cents: fullYearCents(stream),
      years: yearsOf(facts),
      facts,
    };
  }),
  facts: once(versionOf(ground, agreement)),
});

export const explainDrift = (ground: Ground): Explanation => ({
  figure: "plan.drift",
  value: driftOf(ground.initial, ground.current),
  formula:
    "drift = (current - initial) / initial, of the last planned year's full-year amounts; null when initial is 0",
  terms: [
    lastYear(ground, ground.current, "last planned year, current plan"),
    lastYear(ground, ground.initial, "last planned year, initial plan"),
  ],
});
