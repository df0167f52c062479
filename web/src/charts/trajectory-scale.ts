import { scaleLinear } from "d3-scale";
import { area, curveStepAfter, line } from "d3-shape";
import { lastDayOf, monthOf } from "../../../shared/domain/calendar.ts";
import type { TrajectoryPoint } from "../../../shared/domain/trajectory.ts";

/*
 * Where the marks of a trajectory stand: months from left to right, cents from bottom to top, the flags above the curves.
 */

export type Size = { readonly width: number; readonly height: number };

/** Something that happened: a payment, an agreement, a decision. */
export type Flag = {
  readonly kind: "tranche" | "agreement" | "decision";
  readonly on: string;
  /** Two or three characters beside its mark. */
  readonly short: string;
  readonly label: string;
};

const flagKinds = ["tranche", "agreement", "decision"] as const;
const flagRow = 18;
/** From this width on, names stand beside the lines' ends. */
const roomForNames = 560;

type Series = (point: TrajectoryPoint) => number | null;

const largestOf = (points: readonly TrajectoryPoint[]): { least: number; most: number } => {
  let [least, most] = [0, 100];
  for (const point of points) {
    const { paidCents, requiredCents, validatedRunRateCents, declaredRunRateCents, forecast } = point;
    const all = [paidCents, requiredCents, validatedRunRateCents ?? 0, declaredRunRateCents ?? 0];
    for (const cents of [...all, forecast?.lowCents ?? 0, forecast?.highCents ?? 0]) {
      least = Math.min(least, cents);
      most = Math.max(most, cents);
    }
  }
  return { least, most };
};

export const trajectoryScale = (
  points: readonly TrajectoryPoint[],
  flags: readonly Flag[],
  { width, height }: Size,
) => {
  const kinds = flagKinds.filter((kind) => flags.some((flag) => flag.kind === kind));
  const hasNames = width >= roomForNames;
  const [left, right] = [64, hasNames ? 172 : 12];
  const [top, bottom] = [12 + flagRow * kinds.length, height - 42];
  const first = monthOf(points[0]?.month ?? "2018-01");
  const x = scaleLinear([-1, Math.max(1, points.length - 1)], [left, width - right]);
  const { least, most } = largestOf(points);
  const y = scaleLinear([least, most], [bottom, top]).nice(4);
  const curve = (series: Series, steps: boolean): string => {
    const path = line<TrajectoryPoint>()
      .digits(1)
      .defined((point) => series(point) !== null)
      .x((_, index) => x(index))
      .y((point) => y(series(point) ?? 0));
    return (steps ? path.curve(curveStepAfter) : path)(points) ?? "";
  };
  /* The forecast leaves from what was last observed. */
  const lastObserved = points.findLastIndex(({ validatedRunRateCents }) => validatedRunRateCents !== null);
  const forecastAt = (point: TrajectoryPoint, index: number, which: "lowCents" | "centralCents" | "highCents") =>
    index === lastObserved ? point.validatedRunRateCents : (point.forecast?.[which] ?? null);
  return {
    kinds,
    hasNames,
    left,
    top,
    bottom,
    right: width - right,
    ticks: y.ticks(4),
    x,
    y,
    /** Where a day stands between two month-ends. */
    xOf: (date: string): number => {
      const month = monthOf(date);
      return x(month - first - 1 + Number(date.slice(8)) / Number(lastDayOf(month).slice(8)));
    },
    flagY: (kind: Flag["kind"]): number => 12 + flagRow * kinds.indexOf(kind),
    /** Years by their first month-end; every second one where there is little room. */
    years: points.flatMap(({ month }, index) => {
      const each = (12 * (width - right - left)) / Math.max(1, points.length) < 36 ? 2 : 1;
      const year = Number(month.slice(0, 4));
      return month.endsWith("-01") ? [{ year, at: x(index - 1), isNamed: year % each === 0 }] : [];
    }),
    paths: {
      paid: curve(({ paidCents }) => paidCents, true),
      required: curve(({ requiredCents }) => requiredCents, true),
      validated: curve(({ validatedRunRateCents }) => validatedRunRateCents, false),
      declared: curve(({ declaredRunRateCents }) => declaredRunRateCents, false),
      forecast:
        line<TrajectoryPoint>()
          .digits(1)
          .defined((point, index) => forecastAt(point, index, "centralCents") !== null)
          .x((_, index) => x(index))
          .y((point, index) => y(forecastAt(point, index, "centralCents") ?? 0))(points) ?? "",
      band:
        area<TrajectoryPoint>()
          .digits(1)
          .defined((point, index) => forecastAt(point, index, "centralCents") !== null)
          .x((_, index) => x(index))
          .y0((point, index) => y(forecastAt(point, index, "lowCents") ?? 0))
          .y1((point, index) => y(forecastAt(point, index, "highCents") ?? 0))(points) ?? "",
    },
  };
};

/** Names at the ends of lines, moved down where they would stand on each other. */
export const spread = <Name extends { readonly y: number }>(
  names: readonly Name[],
  apart: number,
  most: number,
): Name[] => {
  const placed: Name[] = [];
  for (const name of [...names].sort((a, b) => a.y - b.y)) {
    const above = placed.at(-1);
    placed.push({ ...name, y: above === undefined ? name.y : Math.max(name.y, above.y + apart) });
  }
  const over = (placed.at(-1)?.y ?? 0) - most;
  return over > 0
    ? placed.map((name, index) => ({ ...name, y: name.y - over * ((index + 1) / placed.length) }))
    : placed;
};
