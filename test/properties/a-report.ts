import fc from "fast-check";
import { aDay, aPeriod } from "./a-date.ts";
import { aFactOf, aNature, anAmount, aProject, aReason, aStreamId, aVersion, orAbsent } from "./a-fact.ts";

const aReportId = fc.constantFrom("r1", "r2", "r3", "r-😀", "r-\uff41");

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
