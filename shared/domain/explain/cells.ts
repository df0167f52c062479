import type { FactOf } from "../../../events/catalogue.ts";
import { type Month, monthText } from "../calendar.ts";
import type { FactRef } from "../fact-ref.ts";
import { covers, hasEndedBefore, type LaneView, lineCents, nilStart, streamsOf } from "../savings.ts";
import type { Line } from "../state.ts";
import type { Cell, Citation, Knowledge, LineShown } from "./explanation.ts";
import { cite, type Ground, once } from "./ground.ts";

/*
 * The (stream, month) cells of a lane and the report lines that fill them, each with the facts behind it.
 */

type Origin = { readonly report: FactRef; readonly review?: FactRef };

const indexOf = (
  lines: readonly { streamId: string; nature: string }[] | undefined,
  { streamId, nature }: Line,
): number => lines?.findIndex((one) => one.streamId === streamId && one.nature === nature) ?? -1;

const dataOf = <Type extends "SavingsReported" | "SavingsReviewed">(
  { facts }: Ground,
  ref: FactRef | undefined,
  type: Type,
): FactOf<Type>["data"] | undefined => {
  const fact = ref === undefined ? undefined : facts.get(ref);
  return fact?.type === type ? (fact.data as FactOf<Type>["data"]) : undefined;
};

/** Where a line stands in its report, and in the amounts its review accepted; -1 where it does not. */
const placesOf = (ground: Ground, line: Line) => {
  const declaredLines = dataOf(ground, line.report, "SavingsReported")?.lines;
  const acceptedLines = dataOf(ground, line.review, "SavingsReviewed")?.accepted;
  const declared = indexOf(declaredLines, line);
  const accepted = indexOf(acceptedLines, line);
  return {
    declared,
    accepted,
    declaredLine: declaredLines?.[declared],
    acceptedCents: acceptedLines === undefined ? null : (acceptedLines[accepted]?.amountCents ?? 0),
  };
};

/** The fields of the report, and of the review in the validated lane, that a line comes from. */
export const citeLine = (ground: Ground, line: Line): Citation[] => {
  const { declared, accepted } = placesOf(ground, line);
  return [
    ...cite(ground, line.report, "/reportId", "/version", "/period"),
    ...(declared < 0
      ? []
      : cite(ground, line.report, `/lines/${declared}/netAmountCents`, `/lines/${declared}/attributionPercent`)),
    ...(line.review === undefined ? [] : cite(ground, line.review, "/decision")),
    ...(line.review === undefined || accepted < 0
      ? []
      : cite(ground, line.review, `/accepted/${accepted}/amountCents`)),
  ];
};

const citeNil = (ground: Ground, { report, review }: Origin): Citation[] => [
  ...cite(ground, report, "/period", "/nil"),
  ...(review === undefined ? [] : cite(ground, review, "/decision")),
];

/** Nil reports that say nothing was saved in a month. */
export const citeNils = (ground: Ground, view: LaneView, month: Month): Citation[] =>
  view.lane.nils.filter((nil) => covers(nil, month)).flatMap((nil) => citeNil(ground, nil));

const citeEnding = (ground: Ground, streamId: string): Citation[] =>
  ground.state.endings
    .filter((ending) => ending.streamId === streamId)
    .flatMap(({ fact }) => cite(ground, fact, "/lastMonth"));

/** Why a recurring stream's month is known, or that it is not. */
export const knowledgeOf = (
  ground: Ground,
  view: LaneView,
  streamId: string,
  month: Month,
): { known: Knowledge; facts: Citation[] } => {
  const line = view.recurring.get(streamId)?.find((one) => covers(one, month));
  if (line !== undefined) return { known: "reported", facts: cite(ground, line.report, "/reportId", "/period") };
  const nils = month >= nilStart(view, streamId) ? citeNils(ground, view, month) : [];
  if (nils.length > 0) return { known: "nil", facts: nils };
  if (hasEndedBefore(view, streamId, month)) return { known: "ended", facts: citeEnding(ground, streamId) };
  return { known: "unknown", facts: [] };
};

/** The recurring cells of a stream in `from`..`to`: their cents add up to what its lines give in these months. */
export const recurringCells = (ground: Ground, view: LaneView, streamId: string, from: Month, to: Month): Cell[] => {
  const cells: Cell[] = [];
  for (let month = from; month <= to; month += 1) {
    const line = view.recurring.get(streamId)?.find((one) => covers(one, month));
    cells.push({
      kind: "month",
      month: monthText(month),
      cents: line === undefined ? 0 : lineCents(line, month, month),
      ...knowledgeOf(ground, view, streamId, month),
    });
  }
  return cells;
};

/** The lines that have a month in `from`..`to`. */
export const linesShown = (ground: Ground, lines: readonly Line[], from: Month, to: Month): LineShown[] =>
  lines
    .filter((line) => line.from <= to && from <= line.to)
    .map((line) => {
      const { declaredLine, acceptedCents } = placesOf(ground, line);
      return {
        from: monthText(line.from),
        to: monthText(line.to),
        declared:
          declaredLine === undefined
            ? null
            : {
                netAmountCents: declaredLine.netAmountCents,
                attributionPercent: declaredLine.attributionPercent ?? 100,
              },
        acceptedCents,
        lineCents: line.cents,
        countedCents: lineCents(line, from, to),
        facts: citeLine(ground, line),
      };
    });

export const endingOf = (ground: Ground, streamId: string): Citation[] => once(citeEnding(ground, streamId));

/** Recurring streams of a lane, by id. */
export const sortedStreams = (view: LaneView): string[] => [...streamsOf(view)].sort();

export const sumOf = (cells: readonly { cents: number }[]): number => cells.reduce((sum, { cents }) => sum + cents, 0);
