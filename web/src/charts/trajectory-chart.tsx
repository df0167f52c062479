import type { Trajectory, TrajectoryPoint } from "../../../shared/domain/trajectory.ts";
import type { Format } from "../language/format.ts";
import { useFormat, useWords } from "../language/language.tsx";
import type { Mark } from "./chart-cursor.tsx";
import { Figure } from "./figure.tsx";
import { TrajectoryMarks } from "./trajectory-marks.tsx";
import { type Flag, trajectoryScale } from "./trajectory-scale.ts";
import { TrajectoryTable, useTrajectorySheet } from "./trajectory-table.tsx";
import { trajectoryWords } from "./trajectory-words.ts";
import { useRoom } from "./use-room.ts";

type Props = {
  readonly trajectory: Trajectory;
  readonly flags: readonly Flag[];
  readonly headline: string;
  readonly subtitle: string;
  /** What an export of it says above its table. */
  readonly notes: readonly string[];
};

const Key = () => {
  const say = useWords(trajectoryWords);
  const lines = [
    ["paid", say.paid],
    ["required", say.required],
    ["realised", say.validated],
    ["declared", say.declared],
    ["forecast", say.forecast],
  ] as const;
  return (
    <ul className="chart-key" aria-label={say.legend}>
      {lines.map(([className, name]) => (
        <li key={className}>
          <svg viewBox="0 0 28 10" aria-hidden="true">
            <path d="M0 5H28" className={className} />
          </svg>
          {name}
        </li>
      ))}
      <li>
        <svg viewBox="0 0 28 10" aria-hidden="true">
          <path d="M0 0H28V10H0Z" className="band" />
        </svg>
        {say.band}
      </li>
    </ul>
  );
};

const textOf = (point: TrajectoryPoint, format: Format, say: typeof trajectoryWords.fr): string => {
  const { paidCents, requiredCents, validatedRunRateCents, declaredRunRateCents, forecast } = point;
  const lanes =
    forecast === null
      ? [
          `${say.validated} ${format.amount(validatedRunRateCents)}`,
          `${say.declared} ${format.amount(declaredRunRateCents)}`,
        ]
      : [
          `${say.central} ${format.amount(forecast.centralCents)} (${format.amount(forecast.lowCents)} – ${format.amount(forecast.highCents)})`,
        ];
  return [
    format.month(point.month),
    `${say.paid} ${format.amount(paidCents)}`,
    `${say.required} ${format.amount(requiredCents)}`,
    ...lanes,
  ].join(", ");
};

/** C1: what a laureate was paid, must yield, yields and may yield, month by month. */
export const TrajectoryChart = ({ trajectory, flags, headline, subtitle, notes }: Props) => {
  const say = useWords(trajectoryWords);
  const format = useFormat();
  const { room, width } = useRoom();
  const { points, observedTo, projectId } = trajectory;
  const size = { width, height: width < 560 ? 300 : 360 };
  const { x, y } = trajectoryScale(points, flags, size);
  const marks = points.map(
    (point, index): Mark => ({
      x: x(index),
      y: y(point.validatedRunRateCents ?? point.forecast?.centralCents ?? point.paidCents),
      text: textOf(point, format, say),
    }),
  );
  const sheet = useTrajectorySheet(points, `trajectoire-${projectId}`, notes);
  const [first, last] = [points[0], points.at(-1)];
  return (
    <Figure
      headline={headline}
      subtitle={subtitle}
      description={say.description(format.month(first?.month ?? observedTo), format.month(last?.month ?? observedTo))}
      viewBox={size}
      room={room}
      legend={<Key />}
      marks={marks}
      table={<TrajectoryTable points={points} />}
      sheet={sheet}
    >
      <TrajectoryMarks points={points} observedTo={observedTo} flags={flags} size={size} />
    </Figure>
  );
};
