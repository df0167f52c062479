import type { FactDefinition } from "./define-fact.ts";
import type { FactSource, Metadata } from "./envelope.ts";
import { agreementSigned } from "./facts/agreement-signed.ts";
import { applicationAssessed } from "./facts/application-assessed.ts";
import { applicationReceived } from "./facts/application-received.ts";
import { coFinancingReceived } from "./facts/co-financing-received.ts";
import { commitmentRecorded } from "./facts/commitment-recorded.ts";
import { decisionRecorded } from "./facts/decision-recorded.ts";
import { factWithdrawn } from "./facts/fact-withdrawn.ts";
import { fundEnvelopeSet } from "./facts/fund-envelope-set.ts";
import { milestoneValidated } from "./facts/milestone-validated.ts";
import { paymentMatched } from "./facts/payment-matched.ts";
import { projectAbandoned } from "./facts/project-abandoned.ts";
import { projectClosed } from "./facts/project-closed.ts";
import { projectSelected } from "./facts/project-selected.ts";
import { repaymentRequested } from "./facts/repayment-requested.ts";
import { savingsReported } from "./facts/savings-reported.ts";
import { savingsReviewed } from "./facts/savings-reviewed.ts";
import { settingsChanged } from "./facts/settings-changed.ts";
import { streamEnded } from "./facts/stream-ended.ts";
import { teamChanged } from "./facts/team-changed.ts";
import { tranchePaid } from "./facts/tranche-paid.ts";
import { trancheRepaid } from "./facts/tranche-repaid.ts";

/** Every fact that can be said, in the order of DOMAIN.md section 3. */
export const catalogue = {
  FundEnvelopeSet: fundEnvelopeSet,
  ApplicationReceived: applicationReceived,
  ApplicationAssessed: applicationAssessed,
  ProjectSelected: projectSelected,
  AgreementSigned: agreementSigned,
  SettingsChanged: settingsChanged,
  MilestoneValidated: milestoneValidated,
  CommitmentRecorded: commitmentRecorded,
  CoFinancingReceived: coFinancingReceived,
  TranchePaid: tranchePaid,
  PaymentMatched: paymentMatched,
  RepaymentRequested: repaymentRequested,
  TrancheRepaid: trancheRepaid,
  SavingsReported: savingsReported,
  SavingsReviewed: savingsReviewed,
  StreamEnded: streamEnded,
  ProjectClosed: projectClosed,
  ProjectAbandoned: projectAbandoned,
  DecisionRecorded: decisionRecorded,
  TeamChanged: teamChanged,
  FactWithdrawn: factWithdrawn,
} as const;

export type FactType = keyof typeof catalogue;

type DataOf<Definition> = Definition extends FactDefinition<string, infer Data> ? Data : never;

/** A fact of one type, read and checked: trust it. */
export type FactOf<Type extends FactType> = {
  readonly type: Type;
  readonly source: FactSource;
  readonly metadata: Metadata;
  readonly data: DataOf<(typeof catalogue)[Type]>;
};

export type Fact = { [Type in FactType]: FactOf<Type> }[FactType];

export const factTypes = Object.keys(catalogue) as FactType[];

export const isFactType = (type: string): type is FactType => Object.hasOwn(catalogue, type);
