import { type CivilDate, lastDayOf, lastWholeMonth, type Month, monthText } from "./calendar.ts";
import { figuresOf } from "./figures.ts";
import { type Forecast, forecastAt, type Outlook } from "./forecast.ts";
import type { KnownAt } from "./known-at.ts";
import type { Cents } from "./money.ts";
import { maturedCents, paidCents, requiredCents } from "./money-at.ts";
import { plan12Cents } from "./plan.ts";
import { type Reading, readState } from "./reading.ts";
import { runRateCents, windowEndingWith } from "./savings.ts";
import type { ProjectState } from "./state.ts";

/** One month-end of a laureate's curve. Money in cents; run-rates, plans and forecasts in cents a year. */
export type TrajectoryPoint = {
  readonly month: string;
  readonly on: CivilDate;
  /** Invested by then, with payments and repayments as of the date asked at most. */
  readonly paidCents: Cents;
  /** What the euros matured by then must yield a year. */
  readonly requiredCents: Cents;
  /** E12 of the twelve months that end there; null after the window's end, or when nothing recurring is known. */
  readonly validatedRunRateCents: Cents | null;
  readonly declaredRunRateCents: Cents | null;
  readonly initialPlan12Cents: Cents;
  readonly plan12Cents: Cents;
  /** After the window's end: the run-rate to expect; at the next maturity's month it is the position's forecast. */
  readonly forecast: { readonly lowCents: Cents; readonly centralCents: Cents; readonly highCents: Cents } | null;
};

export type Trajectory = {
  readonly projectId: string;
  readonly asOf: CivilDate;
  readonly knownAt: string | null;
  readonly simulation: boolean;
  readonly observedTo: string;
  readonly points: readonly TrajectoryPoint[];
};

const shown = ({ low, central, high }: Forecast) => ({ lowCents: low, centralCents: central, highCents: high });

const pointAt = (reading: Reading, month: Month, outlook: Outlook): TrajectoryPoint => {
  const { state, asOf, views, initial, current, observed } = reading;
  const { payments, terms } = state;
  const on = lastDayOf(month);
  const moneyOn = on < asOf ? on : asOf;
  const isObserved = month <= observed;
  const window = windowEndingWith(month);
  return {
    month: monthText(month),
    on,
    paidCents: paidCents(payments, moneyOn),
    requiredCents: requiredCents(maturedCents(payments, terms.delayMonths, moneyOn, on), terms.ratioPercent),
    validatedRunRateCents: isObserved ? runRateCents(views.validated, window) : null,
    declaredRunRateCents: isObserved ? runRateCents(views.declared, window) : null,
    initialPlan12Cents: plan12Cents(initial, month),
    plan12Cents: plan12Cents(current, month),
    forecast: isObserved ? null : shown(forecastAt(outlook, month)),
  };
};

const pointsAt = (reading: Reading, months: readonly Month[]): readonly TrajectoryPoint[] => {
  const { outlook } = figuresOf(reading);
  return months.map((month) => pointAt(reading, month, outlook));
};

const monthsFrom = (from: Month, count: number, step = 1): readonly Month[] =>
  Array.from({ length: count }, (_, index) => from + step * index);

/** The last `count` quarter-ends that are over at `asOf`, earliest first: a curve small enough to be one of many. */
export const lastQuarters = (
  state: ProjectState,
  count: number,
  asOf: CivilDate,
  knownAt?: KnownAt,
): readonly TrajectoryPoint[] => {
  const whole = lastWholeMonth(asOf);
  const last = whole - ((whole + 1) % 3);
  return pointsAt(readState(state, asOf, knownAt), monthsFrom(last - 3 * (count - 1), count, 3));
};

/**
 * The monthly series from `from` to `to`, both included: what was paid and must be yielded, what was realised in each
 * lane, what was planned and what may come, under the agreements signed by `asOf` and with what is known at τ.
 */
export const trajectoryOf = (
  state: ProjectState,
  { from, to }: { readonly from: Month; readonly to: Month },
  asOf: CivilDate,
  knownAt?: KnownAt,
): Trajectory => {
  const reading = readState(state, asOf, knownAt);
  return {
    projectId: state.projectId,
    asOf,
    knownAt: knownAt?.text ?? null,
    simulation: state.simulation,
    observedTo: monthText(reading.observed),
    points: pointsAt(reading, monthsFrom(from, to - from + 1)),
  };
};
