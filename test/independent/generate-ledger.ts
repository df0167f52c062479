import type { LedgerLine, PortfolioQuery, PositionQuery } from "./figures.ts";
import { aDay, addDays, generateProject, lastDayOf } from "./generate-project.ts";
import { createRandom, type Random } from "./random.ts";
import { spoil } from "./spoil-ledger.ts";

export type Case = {
  readonly seed: number;
  readonly ledger: readonly LedgerLine[];
  readonly queries: readonly PositionQuery[];
  readonly portfolios: readonly PortfolioQuery[];
};

const waves = ["2018-1", "2018-2", "vague é"];

/** A question date: month ends and mid-months mostly, leap days, before anything and long after. */
const asOf = (random: Random): string => {
  if (random.chance(0.04)) return random.pick(["2010-01-01", "2017-12-31", "2045-06-30", "2060-02-29"]);
  if (random.chance(0.05)) return random.pick(["2020-02-29", "2024-02-29", "2023-02-28", "2024-02-28", "2020-02-28"]);
  const month = random.int(2019, 2025) * 12 + random.int(0, 11);
  return random.chance(0.55) ? lastDayOf(month) : aDay(random, 2019, 2025);
};

const knownAt = (random: Random, ledger: readonly LedgerLine[], date: string): string | null => {
  if (random.chance(0.45)) return null;
  // To the very instant a line was recorded, just before it, or the day it was, seen from Paris or not.
  const recorded = random.pick(ledger).recordedAt;
  if (recorded !== undefined && random.chance(0.3)) {
    return random.chance(0.5) ? recorded : recorded.slice(0, 10);
  }
  // Around the day a period's reports are due.
  if (random.chance(0.4)) {
    const end = lastDayOf(Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 - random.int(0, 4));
    const due = addDays(end, random.pick([0, 1, 30, 45, 60]) + random.int(-1, 1));
    return random.chance(0.6)
      ? due
      : `${due}T${random.pick(["23:30:00Z", "22:59:59.999Z", "00:00:00+02:00", "23:59:59+01:00"])}`;
  }
  if (random.chance(0.5)) return addDays(date, random.int(-60, 400));
  return `${aDay(random, 2019, 2025)}T${random.pick(["00:00:00Z", "22:30:00Z", "23:30:00Z", "12:00:00+05:30"])}`;
};

/** A seeded ledger and the questions to ask of it. */
export const generateLedger = (seed: number, laureates?: number): Case => {
  const random = createRandom(seed * 7919 + 17);
  const size = laureates ?? (random.chance(0.03) ? random.int(60, 200) : random.int(5, 24));
  const projects = Array.from({ length: size }, (_, index) => {
    // The seed is part of the name, so that several ledgers can be read as one.
    const projectId = `${seed}/${random.chance(0.9) ? "project" : "projet é"}-${index + 1}`;
    return {
      projectId,
      lines: spoil(random, generateProject(random, { projectId, nasty: random.chance(0.55), waves })),
    };
  }).filter(({ lines }) => lines.length > 0);

  const fund: LedgerLine[] = [
    {
      source: "trajectoire.fund",
      detailType: "FundEnvelopeSet",
      detail: {
        metadata: { id: `f-${seed}`, version: 1, occurredAt: "2018-01-01T00:00:00Z", actor: "person-1" },
        data: { fundId: "ftap", totalCents: 70_000_000_000, years: [] },
      },
    },
  ];
  const ledger = random.shuffle([...fund, ...projects.flatMap(({ lines }) => lines)]);
  const queries = projects.flatMap(({ projectId, lines }) =>
    Array.from({ length: random.int(2, 5) }, () => {
      const date = asOf(random);
      return { projectId, asOf: date, knownAt: knownAt(random, lines, date) };
    }),
  );
  const portfolios = Array.from({ length: 2 }, () => {
    const date = asOf(random);
    return { asOf: date, knownAt: knownAt(random, ledger, date), wave: random.chance(0.4) ? random.pick(waves) : null };
  });
  return {
    seed,
    ledger,
    queries: [...queries, { projectId: "nobody", asOf: "2022-01-31", knownAt: null }],
    portfolios,
  };
};
