import type { FactSource } from "../../../events/envelope.ts";
import type { Nature } from "../../../events/values.ts";
import type { CivilDate } from "../calendar.ts";
import type { Cents } from "../money.ts";
import type { Coverage } from "../savings.ts";

/*
 * What stands behind a figure. Wherever `parts` stands, its cents add up to the cents (or the value) beside it, exactly;
 * null counts 0. `terms` are the numbers plugged into the formula, each explained in its turn.
 */

/** A fact that a number rests on; `path` is where in its data (a JSON pointer), `value` what stands there. */
export type Citation = {
  readonly factId: string;
  readonly source: FactSource;
  readonly path: string;
  readonly value: unknown;
};

/** Why what a stream saved in a month is known, or that it is not. */
export type Knowledge = "reported" | "nil" | "ended" | "unknown";

/** One (stream, month). */
export type Cell = {
  readonly kind: "month";
  readonly month: string;
  readonly cents: Cents;
  readonly known: Knowledge;
  readonly facts: readonly Citation[];
};

/** A report line that counts: what was declared, what was accepted, and how much of it falls in the months asked. */
export type LineShown = {
  readonly from: string;
  readonly to: string;
  /** As declared; null when the review alone names this (stream, nature). */
  readonly declared: { readonly netAmountCents: Cents; readonly attributionPercent: number } | null;
  /** What the review accepted in its place, in the validated lane; null when it accepted the report as declared. */
  readonly acceptedCents: Cents | null;
  /** After attribution and review, over `from`..`to`. */
  readonly lineCents: Cents;
  readonly countedCents: Cents;
  readonly facts: readonly Citation[];
};

export type StreamPart = {
  readonly kind: "stream";
  readonly streamId: string;
  readonly nature: Nature;
  readonly cents: Cents;
  readonly lines: readonly LineShown[];
  readonly parts: readonly Cell[];
};

/** A stream at the yearly pace of its latest run: `cents` = 12 x run.cents / run.months, rounded; null without a run. */
export type AnnualisedPart = {
  readonly kind: "annualised-stream";
  readonly streamId: string;
  readonly cents: Cents | null;
  /** `ended-before-maturity`: it qualifies, but will not be there any more. */
  readonly because: "run" | "ended" | "no-run" | "ended-before-maturity";
  readonly run: {
    readonly from: string;
    readonly to: string;
    readonly months: number;
    readonly cents: Cents;
    readonly lines: readonly LineShown[];
    readonly parts: readonly Cell[];
  } | null;
  readonly facts: readonly Citation[];
};

export type CoveragePart = {
  readonly kind: "coverage";
  /** Null without an agreement: each month counts once. */
  readonly streamId: string | null;
  readonly known: number;
  readonly expected: number;
  readonly months: readonly Omit<Cell, "cents" | "kind">[];
  readonly facts: readonly Citation[];
};

export type PaymentPart = {
  readonly kind: "payment";
  readonly paymentId: string;
  readonly trancheId: string | null;
  readonly on: CivilDate;
  readonly maturityOn: CivilDate;
  readonly amountCents: Cents;
  readonly repaidCents: Cents;
  /** Net: max(0, amount - repaid). */
  readonly cents: Cents;
  readonly facts: readonly Citation[];
};

export type CommitmentPart = {
  readonly kind: "commitment";
  readonly on: CivilDate;
  readonly cents: Cents;
  readonly facts: readonly Citation[];
};

export type PlannedYear = { readonly year: number; readonly cents: Cents };

/** The plan of a stream, month by month. */
export type PlanPart = {
  readonly kind: "plan";
  readonly streamId: string;
  readonly cents: Cents;
  /** Whether its end, known since, takes it out. */
  readonly isEnded: boolean;
  readonly parts: readonly { readonly kind: "month"; readonly month: string; readonly cents: Cents }[];
  /** The planned years that these months come from; beyond the last one, its yearly rate goes on. */
  readonly years: readonly PlannedYear[];
  readonly facts: readonly Citation[];
};

/** A stream's last planned year over twelve months. */
export type LastYearPart = {
  readonly kind: "last-planned-year";
  readonly streamId: string;
  /** Over twelve months: the stated cents x 12 / the stream's active months of that year, rounded. */
  readonly cents: Cents;
  readonly years: readonly PlannedYear[];
  readonly facts: readonly Citation[];
};

export type Part = StreamPart | AnnualisedPart | CoveragePart | PaymentPart | CommitmentPart | PlanPart | LastYearPart;

/** A month-end at which cumulative savings and the investment were compared. */
export type MonthEnd = {
  readonly on: CivilDate;
  readonly investedCents: Cents;
  readonly cumulativeCents: Cents;
  readonly holds: boolean;
};

/** A rule tried in order: the first that holds decides. */
export type TriedRule = { readonly result: string | null; readonly rule: string; readonly holds: boolean };

/** A step on the way from the initial plan to the figure: what it changed, and the facts that changed it. */
export type Step = {
  readonly step:
    | "initial-plan"
    | "amendment"
    | "current-plan"
    | "against-plan"
    | "delay"
    | "ended"
    | "correction"
    | "rejection"
    | "changes-requested"
    | "awaiting-review"
    | "accepted-amounts"
    | "overlap"
    | "figure";
  readonly streamId: string | null;
  /** For the two plans and the figure the amount itself; for a step what it changed. */
  readonly cents: Cents;
  readonly isTotal: boolean;
  readonly reason: string | null;
  readonly facts: readonly Citation[];
};

export type Value = Cents | string | boolean | Coverage | null;

export type Explanation = {
  /** Its path in the position (DOMAIN.md section 11), or the symbol of a number that only serves others. */
  readonly figure: string;
  readonly value: Value;
  /** In the symbols of DOMAIN.md. */
  readonly formula: string;
  readonly terms?: readonly Explanation[];
  readonly parts?: readonly Part[];
  readonly facts?: readonly Citation[];
  /** Payments among which a date was chosen. */
  readonly payments?: readonly PaymentPart[];
  readonly monthEnds?: readonly MonthEnd[];
  readonly rules?: readonly TriedRule[];
  /** From the initial plan over the amendments, delays, corrections and reviews to the figure. */
  readonly walk?: readonly Step[];
};
