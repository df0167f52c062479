import fc from "fast-check";
import { aDay, aMonthNumber, anEarlyDay } from "./a-date.ts";
import { aFactOf, aNature, anAmount, aProject, aReason, aStreamId, aTrancheId, aVersion, orAbsent } from "./a-fact.ts";
import { aPlan } from "./a-plan.ts";

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
