import type { Month } from "../calendar.ts";
import { type FactRef, refOf } from "../fact-ref.ts";
import { withdraw } from "../fold-project.ts";
import { plan12Cents, plannedCents, recurringStreams } from "../plan.ts";
import { type Dossier, type KeptReport, keptReport, openDossiers, readReport } from "../reports.ts";
import { covers, hasEndedBefore, lineCents, monthsOf } from "../savings.ts";
import type { LaneName, Line } from "../state.ts";
import { citePlan, citeVersion } from "./agreements.ts";
import { citeLine, endingOf } from "./cells.ts";
import type { Citation, Step } from "./explanation.ts";
import { cite, type Ground, once } from "./ground.ts";

/*
 * From the initial plan to the figure: what each amendment changed, then what was reported against the plan, not
 * reported, corrected, rejected or left out, in the twelve months of the window. The steps between two totals add up to
 * their difference, exactly.
 */

const step = (kind: Step["step"], cents: number, rest: Partial<Step> = {}): Step => ({
  step: kind,
  streamId: null,
  cents,
  isTotal: false,
  reason: null,
  facts: [],
  ...rest,
});

const reasonOf = ({ facts }: Ground, ref: FactRef): string | null => {
  const data = facts.get(ref)?.data;
  return data !== undefined && "reason" in data && typeof data.reason === "string" ? data.reason : null;
};

/** The plans: the initial one, what each amendment moved, the current one. */
const planSteps = (ground: Ground): Step[] => {
  const { signed, initial, current, observed, window } = ground;
  const plans = signed.map((agreement) => ({ agreement, cents: plan12Cents(agreement, observed) }));
  const cited = ({ agreement }: (typeof plans)[number]): Citation[] => [
    ...citeVersion(ground, agreement),
    ...recurringStreams(agreement).flatMap(({ streamId }) =>
      citePlan(ground, agreement, streamId, window.from, window.to),
    ),
  ];
  const amendments = plans.slice(1).map((plan, index) =>
    step("amendment", plan.cents - (plans[index]?.cents ?? 0), {
      reason: reasonOf(ground, plan.agreement.fact),
      facts: cited(plan),
    }),
  );
  return [
    step("initial-plan", plan12Cents(initial, observed), { isTotal: true, facts: plans.slice(0, 1).flatMap(cited) }),
    ...amendments,
    step("current-plan", plan12Cents(current, observed), { isTotal: true }),
  ];
};

/** A report's history: what its first version said, what each later one says, what the lane keeps. */
type History = {
  readonly dossier: Dossier;
  /** By version, from the first. */
  readonly stated: readonly KeptReport[];
  readonly kept: KeptReport | undefined;
};

const historiesOf = (ground: Ground, lane: LaneName): History[] => {
  const { counting } = withdraw([...ground.facts.values()]);
  const { dossiers } = openDossiers(
    counting.filter((fact) => fact.type === "SavingsReported"),
    counting.filter((fact) => fact.type === "SavingsReviewed"),
  );
  return dossiers.map((dossier) => ({
    dossier,
    stated: dossier.versions.flatMap(([first]) => (first === undefined ? [] : readReport(first, "declared"))).reverse(),
    kept: keptReport(dossier, lane, ground.state.terms),
  }));
};

const recurringOf = (report: KeptReport | undefined): readonly Line[] =>
  report?.lines.filter(({ nature }) => nature === "recurring") ?? [];

const streamsIn = (...reports: readonly (KeptReport | undefined)[]): string[] => [
  ...new Set(reports.flatMap((report) => recurringOf(report).map(({ streamId }) => streamId))),
];

