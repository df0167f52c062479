import type { FactOf } from "../../events/catalogue.ts";
import type { Nature } from "../../events/values.ts";
import type { Anomaly } from "./anomaly.ts";
import type { CivilDate, Month } from "./calendar.ts";
import type { FactRef } from "./fact-ref.ts";
import type { Cents } from "./money.ts";
import type { Terms } from "./terms.ts";

/*
 * What the facts of one subject come to, before any date is asked: rivals settled, lanes chosen, overlaps left out.
 * Everything in it is JSON. A change of its shape or meaning is a new `foldVersion`.
 */

/** Version of the fold. A state of another version is folded again from the ledger by whoever reads it. */
export const foldVersion = 4;

export type Selection = {
  readonly fact: FactRef;
  readonly title: string;
  readonly holder: FactOf<"ProjectSelected">["data"]["holder"];
  readonly wave: string;
  readonly selectedOn: CivilDate;
  readonly applicationId?: string;
  readonly awardCents?: Cents;
  readonly coFinancingCents?: Cents;
};

export type Stream = {
  readonly streamId: string;
  readonly label: string;
  readonly nature: Nature;
  readonly from: Month;
  readonly to?: Month;
  /** Cents by year, from the first planned year on, without a gap. */
  readonly firstYear?: number;
  readonly plan: readonly Cents[];
};

export type Tranche = {
  readonly trancheId: string;
  readonly plannedOn: CivilDate;
  readonly amountCents: Cents;
  readonly milestoneId?: string;
};

export type Agreement = {
  readonly fact: FactRef;
  /** 0 came with the selection, 1 is the contract, 2 and more are amendments. */
  readonly version: number;
  readonly signedOn: CivilDate;
  readonly awardCents?: Cents;
  readonly tranches: readonly Tranche[];
  readonly streams: readonly Stream[];
};

export type Repayment = { readonly fact: FactRef; readonly on: CivilDate; readonly cents: Cents };

export type Payment = {
  readonly fact: FactRef;
  readonly paymentId: string;
  readonly trancheId?: string;
  readonly on: CivilDate;
  readonly cents: Cents;
  readonly repayments: readonly Repayment[];
};

export type Commitment = { readonly fact: FactRef; readonly on: CivilDate; readonly cents: Cents };

/** An amount over the months `from`..`to` of one (stream, nature), after attribution and review. */
export type Line = {
  readonly streamId: string;
  readonly nature: Nature;
  readonly from: Month;
  readonly to: Month;
  readonly cents: Cents;
  readonly report: FactRef;
  readonly review?: FactRef;
};

export type Nil = { readonly from: Month; readonly to: Month; readonly report: FactRef; readonly review?: FactRef };

export type Lane = {
  /** Lines that count, by `from`; those of one (stream, nature) share no month. */
  readonly lines: readonly Line[];
  /** Lines left out whole, because they share a month with a kept one. */
  readonly leftOut: readonly Line[];
  readonly nils: readonly Nil[];
};

export type LaneName = "validated" | "declared";

export type Ending = { readonly fact: FactRef; readonly streamId: string; readonly lastMonth: Month };

export type Closure = { readonly fact: FactRef; readonly on: CivilDate; readonly how: "closed" | "abandoned" };

/** The reports kept in either lane that name a stream. */
export type ReportedStream = { readonly streamId: string; readonly reports: readonly FactRef[] };

/** Who may speak for the project, from one day to another, both included. */
export type Member = { readonly personId: string; readonly from: CivilDate; readonly to?: CivilDate };

export type ProjectState = {
  readonly kind: "project";
  readonly projectId: string;
  readonly selection?: Selection;
  readonly terms: Terms;
  /** By version. */
  readonly agreements: readonly Agreement[];
  /** By date. */
  readonly payments: readonly Payment[];
  readonly commitments: readonly Commitment[];
  readonly lanes: Readonly<Record<LaneName, Lane>>;
  readonly reported: readonly ReportedStream[];
  /** One a stream. */
  readonly endings: readonly Ending[];
  /** By date, then by fact. */
  readonly closures: readonly Closure[];
  /** As the latest `TeamChanged` says (later `occurredAt`, then greater id). */
  readonly team: readonly Member[];
  /** Anomalies that hold at every date. */
  readonly anomalies: readonly Anomaly[];
  /** Whether a fact that counts describes nothing real. */
  readonly simulation: boolean;
  /** When the last fact was recorded. Absent: all were known from the start. */
  readonly lastRecordedAt?: string;
  /** Stored facts this version of the fold cannot read: named, never thrown on. */
  readonly unreadable: readonly string[];
};

/** What every state says of the facts it was folded from. */
type FoldedFrom = Pick<ProjectState, "simulation" | "lastRecordedAt" | "unreadable">;

/** What Parliament voted for a year: commitments (AE) and payments (CP); absent: not stated. */
export type VotedYear = {
  readonly year: number;
  readonly commitmentCents?: Cents | undefined;
  readonly paymentCents?: Cents | undefined;
};

export type FundState = FoldedFrom & {
  readonly kind: "fund";
  readonly fundId: string;
  /** The latest stated. */
  readonly envelope?: { readonly fact: FactRef; readonly totalCents: Cents; readonly years: readonly VotedYear[] };
  /** Each change of the alerts' settings, by date, then as they occurred. */
  readonly settings: readonly (Omit<FactOf<"SettingsChanged">["data"], "fundId"> & { readonly fact: FactRef })[];
};

/** The secretariat's instruction of an application, on the fund's four criteria, each 0 to 5. */
export type Assessment = Omit<FactOf<"ApplicationAssessed">["data"], "applicationId"> & { readonly fact: FactRef };

export type ApplicationState = FoldedFrom & {
  readonly kind: "application";
  readonly applicationId: string;
  readonly received?: Omit<FactOf<"ApplicationReceived">["data"], "applicationId"> & { readonly fact: FactRef };
  /** In the order in which they stand: the last one dated by then is the one that counts. */
  readonly assessments: readonly Assessment[];
};

export type State = ProjectState | FundState | ApplicationState;

export type StateOf<Kind extends State["kind"]> = Extract<State, { kind: Kind }>;
