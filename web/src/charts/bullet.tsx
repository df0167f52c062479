import { scaleLinear } from "d3-scale";
import type { Cents } from "../../../shared/domain/money.ts";

export type BulletFigures = {
  readonly validatedCents: Cents | null;
  readonly declaredCents: Cents | null;
  readonly requiredCents: Cents;
};

/** One scale for every row of a column: linear from 0, or from the lowest loss. */
export const bulletDomain = (rows: readonly BulletFigures[]): readonly [number, number] => {
  let [low, high] = [0, 1];
  for (const { validatedCents, declaredCents, requiredCents } of rows) {
    low = Math.min(low, validatedCents ?? 0, declaredCents ?? 0);
    high = Math.max(high, validatedCents ?? 0, declaredCents ?? 0, requiredCents);
  }
  return [low, high];
};

const [width, height, thickness] = [150, 18, 8];

type Props = BulletFigures & { readonly domain: readonly [number, number] };

/**
 * C2: a bar for what is validated a year, a tick for what is required, a pale bar for what is declared and not validated. The value
 * stands in text beside it.
 */
export const Bullet = ({ validatedCents, declaredCents, requiredCents, domain }: Props) => {
  const x = scaleLinear(domain, [1, width - 1]);
  const bar = (from: Cents, to: Cents, className: string) => (
    <rect
      className={className}
      x={Math.min(x(from), x(to))}
      width={Math.abs(x(to) - x(from))}
      y={(height - thickness) / 2}
      height={thickness}
    />
  );
  const validated = validatedCents ?? 0;
  return (
    <svg
      className="bullet"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {declaredCents === null || declaredCents <= validated ? null : bar(validated, declaredCents, "declared-bar")}
      {validatedCents === null ? null : bar(0, validatedCents, "validated-bar")}
      <line className="axis" x1={x(0)} x2={x(0)} y1={0} y2={height} />
      {requiredCents === 0 ? null : (
        <line className="required-tick" x1={x(requiredCents)} x2={x(requiredCents)} y1={1} y2={height - 1} />
      )}
    </svg>
  );
};
