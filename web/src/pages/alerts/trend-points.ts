/** A month of a laureate's curve. */
export type Point = {
  readonly month: string;
  readonly validatedRunRateCents: number | null;
  readonly requiredCents: number;
};

const months = 24;

type Box = { readonly width: number; readonly height: number };

/** Two years until a day as the points of two lines, from 0 (or the least) at the bottom; a month that is not known is left out. */
export const trendOf = (points: readonly Point[], until: string, { width, height }: Box) => {
  const shown = points.filter(({ month }) => month <= until.slice(0, 7)).slice(-months);
  const known = shown.filter(({ validatedRunRateCents }) => validatedRunRateCents !== null);
  const values = shown.flatMap(({ validatedRunRateCents, requiredCents }) => [
    validatedRunRateCents ?? 0,
    requiredCents,
  ]);
  const [least, most] = [Math.min(0, ...values), Math.max(1, ...values)];
  const at = (index: number, value: number): string => {
    const x = shown.length < 2 ? 0 : (index * width) / (shown.length - 1);
    const y = 2 + (height - 4) * (1 - (value - least) / (most - least));
    return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
  };
  const line = (of: (point: Point) => number | null): string =>
    shown
      .flatMap((point, index) => {
        const value = of(point);
        return value === null ? [] : [at(index, value)];
      })
      .join(" ");
  return {
    first: known[0],
    last: known.at(-1),
    validated: line(({ validatedRunRateCents }) => validatedRunRateCents),
    required: line(({ requiredCents }) => requiredCents),
  };
};
