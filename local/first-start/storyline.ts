import type { Nature } from "../../events/values.ts";

/*
 * What is made up about a laureate, as data: amounts in euros, dates as written. `*-facts.ts` turn it into facts.
 */

export type Tranche = {
  readonly trancheId: string;
  readonly plannedOn: string;
  readonly amountEuros: number;
  readonly milestoneId?: string;
};

export type Milestone = {
  readonly milestoneId: string;
  readonly label: string;
  readonly dueOn: string;
  readonly validatedOn?: string;
};

/** A version of the agreement; the first is version 1. Euros per stream and calendar year, from the stream's first year. */
export type Agreement = {
  readonly signedOn: string;
  readonly planEuros: Readonly<Record<string, readonly number[]>>;
  /** Only where an amendment changes them. */
  readonly tranches?: readonly Tranche[];
  readonly reason?: string;
};

export type Commitment = { readonly committedOn: string; readonly amountEuros: number };

export type Payment = {
  readonly trancheId: string;
  readonly paidOn: string;
  readonly amountEuros: number;
  /** Found in the accounts, unless false. */
  readonly matched?: false;
  /** Typed a second time the day after, and withdrawn on this date. */
  readonly secondEntryWithdrawnOn?: string;
  readonly repaid?: {
    readonly amountEuros: number;
    readonly requestedOn: string;
    readonly repaidOn: string;
    readonly reason: string;
  };
};

export type SavingsStream = {
  readonly streamId: string;
  readonly label: string;
  readonly nature: Nature;
  /** First month of a quarter. */
  readonly from: string;
  /** What the project declares per calendar year, from the year of `from`, before attribution; the last goes on. */
  readonly declaredEuros: readonly number[];
  readonly attributionPercent?: number;
  readonly baseline: string;
  readonly method: string;
  readonly budgetLine?: string;
  /** Posts before, and at full speed. */
  readonly posts?: { readonly before: number; readonly after: number };
  readonly ended?: { readonly lastMonth: string; readonly statedOn: string; readonly reason: string };
};

/** A line outside the streams' regular course. */
export type ExtraLine = {
  readonly quarter: string;
  readonly streamId: string;
  readonly nature: Nature;
  readonly amountEuros: number;
  readonly comment: string;
};

/** What happened to the report of one quarter, when it was not simply declared and validated. */
export type Incident =
  | { readonly kind: "nil" }
  | { readonly kind: "rejected"; readonly reason: string }
  | { readonly kind: "accepted-lower"; readonly percent: number; readonly reason: string }
  | {
      readonly kind: "sent-back";
      readonly reason: string;
      readonly correctedPercent: number;
      readonly correction: string;
    }
  | {
      readonly kind: "corrected-later";
      readonly on: string;
      readonly correctedPercent: number;
      readonly correction: string;
    };

/** How soon a project declares and is reviewed: `prompt` is through before the due date, `slow` about a quarter behind. */
export type Pace = "prompt" | "usual" | "slow";

export type Reporting = {
  readonly pace: Pace;
  /** Last quarter declared, for who fell silent; absent: declares to this day. */
  readonly until?: string;
  readonly incidents?: Readonly<Record<string, Incident>>;
  readonly extraLines?: readonly ExtraLine[];
};

export type Decision = {
  readonly decidedOn: string;
  readonly title: string;
  readonly text?: string;
  /** Alerts that it answers. */
  readonly concerns?: readonly string[];
};

export type Storyline = {
  readonly projectId: string;
  /** The days from which a new person speaks for the project. */
  readonly team: readonly string[];
  readonly teamDissolvedOn?: string;
  readonly tranches: readonly Tranche[];
  readonly milestones?: readonly Milestone[];
  readonly agreements: readonly Agreement[];
  readonly commitments: readonly Commitment[];
  readonly channel: "delegated-credits" | "title-2-transfer" | "operator-payment";
  readonly payments: readonly Payment[];
  readonly streams: readonly SavingsStream[];
  /** Absent: never documented. */
  readonly reporting?: Reporting;
  readonly abandoned?: { readonly on: string; readonly reason: string };
  readonly decisions?: readonly Decision[];
};
