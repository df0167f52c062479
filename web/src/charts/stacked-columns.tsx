import { scaleBand, scaleLinear } from "d3-scale";
import { type ReactNode, useId } from "react";
import type { Cents } from "../../../shared/domain/money.ts";
import type { Sheet } from "../export/sheet.ts";
import { useFormat, useWords, words } from "../language/language.tsx";
import { Figure } from "./figure.tsx";
import { Legend, type Swatch } from "./legend.tsx";
import { useRoom } from "./use-room.ts";

const said = words(
  {
    committed: "Engagé (AE)",
    paid: "Payé (CP)",
    planned: "Prévu, reste à payer",
    voted: "Voté",
    unit: "M€",
    at: (year: number, parts: readonly string[]) => `${year}\u00a0: ${parts.join(", ")}`,
    part: { committed: "engagé", paid: "payé", planned: "prévu", votedAe: "AE votées", votedCp: "CP votés" },
  },
  {
    committed: "Committed (AE)",
    paid: "Paid (CP)",
    planned: "Planned, left to pay",
    voted: "Voted",
    unit: "€m",
    at: (year: number, parts: readonly string[]) => `${year}: ${parts.join(", ")}`,
    part: { committed: "committed", paid: "paid", planned: "planned", votedAe: "AE voted", votedCp: "CP voted" },
  },
);

export type ColumnYear = {
  readonly year: number;
  readonly committedCents: Cents;
  readonly paidCents: Cents;
  readonly plannedCents: Cents;
  readonly votedCommitmentCents: Cents | null;
  readonly votedPaymentCents: Cents | null;
};

type Props = {
  readonly years: readonly ColumnYear[];
  readonly headline: string;
  readonly subtitle: ReactNode;
  readonly table: ReactNode;
  readonly sheet: () => Sheet;
  /** Votes as ticks above the columns; left out where the drawing is small. */
  readonly hasVotes?: boolean;
  readonly height?: number;
  readonly isTableOpen?: boolean;
};

const margin = { top: 22, right: 8, bottom: 24, left: 48 };

/** C4: a year's commitments beside its payments, on which what is planned and not paid stands hatched. */
export const StackedColumns = (props: Props) => {
  const { years, headline, subtitle, table, sheet, hasVotes = false, height = 280, isTableOpen = false } = props;
  const say = useWords(said);
  const format = useFormat();
  const hatch = useId();
  const { room, width } = useRoom();
  const votes = ({ votedCommitmentCents, votedPaymentCents }: ColumnYear) =>
    hasVotes ? [votedCommitmentCents ?? 0, votedPaymentCents ?? 0] : [];
  const tops = years.flatMap((one) => [one.committedCents, one.paidCents + one.plannedCents, ...votes(one)]);
  const y = scaleLinear(
    [Math.min(0, ...years.map(({ committedCents }) => committedCents)), Math.max(1, ...tops)],
    [height - margin.bottom, margin.top],
  ).nice(5);
  const x = scaleBand(
    years.map(({ year }) => year),
    [margin.left, width - margin.right],
  ).padding(0.25);
  const half = x.bandwidth() / 2;
  const bar = (className: string, from: number, cents: Cents, base: Cents = 0, fill?: string) => (
    <rect
      className={className}
      x={from}
      width={Math.max(0, half - 1)}
      y={Math.min(y(base), y(base + cents))}
      height={Math.abs(y(base + cents) - y(base))}
      {...(fill === undefined ? {} : { fill })}
    />
  );
  const tick = (from: number, cents: Cents | null) =>
    !hasVotes || cents === null ? null : (
      <line className="voted-tick" x1={from} x2={from + half - 1} y1={y(cents)} y2={y(cents)} />
    );
  const textOf = (one: ColumnYear): string =>
    say.at(one.year, [
      `${say.part.committed} ${format.amount(one.committedCents)}`,
      `${say.part.paid} ${format.amount(one.paidCents)}`,
      `${say.part.planned} ${format.amount(one.plannedCents)}`,
      ...(hasVotes
        ? [
            `${say.part.votedAe} ${format.amount(one.votedCommitmentCents)}`,
            `${say.part.votedCp} ${format.amount(one.votedPaymentCents)}`,
          ]
        : []),
    ]);
  const swatches: readonly Swatch[] = [
    { kind: "bar", mark: "committed-bar", label: say.committed },
    { kind: "bar", mark: "paid-bar", label: say.paid },
    { kind: "hatch", mark: "planned-line", label: say.planned },
    ...(hasVotes ? [{ kind: "line" as const, mark: "voted-tick", label: say.voted }] : []),
  ];
  return (
    <Figure
      headline={headline}
      subtitle={subtitle}
      description={years.map(textOf).join(". ")}
      viewBox={{ width, height }}
      room={room}
      table={table}
      sheet={sheet}
      isTableOpen={isTableOpen}
      legend={<Legend swatches={swatches} />}
      marks={years.map((one) => ({
        x: (x(one.year) ?? 0) + half,
        y: y(Math.max(one.committedCents, one.paidCents + one.plannedCents)),
        text: textOf(one),
      }))}
    >
      <defs>
        <pattern id={hatch} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className="planned-line" d="M0 0V6" />
        </pattern>
      </defs>
      {y.ticks(5).map((tickCents) => (
        <g key={tickCents}>
          <line className="grid" x1={margin.left} x2={width - margin.right} y1={y(tickCents)} y2={y(tickCents)} />
          <text x={margin.left - 6} y={y(tickCents) + 4} textAnchor="end">
            {format.count(tickCents / 100_000_000)}
          </text>
        </g>
      ))}
      <text x={0} y={12}>
        {say.unit}
      </text>
      {years.map((one) => {
        const from = x(one.year) ?? 0;
        return (
          <g key={one.year}>
            {bar("committed-bar", from, one.committedCents)}
            {bar("paid-bar", from + half, one.paidCents)}
            {bar("planned-bar", from + half, one.plannedCents, one.paidCents, `url(#${hatch})`)}
            {tick(from, one.votedCommitmentCents)}
            {tick(from + half, one.votedPaymentCents)}
            <text x={from + half} y={height - 6} textAnchor="middle">
              {width / years.length < 44 ? `’${String(one.year).slice(2)}` : one.year}
            </text>
          </g>
        );
      })}
      <line className="axis" x1={margin.left} x2={width - margin.right} y1={y(0)} y2={y(0)} />
    </Figure>
  );
};