/** What was reported at first against the plan, and the planned months of which nothing was. */
const planToFirstReports = (ground: Ground, histories: readonly History[]): Step[] => {
  const { current, window, views } = ground;
  const first = histories.flatMap(({ stated }) => stated.slice(0, 1));
  const planned = new Map(recurringStreams(current).map((stream) => [stream.streamId, stream]));
  const streams = [...new Set([...planned.keys(), ...streamsIn(...first)])].sort();
  const isReported = (streamId: string, month: Month): boolean =>
    first.some(
      (report) =>
        (report.nil !== undefined && covers(report.nil, month)) ||
        recurringOf(report).some((line) => line.streamId === streamId && covers(line, month)),
    );

  return streams.flatMap((streamId) => {
    const stream = planned.get(streamId);
    const missing = { reported: 0, delay: 0, ended: 0 };
    for (const month of monthsOf(window)) {
      const kind = isReported(streamId, month)
        ? "reported"
        : hasEndedBefore(views.validated, streamId, month)
          ? "ended"
          : "delay";
      missing[kind] += stream === undefined ? 0 : plannedCents(stream, month);
    }
    const lines = first.flatMap(recurringOf).filter((line) => line.streamId === streamId);
    const inWindow = lines.filter((line) => line.from <= window.to && window.from <= line.to);
    const plan = current === undefined ? [] : citePlan(ground, current, streamId, window.from, window.to);
    return [
      step("against-plan", centsIn(inWindow, ground) - missing.reported, {
        streamId,
        facts: once([...plan, ...inWindow.flatMap((line) => citeLine(ground, line))]),
      }),
      step("delay", -missing.delay, { streamId, facts: plan }),
      step("ended", -missing.ended, { streamId, facts: [...plan, ...endingOf(ground, streamId)] }),
    ].filter(({ cents }) => cents !== 0);
  });
};

const centsIn = (lines: readonly Line[], { window }: Ground): number =>
  lines.reduce((sum, line) => sum + lineCents(line, window.from, window.to), 0);

/** What a later reading of a report changed, by stream. */
const changes = (
  ground: Ground,
  kind: Step["step"],
  before: KeptReport,
  after: KeptReport | undefined,
  by: FactRef | undefined,
): Step[] =>
  streamsIn(before, after).flatMap((streamId) => {
    const linesOf = (report: KeptReport | undefined) =>
      recurringOf(report).filter((line) => line.streamId === streamId);
    const cents = centsIn(linesOf(after), ground) - centsIn(linesOf(before), ground);
    if (cents === 0) return [];
    const lines = [...linesOf(before), ...linesOf(after)];
    return [
      step(kind, cents, {
        streamId,
        reason: by === undefined ? null : reasonOf(ground, by),
        facts: once([
          ...(by === undefined ? [] : cite(ground, by, "/version", "/decision")),
          ...lines.flatMap((line) => citeLine(ground, line)),
        ]),
      }),
    ];
  });

const corrections = (ground: Ground, { stated }: History): Step[] =>
  stated.slice(1).flatMap((report, index) => {
    const before = stated[index];
    return before === undefined ? [] : changes(ground, "correction", before, report, refOf(report.report));
  });

const outcomes = {
  rejected: "rejection",
  "changes-requested": "changes-requested",
  validated: "accepted-amounts",
} as const;

/** What the reviews made of the last version: rejected, sent back, not read yet, or accepted for other amounts. */
const reviewed = (ground: Ground, { dossier, stated, kept }: History): Step[] => {
  const last = stated.at(-1);
  const review = dossier.versions[0]?.[0]?.review;
  if (last === undefined) return [];
  const kind = review === undefined ? "awaiting-review" : outcomes[review.data.decision];
  return changes(ground, kind, last, kept, review && refOf(review));
};

const overlaps = (ground: Ground, lane: LaneName): Step[] =>
  ground.state.lanes[lane].leftOut
    .filter(({ nature }) => nature === "recurring")
    .map((line) =>
      step("overlap", -centsIn([line], ground), { streamId: line.streamId, facts: citeLine(ground, line) }),
    )
    .filter(({ cents }) => cents !== 0);

export const walkTo = (ground: Ground, lane: LaneName): Step[] => {
  const histories = historiesOf(ground, lane);
  return [
    ...planSteps(ground),
    ...planToFirstReports(ground, histories),
    ...histories.flatMap((history) => corrections(ground, history)),
    ...histories.flatMap((history) => reviewed(ground, history)),
    ...overlaps(ground, lane),
    step("figure", ground.figures.lanes[lane].runRateCents ?? 0, { isTotal: true }),
  ];
};
