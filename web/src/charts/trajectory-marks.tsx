import type { TrajectoryPoint } from "../../../shared/domain/trajectory.ts";
import { useFormat, useWords } from "../language/language.tsx";
import { type Flag, type Size, spread, trajectoryScale } from "./trajectory-scale.ts";
import { trajectoryWords } from "./trajectory-words.ts";

type Props = {
  readonly points: readonly TrajectoryPoint[];
  /** The month that ends the window: "2022-06". */
  readonly observedTo: string;
  readonly flags: readonly Flag[];
  readonly size: Size;
};

const shapes: Readonly<Record<Flag["kind"], string>> = {
  tranche: "M-5 -4H5L0 5Z",
  agreement: "M0 -6L6 0L0 6L-6 0Z",
  decision: "M-4.5 -4.5H4.5V4.5H-4.5Z",
};

const named = 30;

/** Flags in rows above the curves; a name is left out where the one before takes its place. */
const Flags = ({ flags, scale }: { readonly flags: readonly Flag[]; readonly scale: Scale }) => {
  const say = useWords(trajectoryWords);
  return scale.kinds.map((kind) => {
    const row = flags
      .filter((flag) => flag.kind === kind)
      .map((flag) => ({ ...flag, x: scale.xOf(flag.on) }))
      .sort((a, b) => a.x - b.x);
    const y = scale.flagY(kind);
    return (
      <g key={kind}>
        <text x={4} y={y + 4} className="flag-name">
          {say[kind]}
        </text>
        {row.map(({ label, short, on, x }, index) => {
          const next = row[index + 1];
          return (
            <g key={`${on} ${label}`} className={`flag flag-${kind}`}>
              {kind === "tranche" ? null : <path d={`M${x} ${y}V${scale.bottom}`} className="flag-line" />}
              <path d={shapes[kind]} transform={`translate(${x} ${y})`} />
              {next === undefined || next.x - x >= named ? (
                <text x={x + 8} y={y + 4}>
                  {short}
                </text>
              ) : null}
            </g>
          );
        })}
      </g>
    );
  });
};

type Scale = ReturnType<typeof trajectoryScale>;

/** What each line is, at its end, with its last value. */
const Names = ({ points, scale }: { readonly points: readonly TrajectoryPoint[]; readonly scale: Scale }) => {
  const say = useWords(trajectoryWords);
  const format = useFormat();
  const last = points.at(-1);
  if (last === undefined) return null;
  const [seen, declared] = (["validatedRunRateCents", "declaredRunRateCents"] as const).map(
    (lane) => points.findLast((point) => point[lane] !== null)?.[lane] ?? null,
  );
  const names = [
    { key: "paid", name: say.paid, cents: last.paidCents },
    { key: "required", name: say.required, cents: last.requiredCents },
    { key: "realised", name: say.validated, cents: seen ?? null },
    ...(declared === seen ? [] : [{ key: "declared", name: say.declared, cents: declared ?? null }]),
    ...(last.forecast === null ? [] : [{ key: "forecast", name: say.forecast, cents: last.forecast.centralCents }]),
  ].flatMap(({ cents, ...rest }) => (cents === null ? [] : [{ ...rest, cents, y: scale.y(cents) }]));
  return spread(names, 15, scale.bottom).map(({ key, name, cents, y }) => (
    <text key={key} x={scale.right + 8} y={y + 4} className={`name name-${key}`}>
      {name} {format.amount(cents)}
    </text>
  ));
};

/** The curves of a laureate: the same marks in a page, in a file and in a mail. */
export const TrajectoryMarks = ({ points, observedTo, flags, size }: Props) => {
  const say = useWords(trajectoryWords);
  const format = useFormat();
  const scale = trajectoryScale(points, flags, size);
  const { left, right, top, bottom, paths, x, y } = scale;
  const observed = points.findIndex(({ month }) => month === observedTo);
  return (
    <>
      {scale.ticks.map((cents) => (
        <g key={cents}>
          <path d={`M${left} ${y(cents)}H${right}`} className={cents === 0 ? "axis" : "grid"} />
          <text x={left - 6} y={y(cents) + 4} textAnchor="end">
            {cents === 0 ? "0" : format.amount(cents)}
          </text>
        </g>
      ))}
      {scale.years.map(({ year, at, isNamed }) => (
        <g key={year}>
          <path d={`M${at} ${bottom}v5`} className="axis" />
          {isNamed && at + 32 < right ? (
            <text x={at + 3} y={bottom + 18}>
              {year}
            </text>
          ) : null}
        </g>
      ))}
      <Flags flags={flags} scale={scale} />
      <path d={paths.band} className="band" />
      <path d={paths.paid} className="paid" />
      <path d={paths.required} className="required" />
      <path d={paths.declared} className="declared" />
      <path d={paths.validated} className="realised" />
      <path d={paths.forecast} className="forecast" />
      {observed < 0 ? null : (
        <g>
          <path d={`M${x(observed)} ${top}V${bottom + 36}`} className="observed" />
          <text x={x(observed) - 5} y={bottom + 34} textAnchor="end" className="flag-name">
            {say.observed(format.month(observedTo))}
          </text>
        </g>
      )}
      {scale.hasNames ? <Names points={points} scale={scale} /> : null}
    </>
  );
};
