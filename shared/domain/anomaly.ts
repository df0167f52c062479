import { compareRefs, type FactRef, idOf } from "./fact-ref.ts";

/** Facts that disagree (DOMAIN.md section 3). Part of the result: they never refuse a fact. */
export type AnomalyCode =
  | "selected-twice"
  | "agreement-version-reused"
  | "payment-id-reused"
  | "repayment-id-reused"
  | "commitment-id-reused"
  | "report-version-reused"
  | "tranche-overpaid"
  | "award-exceeded"
  | "over-repaid"
  | "waiting"
  | "overlap"
  | "nil-ignored"
  | "stream-not-in-agreement"
  | "declared-below-validated"
  | "not-selected";

export type Anomaly = { readonly code: AnomalyCode; readonly facts: readonly FactRef[] };

export const anomaly = (code: AnomalyCode, facts: Iterable<FactRef>): Anomaly => ({
  code,
  facts: [...new Set(facts)].sort(compareRefs),
});

const compareFacts = (a: readonly FactRef[], b: readonly FactRef[]): number => {
  for (const [index, ref] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    const order = compareRefs(ref, other);
    if (order !== 0) return order;
  }
  return a.length - b.length;
};

/** Sorted by code, then by fact ids; the same anomaly found in both lanes counts once. */
export const sortedAnomalies = (anomalies: Iterable<Anomaly>): Anomaly[] => {
  const once = new Map<string, Anomaly>();
  for (const one of anomalies) once.set(`${one.code} ${one.facts.join(" ")}`, one);
  return [...once.values()].sort((a, b) =>
    a.code === b.code ? compareFacts(a.facts, b.facts) : a.code < b.code ? -1 : 1,
  );
};

/** As DOMAIN.md section 11 shows it: ids sorted, one entry a fact. */
export const shownAnomaly = ({ code, facts }: Anomaly): { code: AnomalyCode; factIds: string[] } => ({
  code,
  factIds: facts.map(idOf),
});
