import type fc from "fast-check";
import type { Fact } from "../../../events/catalogue.ts";
import type { Position } from "../../../shared/domain/position.ts";
import type { LaneName, ProjectState } from "../../../shared/domain/state.ts";

/** Facts an anomaly names, after its code. */
export type Named = readonly [code: string, ...ids: string[]];

/** What a row of "When facts disagree" comes to: its anomalies, and whatever else its rule decides. */
export type Outcome = { readonly anomalies: readonly Named[]; readonly decided: unknown };

export type Row = {
  /** The first column of DOMAIN.md section 3, "When facts disagree". */
  readonly situation: string;
  /** Which case of the row, when it has several. */
  readonly part?: string;
  readonly facts: fc.Arbitrary<Fact[]>;
  /** The rule said again: counting facts (and all of them, withdrawn too) -> what it comes to at t. */
  readonly expected: (counting: readonly Fact[], asOf: string, all: readonly Fact[]) => Outcome;
  /** The same, as the product answers. */
  readonly found: (state: ProjectState, position: Position) => Outcome;
  /** Whether the facts are in the situation. */
  readonly isMet: (outcome: Outcome, counting: readonly Fact[]) => boolean;
};

/** Each anomaly once, in one order. */
export const inOrder = (anomalies: readonly Named[]): Named[] =>
  [...new Map(anomalies.map((one) => [JSON.stringify(one), one])).entries()]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, one]) => one);

/** The position's anomalies of one code. */
export const anomaliesOf = (position: Position, code: string): Named[] =>
  position.anomalies.flatMap((anomaly) => (anomaly.code === code ? [[anomaly.code, ...anomaly.factIds]] : []));

/** Which reports a lane of the state keeps, by which review. */
export const keptIn = ({ lanes }: ProjectState, lane: LaneName): string[] => {
  const { lines, leftOut, nils } = lanes[lane];
  const kept = [...lines, ...leftOut, ...nils].map(({ report, review = "nobody" }) => `${report} by ${review}`);
  return [...new Set(kept)].sort();
};

export const hasAnomalies = ({ anomalies }: Outcome): boolean => anomalies.length > 0;
