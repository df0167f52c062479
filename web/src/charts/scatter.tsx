import { scaleLinear, scaleSqrt } from "d3-scale";
import type { ReactNode } from "react";
import type { Cents } from "../../../shared/domain/money.ts";
import type { Sheet } from "../export/sheet.ts";
import { useFormat, useWords, words } from "../language/language.tsx";
import { Figure } from "./figure.tsx";
import { boxAround, placeLabels } from "./place-labels.ts";
import { useRoom } from "./use-room.ts";

const said = words(
  {
    x: "Euros échus (M€)",
    y: "Économies validées par an (M€)",
    target: "1 € pour 1 €",
    at: (name: string, matured: string, saved: string, gap: string, coverage: string) =>
      `${name}\u00a0: ${saved} par an pour ${matured} échus, écart ${gap}, couverture ${coverage}`,
  },
  {
    x: "Matured euros (€m)",
    y: "Validated savings a year (€m)",
    target: "€1 for €1",
    at: (name: string, matured: string, saved: string, gap: string, coverage: string) =>
      `${name}: ${saved} a year for ${matured} matured, gap ${gap}, coverage ${coverage}`,
  },
);

export type ScatterPoint = {
  readonly key: string;
  readonly name: string;
  readonly shortName: string;
  readonly maturedCents: Cents;
  /** Null where nothing is known: it lies at 0, hollow. */
  readonly validatedCents: Cents | null;
  readonly gapCents: Cents;
  readonly coverage: { readonly known: number; readonly expected: number };
};

type Props = {
  readonly points: readonly ScatterPoint[];
  readonly headline: string;
  readonly subtitle: ReactNode;
  readonly table: ReactNode;
  readonly sheet: () => Sheet;
  readonly labelled?: number;
};

const margin = { top: 12, right: 16, bottom: 44, left: 48 };

/** C3: what was invested and has matured against what it yields; on the line, one euro for one euro. */
export const Scatter = ({ points, headline, subtitle, table, sheet, labelled = 8 }: Props) => {
  const say = useWords(said);
  const format = useFormat();
  const { room, width } = useRoom(640);
  const height = Math.min(width, 560);
  const values = points.flatMap(({ maturedCents, validatedCents }) => [maturedCents, validatedCents ?? 0]);
  const domain = [Math.min(0, ...values), Math.max(1, ...values)];
  const x = scaleLinear(domain, [margin.left, width - margin.right]).nice(5);
  const y = scaleLinear(domain, [height - margin.bottom, margin.top]).nice(5);
  const size = scaleSqrt([0, 1], [3, 12]);
  const drawn = points.map((point) => ({
    ...point,
    x: x(point.maturedCents),
    y: y(point.validatedCents ?? 0),
    radius: size(point.coverage.expected === 0 ? 0 : point.coverage.known / point.coverage.expected),
    label: point.shortName,
    text: say.at(
      point.name,
      format.amount(point.maturedCents),
      format.amount(point.validatedCents),
      format.amount(point.gapCents, { signed: true }),
      format.percent(point.coverage.known, point.coverage.expected),
    ),
  }));
  const largest = [...drawn].sort((a, b) => Math.abs(b.gapCents) - Math.abs(a.gapCents)).slice(0, labelled);
  const axis = { left: 0, right: width, top: y(0) - 1, bottom: y(0) + 1 };
  const places = placeLabels(largest, { width, height: height - margin.bottom }, [axis, ...drawn.map(boxAround)]);
  const top = x.domain()[1] ?? 1;
  return (
    <Figure
      headline={headline}
      subtitle={subtitle}
      description={drawn.map(({ text }) => text).join(". ")}
      viewBox={{ width, height }}
      room={room}
      table={table}
      sheet={sheet}
      marks={drawn}
      cursorBy="point"
    >
      {x.ticks(5).map((cents) => (
        <g key={cents}>
          <line className="grid" x1={x(cents)} x2={x(cents)} y1={margin.top} y2={height - margin.bottom} />
          <line className="grid" x1={margin.left} x2={width - margin.right} y1={y(cents)} y2={y(cents)} />
          <text x={x(cents)} y={height - margin.bottom + 16} textAnchor="middle">
            {format.count(cents / 100_000_000)}
          </text>
          <text x={margin.left - 6} y={y(cents) + 4} textAnchor="end">
            {format.count(cents / 100_000_000)}
          </text>
        </g>
      ))}
      <line className="axis" x1={margin.left} x2={width - margin.right} y1={y(0)} y2={y(0)} />
      <line className="axis" x1={x(0)} x2={x(0)} y1={margin.top} y2={height - margin.bottom} />
      <line className="required" x1={x(0)} y1={y(0)} x2={x(top)} y2={y(top)} />
      <text x={x(top * 0.9) - 8} y={y(top * 0.9)} textAnchor="end">
        {say.target}
      </text>
      <text x={width - margin.right} y={height - 6} textAnchor="end">
        {say.x}
      </text>
      <text x={margin.left + 6} y={margin.top + 4}>
        {say.y}
      </text>
      {drawn.map((point) => (
        <circle
          key={point.key}
          className={point.validatedCents === null ? "point point-unknown" : "point"}
          cx={point.x}
          cy={point.y}
          r={point.radius}
        />
      ))}
      {largest.map(({ key, label }, index) => {
        const place = places[index];
        return place == null ? null : (
          <text key={key} className="point-label" x={place.x} y={place.y} textAnchor={place.anchor}>
            {label}
          </text>
        );
      })}
    </Figure>
  );
};
