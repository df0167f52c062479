import type { FactOf } from "../../../../events/catalogue.ts";
import { type Month, monthOf } from "../../../../shared/domain/calendar.ts";
import { idOf } from "../../../../shared/domain/fact-ref.ts";
import { foldAgreements } from "../../../../shared/domain/fold-agreements.ts";
import { plannedCents } from "../../../../shared/domain/plan.ts";
import type { Stream } from "../../../../shared/domain/state.ts";
import type { Said } from "../../api/use-history.ts";
import { isCounted } from "../report/natures.ts";
import { declaredCents, type Line, type Report } from "../reviews/declared.ts";

/*
 * A report's lines beside what they are compared with: the version before or, for a first version, the period before; and the plan.
 */

export type LineRow = {
  readonly line: Line;
  readonly isRemoved: boolean;
  readonly declaredCents: number;
  /** Null: the line is new, or there is nothing before. */
  readonly previousCents: number | null;
  /** Null: no signed agreement plans this stream in this nature. */
  readonly planCents: number | null;
};

export const isSameLine = (a: Pick<Line, "streamId" | "nature">, b: Pick<Line, "streamId" | "nature">): boolean =>
  a.streamId === b.streamId && a.nature === b.nature;

/** What a report is compared with. */
export const previousOf = (report: Report, all: readonly Said<"SavingsReported">[]): Report | undefined => {
  const [before] = all
    .map(({ data }) => data)
    .filter(({ reportId, version }) => reportId === report.reportId && version < report.version)
    .sort((a, b) => b.version - a.version);
  if (before !== undefined) return before;
  const [earlier] = all
    .map(({ data }) => data)
    .filter(({ period }) => period.to < report.period.from)
    .sort((a, b) => b.period.to.localeCompare(a.period.to) || b.version - a.version);
  return earlier;
};

/** Planned cents of each stream over a period, as the greatest signed version that names it says. */
export const plansOver = (
  agreements: readonly Said<"AgreementSigned">[],
  { from, to }: Report["period"],
): ReadonlyMap<string, { readonly nature: Line["nature"]; readonly cents: number }> => {
  const signed = agreements.map(
    ({ fact, actor, occurredAt, data }): FactOf<"AgreementSigned"> => ({
      type: "AgreementSigned",
      source: "trajectoire.fund",
      metadata: { id: idOf(fact), version: 1, occurredAt, actor },
      data,
    }),
  );
  const streams = new Map<string, Stream>();
  for (const agreement of foldAgreements(undefined, signed).agreements) {
    for (const stream of agreement.streams) streams.set(stream.streamId, stream);
  }
  const months: Month[] = [];
  for (let month = monthOf(from); month <= monthOf(to); month += 1) months.push(month);
  return new Map(
    [...streams].map(([streamId, stream]) => [
      streamId,
      {
        nature: stream.nature,
        cents: months.reduce<number>((sum, month) => sum + plannedCents(stream, month), 0),
      },
    ]),
  );
};

export const rowsOf = (
  report: Report,
  previous: Report | undefined,
  plans: ReturnType<typeof plansOver>,
): readonly LineRow[] => {
  const before = previous?.lines ?? [];
  const isCorrection = previous?.reportId === report.reportId;
  const lines = report.lines ?? [];
  const row = (line: Line, isRemoved: boolean): LineRow => {
    const same = before.find((one) => isSameLine(one, line));
    const plan = plans.get(line.streamId);
    return {
      line,
      isRemoved,
      declaredCents: isRemoved ? 0 : declaredCents(line),
      previousCents: same === undefined ? null : declaredCents(same),
      planCents: plan === undefined || plan.nature !== line.nature ? null : plan.cents,
    };
  };
  const removed = isCorrection ? before.filter((line) => !lines.some((one) => isSameLine(one, line))) : [];
  return [...lines.map((line) => row(line, false)), ...removed.map((line) => row(line, true))];
};

const sum = (amounts: readonly (number | null)[]): number =>
  amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);

/** What counts of the rows: recurring and one-off. */
export const countedTotals = (rows: readonly LineRow[]) => {
  const counted = rows.filter(({ line }) => isCounted(line.nature));
  return {
    declaredCents: sum(counted.map((row) => row.declaredCents)),
    previousCents: sum(counted.map((row) => row.previousCents)),
    planCents: sum(counted.map((row) => row.planCents)),
  };
};
