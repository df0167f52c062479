import type { Cell, Explanation, PlanPart, StreamPart } from "../../../../shared/domain/explain/explanation.ts";

/*
 * The twelve months of a window, stream by stream, in the three lanes, which are never mixed: what was validated, what was declared,
 * what was planned. All of it comes from the explanations of the figures, whose parts add up to them.
 */

/** What is said of a stream in a month: null where nothing is known. */
type MonthCents = { readonly month: string; readonly cents: number | null };

export type Lane = "validated" | "declared" | "planned";
export const lanes = ["validated", "declared", "planned"] as const;

export type StreamRow = {
  readonly streamId: string;
  readonly months: Readonly<Record<Lane, readonly MonthCents[]>>;
};

const isStream = (part: { readonly kind: string }): part is StreamPart => part.kind === "stream";
const isPlan = (part: { readonly kind: string }): part is PlanPart => part.kind === "plan";

const knownCents = ({ month, cents, known }: Cell): MonthCents => ({
  month,
  cents: known === "unknown" ? null : cents,
});

const streamsIn = ({ parts = [] }: Explanation): readonly StreamPart[] => parts.filter(isStream);

/** The months of a window, first to last, whichever lane names them. */
export const monthsOf = (rows: readonly StreamRow[]): readonly string[] =>
  [...new Set(rows.flatMap(({ months }) => lanes.flatMap((lane) => months[lane].map(({ month }) => month))))].sort();

/** One row a recurring stream, whatever lane speaks of it. */
export const recurringRows = (
  validated: Explanation,
  declared: Explanation,
  plan: Explanation,
): readonly StreamRow[] => {
  const planned = (plan.parts ?? []).filter(isPlan);
  const ids = [...streamsIn(validated), ...streamsIn(declared), ...planned].map(({ streamId }) => streamId);
  const monthsIn = (explanation: Explanation, id: string): readonly MonthCents[] =>
    streamsIn(explanation)
      .find(({ streamId }) => streamId === id)
      ?.parts.map(knownCents) ?? [];
  return [...new Set(ids)].sort().map((streamId) => ({
    streamId,
    months: {
      validated: monthsIn(validated, streamId),
      declared: monthsIn(declared, streamId),
      planned:
        planned.find((part) => part.streamId === streamId)?.parts.map(({ month, cents }) => ({ month, cents })) ?? [],
    },
  }));
};

/** One-off savings of these months, from the parts of the cumulative figures; they are in no run-rate. */
export const oneOffRows = (
  validated: Explanation,
  declared: Explanation,
  months: readonly string[],
): readonly StreamRow[] => {
  const cellsIn = (explanation: Explanation, id?: string): readonly MonthCents[] =>
    streamsIn(explanation)
      .filter(({ nature, streamId }) => nature === "one-off" && (id === undefined || streamId === id))
      .flatMap(({ parts }) => parts.map(knownCents))
      .filter(({ month }) => months.includes(month));
  const ids = [...streamsIn(validated), ...streamsIn(declared)]
    .filter(({ nature }) => nature === "one-off")
    .map(({ streamId }) => streamId);
  return [...new Set(ids)]
    .sort()
    .map((streamId) => ({
      streamId,
      months: { validated: cellsIn(validated, streamId), declared: cellsIn(declared, streamId), planned: [] },
    }))
    .filter(({ months: own }) => own.validated.length + own.declared.length > 0);
};

/** What is known of some months: their sum, null where none is known, and how many are. */
export const sumOver = (
  cells: readonly MonthCents[],
  months: readonly string[],
): { readonly cents: number | null; readonly known: number } => {
  const known = cells.filter(({ month, cents }) => cents !== null && months.includes(month));
  return {
    cents: known.length === 0 ? null : known.reduce((sum, { cents }) => sum + (cents ?? 0), 0),
    known: known.length,
  };
};

/** Months by threes, from the first: the quarters of a window that begins one. */
export const quartersOf = (months: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(months.length / 3) }, (_, index) => months.slice(3 * index, 3 * index + 3));
