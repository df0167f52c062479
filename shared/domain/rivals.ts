import type { Fact } from "../../events/catalogue.ts";
import { type Anomaly, type AnomalyCode, anomaly } from "./anomaly.ts";
import { compareOccurrence, refOf } from "./fact-ref.ts";
import { groupBy } from "./group-by.ts";

/**
 * Of several facts that claim one id, the one that occurred first stands (then the smaller id); the anomaly names all of
 * them.
 */
export const settleRivals = <Claim extends Fact>(
  facts: readonly Claim[],
  keyOf: (fact: Claim) => string,
  code: AnomalyCode,
): { standing: Claim[]; anomalies: Anomaly[] } => {
  const anomalies: Anomaly[] = [];
  const standing = [...groupBy(facts, keyOf).values()].flatMap((claims) => {
    const [first] = claims.sort(compareOccurrence);
    if (claims.length > 1) anomalies.push(anomaly(code, claims.map(refOf)));
    return first ?? [];
  });
  return { standing, anomalies };
};
