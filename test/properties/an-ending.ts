import fc from "fast-check";
import { aDay, aMonth } from "./a-date.ts";
import { aFactOf, aProject, aReason, aStreamId } from "./a-fact.ts";

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
