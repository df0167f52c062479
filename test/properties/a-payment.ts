import fc from "fast-check";
import { aDay, anEarlyDay } from "./a-date.ts";
import { aFactOf, anAmount, aPositiveAmount, aProject, aReason, aTrancheId, orAbsent } from "./a-fact.ts";

const aPaymentId = fc.constantFrom("p1", "p2", "p3", "p4");

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
