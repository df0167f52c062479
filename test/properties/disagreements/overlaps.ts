import type { Fact } from "../../../events/catalogue.ts";
import type { ProjectState } from "../../../shared/domain/state.ts";
import { eachOnce, factsOf, withAimedReviews, withWithdrawals } from "../a-ledger.ts";
import { anAgreement, aSelection } from "../a-promise.ts";
import { aReport, aReview } from "../a-report.ts";
import { reviewRequiredIn, signedBy } from "../naive/agreements.ts";
import {
  isSameStream,
  keptLines,
  type LaneName,
  type Line,
  linesOf,
  monthsIn,
  retained,
  shareAMonth,
} from "../naive/lanes.ts";
import { idsOf, nameOf } from "../naive/rivals.ts";
import { anomaliesOf, hasAnomalies, inOrder, type Named, type Row } from "./row.ts";

const lanes = ["declared", "validated"] as const;

/** Every other report speaks of one quarter of one stream, sent on one day. */
const ofOneQuarter = (fact: Fact, index: number): Fact => {
  if (fact.type !== "SavingsReported" || index % 2 === 0) return fact;
  const about = { ...fact.data, period: { from: "2020-01", to: "2020-03" }, submittedOn: "2021-01-15" };
  const [line] = fact.data.lines ?? [];
  if (line === undefined) return { ...fact, data: about };
  return { ...fact, data: { ...about, lines: [{ ...line, streamId: "hosting", nature: "recurring" }] } };
};

const facts = eachOnce(
  withWithdrawals(
    withAimedReviews(factsOf([aSelection, 1], [aReport, 8], [aReview, 6]).map((all) => all.map(ofOneQuarter))),
    1,
  ),
);

const shown = (lines: readonly Line[]): string[] =>
  lines.map(({ report, streamId, nature, cents }) => `${nameOf(report)} ${streamId} ${nature} ${cents}`).sort();

const linesIn = ({ lanes: kept }: ProjectState, lane: LaneName): string[] =>
  kept[lane].lines.map(({ report, streamId, nature, cents }) => `${report} ${streamId} ${nature} ${cents}`).sort();

/** Every pair of lines that share a month, kept or not. */
const pairsIn = (lines: readonly Line[]): Named[] =>
  lines.flatMap((line, index) =>
    lines
      .slice(index + 1)
      .filter((other) => isSameStream(line, other) && shareAMonth(line.months, other.months))
      .map((other): Named => ["overlap", ...idsOf([line.report, other.report])]),
  );

export const overlap: Row = {
  situation: "two lines of different reports share a month of one (stream, nature), in a lane",
  facts,
  expected: (all) => {
    const lines = lanes.map((lane) => linesOf(retained(all, lane, reviewRequiredIn(all))));
    return {
      anomalies: inOrder(lines.flatMap(pairsIn)),
      decided: lines.map((ofOneLane) => shown(keptLines(ofOneLane))),
    };
  },
  found: (state, position) => ({
    anomalies: inOrder(anomaliesOf(position, "overlap")),
    decided: lanes.map((lane) => linesIn(state, lane)),
  }),
  isMet: hasAnomalies,
};

export const nilIgnored: Row = {
  situation: "a nil report covers months of kept lines",
  facts,
  expected: (all) => {
    const reports = lanes.map((lane) => retained(all, lane, reviewRequiredIn(all)));
    return {
      anomalies: inOrder(
        reports.flatMap((ofOneLane) =>
          ofOneLane
            .filter(({ report }) => report.data.nil)
            .filter(({ report }) =>
              keptLines(linesOf(ofOneLane)).some(({ months }) => shareAMonth(months, monthsIn(report))),
            )
            .map(({ report }): Named => ["nil-ignored", ...idsOf([report])]),
        ),
      ),
      decided: reports.map((ofOneLane) => shown(keptLines(linesOf(ofOneLane)))),
    };
  },
  found: (state, position) => ({
    anomalies: inOrder(anomaliesOf(position, "nil-ignored")),
    decided: lanes.map((lane) => linesIn(state, lane)),
  }),
  isMet: hasAnomalies,
};

export const notInAgreement: Row = {
  situation: "a stream reported that no agreement signed by t names, though there is one",
  facts: eachOnce(
    withWithdrawals(withAimedReviews(factsOf([aSelection, 1], [anAgreement, 2], [aReport, 4], [aReview, 3])), 1),
  ),
  expected: (all, asOf) => {
    const signed = signedBy(all, asOf);
    const named = signed.flatMap(({ streams }) => streams.map(({ streamId }) => streamId));
    const lines = lanes.flatMap((lane) => linesOf(retained(all, lane, reviewRequiredIn(all))));
    const strangers = [...new Set(lines.map(({ streamId }) => streamId))].filter((one) => !named.includes(one));
    return {
      anomalies:
        signed.length === 0
          ? []
          : inOrder(
              strangers.map((stranger) => {
                const its = lines.filter(({ streamId }) => streamId === stranger);
                return ["stream-not-in-agreement", ...idsOf(its.map(({ report }) => report))];
              }),
            ),
      decided: "counts",
    };
  },
  found: (_state, position) => ({
    anomalies: inOrder(anomaliesOf(position, "stream-not-in-agreement")),
    decided: "counts",
  }),
  isMet: hasAnomalies,
};
