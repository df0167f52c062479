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

const sentences: Record<AnomalyCode, string> = {
  "selected-twice": "The project was selected more than once: the earliest selection counts.",
  "agreement-version-reused": "Two agreements bear the same version: the one that occurred first counts.",
  "payment-id-reused": "Two payments bear the same number: the one that occurred first counts.",
  "repayment-id-reused": "Two repayments bear the same number: the one that occurred first counts.",
  "commitment-id-reused": "Two commitments bear the same number: the one that occurred first counts.",
  "report-version-reused":
    "Two reports bear the same version: the one that occurred first counts, or the one a validation names.",
  "tranche-overpaid":
    "More was paid on a tranche than the current agreement grants it: all of it counts, the money left.",
  "award-exceeded": "More was paid than the award: all of it counts, the money left.",
  "over-repaid": "More was repaid than had been paid: the net payment is 0, never negative.",
  waiting: "The fact it speaks of is not known: it takes effect when that fact arrives.",
  overlap: "Two reports speak of the same months of one stream: one line is left out whole.",
  "nil-ignored": "A report of nothing covers months that another report fills: what was reported stays.",
  "stream-not-in-agreement": "Savings are reported on a stream that no signed agreement names: they count.",
  "declared-below-validated":
    "A correction not reviewed yet declares less than what is validated: the validated figure stays until its review.",
  "not-selected": "No selection of this project is known: it is computed with the default terms.",
};

/** What a person reads of an anomaly. */
export const anomalySentence = ({ code }: { code: AnomalyCode }): string => sentences[code];
