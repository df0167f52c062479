import { lastDayOf, monthOf } from "../../shared/domain/calendar.ts";
import { trajectoryOf } from "../../shared/domain/trajectory.ts";
import { explained, stateOf } from "./examples.ts";
import { euros, frenchValue } from "./french.ts";

/*
 * Example 2 as a drawing: two panels over the same months, one unit each. Nothing is said by colour alone: each line has
 * its own stroke and its name beside it.
 */

const projectId = "exemple-2";
const asOf = "2022-12-31";
const months = { from: monthOf("2018-11"), to: monthOf("2022-12") };

const width = 760;
const left = 64;
const right = 168;
const panelHeight = 190;
const tops = [76, 338];

/** The twelve-month figures, month-end by month-end. */
export const points = trajectoryOf(stateOf(projectId), months, asOf).points;

/** Invested and cumulated, month-end by month-end. */
export const monthEnds = explained(projectId, "validated.paybackOn", asOf).monthEnds ?? [];

const count = months.to - months.from;
const x = (index: number): number => left + ((width - left - right) * index) / count;

const scale = (top: number, largest: number) => (cents: number) => top + panelHeight * (1 - cents / largest);

const round = (value: number): string => value.toFixed(1);

/** A line that stays until the next month-end, then jumps: money and requirements move in steps. */
const steps = (values: readonly number[], y: (cents: number) => number): string =>
  values
    .map((cents, index) =>
      index === 0 ? `M${round(x(0))} ${round(y(cents))}` : `H${round(x(index))}V${round(y(cents))}`,
    )
    .join("");

const line = (values: readonly (number | null)[], y: (cents: number) => number): string => {
  const known = values.flatMap((cents, index) => (cents === null ? [] : [{ cents, index }]));
  return known
    .map(({ cents, index }, order) => `${order === 0 ? "M" : "L"}${round(x(index))} ${round(y(cents))}`)
    .join("");
};

const paid = 'stroke="#6b7280" stroke-width="1.5"';
const required = 'stroke="#a3460f" stroke-width="2" stroke-dasharray="6 4"';
const realised = 'stroke="#18753c" stroke-width="3.5"';

const curve = (d: string, style: string): string => `<path d="${d}" fill="none" ${style}/>`;

const name = (text: string, cents: number, y: (cents: number) => number, shift = 0): string =>
  `<text x="${width - right + 8}" y="${round(y(cents) + 4 + shift)}">${text}</text>`;

const millions = (cents: number): string => `${cents / 100_000_000} M€`;

const axes = (top: number, y: (cents: number) => number, ticks: readonly number[]): string =>
  [
    ...ticks.map(
      (cents) =>
        `<path d="M${left} ${round(y(cents))}H${width - right}" stroke="#d1d5db"/><text x="${left - 8}" y="${round(y(cents) + 4)}" text-anchor="end">${millions(cents)}</text>`,
    ),
    ...points.flatMap(({ month }, index) =>
      month.endsWith("-12")
        ? [
            `<text x="${round(x(index))}" y="${top + panelHeight + 18}" text-anchor="middle">fin ${month.slice(0, 4)}</text>`,
          ]
        : [],
    ),
  ].join("");

const title = (top: number, text: string): string =>
  `<text x="${left}" y="${top - 18}" font-weight="600" font-size="14">${text}</text>`;

const yearly = (): string => {
  const [top = 0] = tops;
  const y = scale(top, 900_000_000);
  const last = points.at(-1);
  return [
    title(top, "Par an : ce que les euros échus doivent rapporter, et ce qu'ils rapportent"),
    axes(top, y, [0, 300_000_000, 600_000_000, 900_000_000]),
    curve(
      steps(
        points.map(({ requiredCents }) => requiredCents),
        y,
      ),
      required,
    ),
    curve(
      line(
        points.map(({ validatedRunRateCents }) => validatedRunRateCents),
        y,
      ),
      realised,
    ),
    name("requis R (tirets)", last?.requiredCents ?? 0, y),
    name("constaté E12 (épais)", last?.validatedRunRateCents ?? 0, y),
  ].join("");
};

const cumulated = (): string => {
  const [, top = 0] = tops;
  const y = scale(top, 1_000_000_000);
  const last = monthEnds.at(-1);
  return [
    title(top, "Depuis l'origine : l'argent versé, et les économies cumulées"),
    axes(top, y, [0, 500_000_000, 1_000_000_000]),
    curve(
      steps(
        monthEnds.map(({ investedCents }) => investedCents),
        y,
      ),
      paid,
    ),
    curve(
      line(
        monthEnds.map(({ cumulativeCents }) => cumulativeCents),
        y,
      ),
      realised,
    ),
    name("cumul C (épais)", last?.cumulativeCents ?? 0, y, -12),
    name("versé I (fin, gris)", last?.investedCents ?? 0, y, 8),
  ].join("");
};

const summary = (): string => {
  const last = points.at(-1);
  const end = monthEnds.at(-1);
  return `Fin 2022, les économies cumulées (${euros(end?.cumulativeCents ?? 0)}) dépassent les versements (${euros(end?.investedCents ?? 0)}) : le retour est atteint. Mais les économies de l'année (${euros(last?.validatedRunRateCents ?? 0)}) restent sous le requis (${frenchValue(last?.requiredCents ?? 0)}) : la cible ne l'est pas. Cumul au ${frenchValue(lastDayOf(months.to))}.`;
};

export const drawChart = (): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 572" role="img" aria-labelledby="titre resume" font-family="system-ui, sans-serif" font-size="12" fill="#1f2937"><title id="titre">Exemple 2 : le retour n'est pas la cible</title><desc id="resume">${summary()}</desc><rect width="${width}" height="572" fill="#ffffff"/><text x="${left}" y="24" font-weight="700" font-size="16">Le retour est atteint, la cible ne l'est pas</text>${yearly()}${cumulated()}</svg>\n`;
