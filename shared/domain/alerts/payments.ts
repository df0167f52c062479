import type { FactOf } from "../../../events/catalogue.ts";
import { refOf } from "../fact-ref.ts";
import type { Payment } from "../state.ts";
import type { AlertSubject } from "./alert-subject.ts";

export type PaymentFact = FactOf<"TranchePaid">;

/** The fact that a payment of the state was folded from. */
export const paymentFactOf = ({ facts }: AlertSubject, payment: Payment): PaymentFact | undefined =>
  facts.TranchePaid?.find((fact) => refOf(fact) === payment.fact);

/** Ordered by one person and approved by another. */
export const isByTwo = (fact: PaymentFact | undefined): boolean =>
  fact?.data.orderedBy !== undefined &&
  fact.data.approvedBy !== undefined &&
  fact.data.orderedBy !== fact.data.approvedBy;

/** Whether two persons passed over a condition of the payment, and wrote it there. */
export const passedOver = (fact: PaymentFact | undefined, condition: string): boolean =>
  isByTwo(fact) && (fact?.data.override?.conditions.includes(condition) ?? false);
