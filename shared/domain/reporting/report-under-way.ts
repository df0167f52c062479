import type { FactOf } from "../../../events/catalogue.ts";
import type { Nature } from "../../../events/values.ts";
import { type CivilDate, type Month, monthOf, monthText } from "../calendar.ts";
import { withdraw } from "../fold-project.ts";
import { type Cents, percentOf, sumCents } from "../money.ts";
import { signedAgreements } from "../money-at.ts";
import { plannedCents } from "../plan.ts";
import type { KnownFact } from "../read-facts.ts";
import { expectedStreams, isExpected, monthsOf } from "../savings.ts";
import type { ProjectState, Stream } from "../state.ts";

/*
 * What a project team finds in front of it when it begins a report, and what it can compare its amounts with.
 */

export type Period = { readonly from: Month; readonly to: Month };

/** A period as facts write it. */
export const monthsText = ({ from, to }: Period): { readonly from: string; readonly to: string } => ({
  from: monthText(from),
  to: monthText(to),
});

type Report = FactOf<"SavingsReported">["data"];

/** The standing reports of a project, by report the version submitted last. */
export const lastVersions = (facts: readonly KnownFact[]): readonly Report[] => {
  const last = new Map<string, Report>();
  for (const fact of withdraw(facts.map((known) => known.fact)).counting) {
    if (fact.type !== "SavingsReported") continue;
    const before = last.get(fact.data.reportId);
    if (before === undefined || before.version < fact.data.version) last.set(fact.data.reportId, fact.data);
  }
  return [...last.values()];
};

/** The finished period of the project's calendar that ends last, or its first one that nobody reported. */
export const usualPeriod = (state: ProjectState, facts: readonly KnownFact[], today: CivilDate): Period => {
  const { reportEveryMonths: every } = state.terms;
  const current = monthOf(today);
  const last = current - (current % every) - every;
  const reported = lastVersions(facts).map(({ period }) => ({ from: monthOf(period.from), to: monthOf(period.to) }));
  const streams = [...expectedStreams(signedAgreements(state.agreements, today)).values()];
  const first = Math.min(last, ...streams.map(({ from }) => from - (from % every)));
  for (let from = first; from <= last; from += every) {
    const isReported = reported.some((period) => period.from <= from && from + every - 1 <= period.to);
    if (!isReported) return { from, to: from + every - 1 };
  }
  return { from: last, to: last + every - 1 };
};

/** Declared after attribution, as the computation takes it. */
export const declaredCents = (line: { netAmountCents: Cents; attributionPercent?: number | undefined }): Cents =>
  percentOf(line.netAmountCents, line.attributionPercent ?? 100);

export const planOver = (stream: Stream, period: Period): Cents =>
  sumCents([...monthsOf(period)].map((month) => plannedCents(stream, month)));

export type Beside = {
  readonly streamId: string;
  readonly label: string;
  readonly nature: Nature;
  /** Planned over the period by the agreement that stands. */
  readonly planCents: Cents;
  /** What the report that ends last before the period says of the stream. */
  readonly last: {
    readonly reportId: string;
    readonly from: string;
    readonly to: string;
    readonly cents: Cents;
  } | null;
};

/** Each stream expected in the period, with what its amount can be compared with. */
export const besideOf = (
  state: ProjectState,
  facts: readonly KnownFact[],
  period: Period,
  today: CivilDate,
): readonly Beside[] => {
  const earlier = lastVersions(facts)
    .filter(({ period: { to } }) => monthOf(to) < period.from)
    .sort((a, b) => (a.period.to < b.period.to ? 1 : -1));
  return [...expectedStreams(signedAgreements(state.agreements, today)).values()]
    .filter((stream) => [...monthsOf(period)].some((month) => isExpected(stream, month)))
    .map((stream) => {
      const report = earlier.find(({ lines }) => lines?.some(({ streamId }) => streamId === stream.streamId));
      const line = report?.lines?.find(({ streamId }) => streamId === stream.streamId);
      return {
        streamId: stream.streamId,
        label: stream.label,
        nature: stream.nature,
        planCents: planOver(stream, period),
        last:
          report === undefined || line === undefined
            ? null
            : { reportId: report.reportId, ...report.period, cents: declaredCents(line) },
      };
    });
};

/** A first content: a correction starts from what was said, a new report from the agreement and the last report's method. */
export const prefilled = (
  state: ProjectState,
  facts: readonly KnownFact[],
  reportId: string,
  period: Period,
  today: CivilDate,
): Readonly<Record<string, unknown>> => {
  const versions = lastVersions(facts);
  const said = versions.find((report) => report.reportId === reportId);
  if (said !== undefined) {
    const { projectId: _project, reportId: _report, submittedOn: _on, reason: _reason, version, ...rest } = said;
    return { ...rest, version: version + 1 };
  }
  return {
    version: 1,
    period: monthsText(period),
    lines: besideOf(state, facts, period, today).map(({ streamId, label, nature, last }) => {
      const line = versions
        .find((report) => report.reportId === last?.reportId)
        ?.lines?.find((one) => one.streamId === streamId);
      const { baseline, method, budgetLine, attributionPercent } = line ?? {};
      return { streamId, label, nature, netAmountCents: null, attributionPercent, baseline, method, budgetLine };
    }),
  };
};
