import { useId } from "react";
import type { Trajectory } from "../../../shared/domain/trajectory.ts";
import { useFormat, useWords } from "../language/language.tsx";
import { TrajectoryMarks } from "./trajectory-marks.tsx";
import type { Flag, Size } from "./trajectory-scale.ts";
import { trajectoryWords } from "./trajectory-words.ts";

type Props = {
  readonly trajectory: Trajectory;
  readonly flags: readonly Flag[];
  readonly size: Size;
  readonly headline: string;
  /** Rules that a drawing on its own carries with it; in a page they are the page's. */
  readonly style?: string;
};

/** C1 as a drawing alone: on a printed sheet, in a mail, in a file. */
export const TrajectoryStill = ({ trajectory, flags, size, headline, style }: Props) => {
  const say = useWords(trajectoryWords);
  const format = useFormat();
  const id = useId();
  const { points, observedTo } = trajectory;
  const [first, last] = [points[0]?.month ?? observedTo, points.at(-1)?.month ?? observedTo];
  return (
    <svg
      className="chart chart-still"
      role="img"
      aria-labelledby={`${id}title ${id}text`}
      viewBox={`0 0 ${size.width} ${size.height}`}
      xmlns="http://www.w3.org/2000/svg"
    >
      <title id={`${id}title`}>{headline}</title>
      <desc id={`${id}text`}>{say.description(format.month(first), format.month(last))}</desc>
      {style === undefined ? null : <style>{style}</style>}
      <TrajectoryMarks points={points} observedTo={observedTo} flags={flags} size={size} />
    </svg>
  );
};
