import type { AnomalyCode } from "./anomaly.ts";
import type { CivilDate } from "./calendar.ts";
import type { Cents, Ratio } from "./money.ts";
import type { Coverage } from "./savings.ts";
import type { Lifecycle, Status } from "./status.ts";
import type { Terms } from "./terms.ts";

/** One lane's figures. Money is integer cents; null where there is nothing to say. */
export type LanePosition = {
  readonly runRateCents: Cents | null;
  readonly coverage: Coverage;
  readonly annualisedCents: Cents | null;
  readonly cumulativeCents: Cents;
  readonly cumulativeYield: Ratio;
  readonly paybackFirstOn: CivilDate | null;
  readonly paybackOn: CivilDate | null;
};

/** What the product answers for one project, keys in the order of DOMAIN.md section 11. */
export type Position = {
  readonly projectId: string;
  readonly asOf: CivilDate;
  readonly knownAt: string | null;
  readonly simulation: boolean;
  readonly lifecycle: Lifecycle | null;
  readonly status: Status;
  readonly terms: Terms;
  readonly awardCents: Cents | null;
  readonly committedCents: Cents;
  readonly paidCents: Cents;
  readonly maturedCents: Cents;
  readonly matured12Cents: Cents;
  readonly requiredCents: Cents;
  readonly observedTo: string;
  readonly validated: LanePosition;
  readonly declared: LanePosition;
  readonly yield: Ratio;
  readonly gapCents: Cents;
  readonly plan: {
    readonly plan12Cents: Cents;
    readonly initialPlan12Cents: Cents;
    readonly realisation: Ratio;
    readonly drift: Ratio;
  };
  readonly next: {
    readonly maturityOn: CivilDate;
    readonly requiredCents: Cents;
    readonly forecast: { readonly lowCents: Cents; readonly centralCents: Cents; readonly highCents: Cents };
  } | null;
  readonly anomalies: readonly { readonly code: AnomalyCode; readonly factIds: readonly string[] }[];
};
