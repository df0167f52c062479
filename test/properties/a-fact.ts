import fc from "fast-check";
import { catalogue, type FactOf, type FactType } from "../../events/catalogue.ts";
import { type Nature, nature } from "../../events/values.ts";
import { aDay, aMonth, aMonthNumber, anEarlyDay, anInstant, aPeriod } from "./a-date.ts";
import { aPlan } from "./a-plan.ts";

/*
 * One fact of each type that the figures read, well-formed, with ids from spaces so small that they collide.
 */

export const projectId = "ned";

const orAbsent = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined });

const aMetadata = fc.record({
  id: fc.nat(299).map((number) => `f${number}`),
  version: fc.constant(1),
  occurredAt: anInstant,
  actor: fc.constant("person-1"),
});

const aFactOf = <Type extends FactType>(
  type: Type,
  data: fc.Arbitrary<FactOf<Type>["data"]>,
): fc.Arbitrary<FactOf<Type>> =>
  fc.record({
    type: fc.constant(type),
    source: fc.constantFrom(...catalogue[type].sources),
    metadata: aMetadata,
    data,
  });

const aProject = fc.constant(projectId);
const aReason = fc.constant("vu");
const aStreamId = fc.constantFrom("hosting", "licences", "zoé-😀", "zoé-\uff41");
const aReportId = fc.constantFrom("r1", "r2", "r3", "r-😀", "r-\uff41");
const aPaymentId = fc.constantFrom("p1", "p2", "p3", "p4");
const aTrancheId = fc.constantFrom("t1", "t2", "t3");
const aVersion = fc.constantFrom(1, 2, 3);
const aNature: fc.Arbitrary<Nature> = fc.oneof(
  { weight: 4, arbitrary: fc.constant("recurring" as const) },
  { weight: 1, arbitrary: fc.constantFrom(...nature.options) },
);

/** Small amounts, whose cents do not divide; usual ones; the largest. */
export const anAmount = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -40, max: 1_000 }) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 300_000_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: -(10 ** 13), max: 10 ** 13 }) },
);
const aPositiveAmount = anAmount.map((cents) => Math.max(1, Math.abs(cents)));

/** Terms over their whole ranges, the usual ones more often; each may be absent. */
export const someTerms = fc.record(
  {
    ratioPercent: fc.oneof(fc.constantFrom(100, 1, 10_000), fc.integer({ min: 1, max: 10_000 })),
    delayMonths: fc.oneof(fc.constantFrom(0, 12, 36), fc.integer({ min: 0, max: 240 })),
    tolerancePercent: fc.integer({ min: 0, max: 100 }),
    coveragePercent: fc.integer({ min: 0, max: 100 }),
    reportEveryMonths: fc.constantFrom(3, 1, 2, 4, 6, 12),
    reportDueDays: fc.integer({ min: 0, max: 366 }),
    reviewRequired: fc.boolean(),
    defaultRealisationPercent: fc.integer({ min: 0, max: 100 }),
  },
  { requiredKeys: [] },
);

const aStream = fc
  .tuple(aStreamId, aNature, aMonthNumber, orAbsent(fc.nat(60)), fc.nat(2), fc.array(anAmount, { maxLength: 4 }))
  .map(([streamId, itsNature, from, length, skipped, plan]) => ({
    streamId,
    label: streamId,
    nature: itsNature,
    ...aPlan(from, length, skipped, plan),
  }));

const aTranche = fc.record({ trancheId: aTrancheId, plannedOn: aDay, amountCents: anAmount });

const terms = {
  awardCents: orAbsent(anAmount),
  tranches: fc.uniqueArray(aTranche, { maxLength: 3, selector: ({ trancheId }) => trancheId }),
  streams: fc.uniqueArray(aStream, { maxLength: 3, selector: ({ streamId }) => streamId }),
  reason: aReason,
};

