import { scaleLinear, scaleUtc } from "d3-scale";
import { curveStepAfter, line } from "d3-shape";
import type { Cents } from "../../../shared/domain/money.ts";

export type SmallPoint = {
  readonly on: string;
  readonly paidCents: Cents;
  readonly requiredCents: Cents;
  readonly validatedRunRateCents: Cents | null;
};

type Props = {
  /** From the first payment on. */
  readonly points: readonly SmallPoint[];
  /** What the curve is held to: the height of the dashed line in every drawing. */
  readonly referenceCents: Cents;
  /** The same for every drawing, in references. */
  readonly domain: readonly [number, number];
  /** What is to be expected at the next maturity. */
  readonly next?: { readonly on: string; readonly centralCents: Cents } | undefined;
};

export const [smallWidth, smallHeight] = [160, 72];

/** What the curves reach, each in its own reference, up to what leaves the others readable. */
export const smallDomain = (
  curves: readonly (readonly [points: readonly SmallPoint[], referenceCents: Cents])[],
  highest = 3,
): readonly [number, number] => {
  let [low, high] = [0, 1.1];
  for (const [points, reference] of curves) {
    if (reference === 0) continue;
    // What was paid and came back since would flatten every other curve.
    high = Math.max(high, (points.at(-1)?.paidCents ?? 0) / reference);
    for (const { validatedRunRateCents } of points) {
      low = Math.min(low, (validatedRunRateCents ?? 0) / reference);
      high = Math.max(high, (validatedRunRateCents ?? 0) / reference);
    }
  }
  return [Math.max(low, -highest), Math.min(high, highest)];
};

/** C1 without its axes: paid, required and validated, in shares of what is required. */
export const SmallMultiple = ({ points, referenceCents, domain, next }: Props) => {
  const dates = [...points.map(({ on }) => on), ...(next === undefined ? [] : [next.on])].map((on) => Date.parse(on));
  const x = scaleUtc([Math.min(...dates), Math.max(...dates)], [1, smallWidth - 1]);
  const y = scaleLinear(domain, [smallHeight - 2, 2]).clamp(true);
  const share = (cents: Cents): number => y(referenceCents === 0 ? 0 : cents / referenceCents);
  const step = (of: (point: SmallPoint) => Cents): string =>
    line<SmallPoint>()
      .curve(curveStepAfter)
      .x(({ on }) => x(Date.parse(on)))
      .y((point) => share(of(point)))([...points]) ?? "";
  const realised = line<SmallPoint>()
    .defined(({ validatedRunRateCents }) => validatedRunRateCents !== null)
    .x(({ on }) => x(Date.parse(on)))
    .y(({ validatedRunRateCents }) => share(validatedRunRateCents ?? 0));
  const last = points.findLast(({ validatedRunRateCents }) => validatedRunRateCents !== null);
  return (
    <svg className="small-multiple" viewBox={`0 0 ${smallWidth} ${smallHeight}`} aria-hidden="true">
      <line className="axis" x1={0} x2={smallWidth} y1={y(0)} y2={y(0)} />
      <path className="paid" d={step(({ paidCents }) => paidCents)} />
      <path className="required" d={step(({ requiredCents }) => requiredCents)} />
      {next === undefined || last === undefined ? null : (
        <line
          className="forecast"
          x1={x(Date.parse(last.on))}
          y1={share(last.validatedRunRateCents ?? 0)}
          x2={x(Date.parse(next.on))}
          y2={share(next.centralCents)}
        />
      )}
      <path className="realised" d={realised([...points]) ?? ""} />
    </svg>
  );
};
