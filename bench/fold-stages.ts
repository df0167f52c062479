import { assess } from "../shared/domain/assess.ts";
import { foldFacts } from "../shared/domain/fold.ts";
import { knownAtDate } from "../shared/domain/known-at.ts";
import { readLedgerLine } from "../shared/domain/ledger-file.ts";
import { portfolioOf } from "../shared/domain/portfolio.ts";
import type { LedgerLine } from "../shared/domain/ports.ts";
import type { Position } from "../shared/domain/position.ts";
import { knownFacts, readFacts } from "../shared/domain/read-facts.ts";
import { aLaureate, asOf, knownAt, type Laureate } from "./a-wave.ts";

/** From a line of text to the portfolio, and the writing of the facts, which counts nowhere. */
export const stages = ["generate", "read", "check", "fold", "assess", "known then", "portfolio"] as const;
export type Stage = (typeof stages)[number];

/** Milliseconds spent in each stage. */
export class Stopwatch {
  readonly milliseconds: Record<Stage, number> = {
    generate: 0,
    read: 0,
    check: 0,
    fold: 0,
    assess: 0,
    "known then": 0,
    portfolio: 0,
  };

  time<Result>(stage: Stage, work: () => Result): Result {
    const begun = performance.now();
    const result = work();
    this.milliseconds[stage] += performance.now() - begun;
    return result;
  }
}

const then = knownAtDate(knownAt);

const lineOf = (text: string): LedgerLine => {
  const read = readLedgerLine(text);
  if ("refusal" in read) throw new Error(`Expected a line of a ledger, found ${text}`);
  return read.line;
};

/** The facts of a laureate as lines of text, folded and assessed: now, and as it was known at τ. */
const follow = (
  laureate: Laureate,
  texts: readonly string[],
  watch: Stopwatch,
): { now: Position; knownThen: Position } => {
  const { projectId } = laureate;
  const lines = watch.time("read", () => texts.map(lineOf));
  const { facts, refused } = watch.time("check", () => readFacts(lines));
  if (refused.length > 0) throw new Error(`Expected no refusal, found ${JSON.stringify(refused[0])}`);
  const state = watch.time("fold", () => foldFacts(projectId, facts));
  return {
    now: watch.time("assess", () => assess(state, asOf)),
    knownThen: watch.time("known then", () => assess(foldFacts(projectId, knownFacts(facts, then)), asOf, then)),
  };
};

export const textsOf = ({ lines }: Laureate): string[] => lines.map((line) => JSON.stringify(line));

const expectSame = (what: string, found: number, expected: number): void => {
  if (found !== expected) throw new Error(`${what}: expected ${expected}, found ${found}`);
};

export type Wave = {
  readonly facts: number;
  readonly watch: Stopwatch;
  readonly peakResidentBytes: number;
  /** In use after a full collection, all positions held; 0 when it is not weighed. */
  readonly heapBytes: number;
};

const heapInUse = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};

/**
 * Folds and assesses `laureates` laureates one after the other. Held to the end: every position. Held while one laureate
 * is at work: its lines, facts and states. The sums of the portfolio must be what was written, or it throws.
 */
export const foldWave = (
  laureates: number,
  chapters = 1,
  { isWeighed = false, progress }: { isWeighed?: boolean; progress?: (done: number) => void } = {},
): Wave => {
  const watch = new Stopwatch();
  const positions: Position[] = [];
  const written = { facts: 0, paid: 0, paidThen: 0, committed: 0, saved: 0 };
  let paidThen = 0;
  let peakResidentBytes = 0;
  for (let index = 0; index < laureates; index += 1) {
    const { laureate, texts } = watch.time("generate", () => {
      const laureate = aLaureate(index, chapters);
      return { laureate, texts: textsOf(laureate) };
    });
    const found = follow(laureate, texts, watch);
    positions.push(found.now);
    paidThen += found.knownThen.paidCents;

    written.facts += texts.length;
    written.committed += laureate.committedCents;
    written.saved += laureate.savedCents;
    for (const { cents, recordedOn } of laureate.movements) {
      written.paid += cents;
      if (recordedOn <= knownAt) written.paidThen += cents;
    }
    if (index % 100 === 0) peakResidentBytes = Math.max(peakResidentBytes, process.memoryUsage.rss());
    progress?.(index + 1);
  }

  const portfolio = watch.time("portfolio", () => portfolioOf(positions, asOf, null));
  expectSame("projects", portfolio.projects, laureates);
  expectSame("paid", portfolio.paidCents, written.paid);
  expectSame("paid, as known then", paidThen, written.paidThen);
  expectSame("committed", portfolio.committedCents, written.committed);
  expectSame("saved", portfolio.cumulativeCents, written.saved);
  peakResidentBytes = Math.max(peakResidentBytes, process.memoryUsage.rss());
  const heapBytes = isWeighed ? heapInUse() : 0;
  expectSame("positions held", positions.length, laureates);
  return { facts: written.facts, watch, peakResidentBytes, heapBytes };
};