export const aSelection = aFactOf(
  "ProjectSelected",
  fc.record({
    projectId: aProject,
    title: fc.constant("Numérique en détention"),
    holder: fc.constant({ name: "Ministère de la Justice" }),
    wave: fc.constantFrom("2018-1", "2018-2"),
    selectedOn: fc.oneof(fc.constantFrom("2018-05-22", "2018-06-20"), anEarlyDay),
    awardCents: orAbsent(anAmount),
    terms: someTerms,
    agreement: orAbsent(fc.record({ ...terms, signedOn: orAbsent(anEarlyDay) })),
  }),
);

export const anAgreement = aFactOf(
  "AgreementSigned",
  fc.record({ projectId: aProject, version: aVersion, signedOn: anEarlyDay, ...terms }),
);

export const aCommitment = aFactOf(
  "CommitmentRecorded",
  fc.record({
    projectId: aProject,
    commitmentId: fc.constantFrom("c1", "c2", "c3"),
    amountCents: anAmount,
    committedOn: aDay,
  }),
);

export const aPayment = aFactOf(
  "TranchePaid",
  fc.record({
    projectId: aProject,
    paymentId: aPaymentId,
    trancheId: orAbsent(aTrancheId),
    amountCents: aPositiveAmount,
    paidOn: anEarlyDay,
  }),
);

export const aRepayment = aFactOf(
  "TrancheRepaid",
  fc.record({
    projectId: aProject,
    repaymentId: fc.constantFrom("b1", "b2", "b3", "b4"),
    paymentId: fc.oneof({ weight: 6, arbitrary: aPaymentId }, { weight: 1, arbitrary: fc.constant("p-unknown") }),
    amountCents: aPositiveAmount,
    repaidOn: aDay,
    reason: aReason,
  }),
);

const aLine = fc.record({
  streamId: aStreamId,
  nature: aNature,
  netAmountCents: anAmount,
  attributionPercent: orAbsent(fc.integer({ min: 0, max: 100 })),
});

const lineKey = (line: { streamId: string; nature: string }): string => `${line.nature} ${line.streamId}`;

/** What a report says: mostly lines, sometimes nil. */
const saidLines = fc
  .uniqueArray(aLine, { maxLength: 4, selector: lineKey })
  .map((lines) => (lines.length === 0 ? { nil: true as const } : { lines }));

export const aReport = aFactOf(
  "SavingsReported",
  fc
    .record({
      projectId: aProject,
      reportId: aReportId,
      version: aVersion,
      period: aPeriod,
      submittedOn: fc.oneof(fc.constant("2021-01-15"), aDay),
      reason: aReason,
      said: saidLines,
    })
    .map(({ said, ...about }) => ({ ...about, ...said })),
);

export const aReview = aFactOf(
  "SavingsReviewed",
  fc.record({
    projectId: aProject,
    reportId: aReportId,
    version: aVersion,
    decision: fc.oneof(
      { weight: 3, arbitrary: fc.constant("validated" as const) },
      { weight: 2, arbitrary: fc.constantFrom("validated", "rejected", "changes-requested") },
    ),
    reviewedOn: fc.oneof(fc.constant("2021-02-01"), aDay),
    accepted: orAbsent(
      fc.uniqueArray(fc.record({ streamId: aStreamId, nature: aNature, amountCents: anAmount }), {
        maxLength: 3,
        selector: lineKey,
      }),
    ),
    reason: aReason,
  }),
);

export const anEnding = aFactOf(
  "StreamEnded",
  fc.record({ projectId: aProject, streamId: aStreamId, lastMonth: aMonth, reason: aReason }),
);

const aClosing = fc.record({
  projectId: aProject,
  on: fc.oneof(fc.constantFrom("2021-12-31", "2022-06-30"), aDay),
  reason: aReason,
});

export const aClosure = fc.oneof(aFactOf("ProjectClosed", aClosing), aFactOf("ProjectAbandoned", aClosing));

/** A withdrawal of a fact nobody knows; `withdrawing` aims it. */
export const aWithdrawal = aFactOf(
  "FactWithdrawn",
  fc.record({
    projectId: aProject,
    factId: fc.constant("f-unknown"),
    withdrawnOn: aDay,
    reason: aReason,
  }),
);
