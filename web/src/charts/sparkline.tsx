import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import type { Cents } from "../../../shared/domain/money.ts";

const [width, height, edge] = [80, 22, 3];

type Props = { readonly values: readonly (Cents | null)[]; readonly targetCents: Cents };

/** The run-rate at the last quarter-ends and, at its end, a tick where it should be; broken where nothing is known. */
export const Sparkline = ({ values, targetCents }: Props) => {
  const known = values.flatMap((value) => (value === null ? [] : [value]));
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [edge, width - 8]);
  const y = scaleLinear([Math.min(0, ...known), Math.max(1, targetCents, ...known)], [height - edge, edge]);
  const path = line<Cents | null>()
    .defined((value) => value !== null)
    .x((_, index) => x(index))
    .y((value) => y(value ?? 0));
  const last = values.findLastIndex((value) => value !== null);
  const lastValue = values[last] ?? null;
  return (
    <svg className="sparkline" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      <path className="realised" d={path([...values]) ?? ""} />
      {lastValue === null ? null : <circle className="realised-dot" cx={x(last)} cy={y(lastValue)} r={2} />}
      {targetCents === 0 ? null : (
        <line className="required-tick" x1={width - 6} x2={width} y1={y(targetCents)} y2={y(targetCents)} />
      )}
    </svg>
  );
};
