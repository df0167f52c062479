import type { PointerEvent } from "react";
import { useWords, words } from "../language/language.tsx";
import { useCursor } from "./use-cursor.ts";

const said = words(
  { browse: "Parcourir les données du graphique, avec les flèches" },
  { browse: "Go through the chart’s data, with the arrow keys" },
);

/** A place of the drawing, in its own units, and what its table says there. */
export type Mark = { readonly x: number; readonly y: number; readonly text: string };

type Props = {
  readonly marks: readonly Mark[];
  readonly viewBox: { readonly width: number; readonly height: number };
  /** What the pointer is nearest to: a column of the drawing, a row of it or a point in it. */
  readonly by: "x" | "y" | "point";
};

const nearest = (marks: readonly Mark[], x: number, y: number, by: Props["by"]): number | null => {
  const far = (mark: Mark): number =>
    by === "x" ? Math.abs(mark.x - x) : by === "y" ? Math.abs(mark.y - y) : Math.hypot(mark.x - x, mark.y - y);
  let found: number | null = null;
  for (const [index, mark] of marks.entries()) {
    const best = found === null ? undefined : marks[found];
    if (best === undefined || far(mark) < far(best)) found = index;
  }
  return found;
};

/**
 * Lies over a drawing: one tab stop whose arrow keys go from mark to mark, and a tooltip that repeats the table. It is a slider to
 * assistive technology, so that its value is spoken as it moves.
 */
export const ChartCursor = ({ marks, viewBox, by }: Props) => {
  const { browse } = useWords(said);
  const { at, point, keys } = useCursor(marks.length);
  const mark = at === null ? undefined : marks[at];
  const follow = (event: PointerEvent<HTMLDivElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * viewBox.width;
    const y = ((event.clientY - box.top) / box.height) * viewBox.height;
    point(nearest(marks, x, y, by));
  };
  const share = (part: number, whole: number): string => `${(100 * part) / whole}%`;
  return (
    <div className="chart-over" onPointerLeave={() => point(null)}>
      <div
        className="chart-cursor"
        role="slider"
        tabIndex={0}
        aria-label={browse}
        aria-valuemin={1}
        aria-valuemax={marks.length}
        aria-valuenow={(at ?? 0) + 1}
        aria-valuetext={mark?.text ?? ""}
        onPointerMove={follow}
        {...keys}
      />
      {mark === undefined ? null : (
        <>
          {by === "point" ? null : (
            <span
              className={`chart-rule chart-rule-${by}`}
              style={
                by === "x"
                  ? { insetInlineStart: share(mark.x, viewBox.width) }
                  : { insetBlockStart: share(mark.y, viewBox.height) }
              }
            />
          )}
          <span
            className="chart-dot"
            style={{ insetInlineStart: share(mark.x, viewBox.width), insetBlockStart: share(mark.y, viewBox.height) }}
          />
          <div
            className="chart-tip"
            style={{
              [mark.x > viewBox.width / 2 ? "insetInlineEnd" : "insetInlineStart"]: share(
                mark.x > viewBox.width / 2 ? viewBox.width - mark.x : mark.x,
                viewBox.width,
              ),
              insetBlockStart: share(mark.y, viewBox.height),
            }}
            aria-hidden="true"
          >
            {mark.text}
          </div>
        </>
      )}
    </div>
  );
};
