import type { Fact } from "../../../events/catalogue.ts";
import { withdraw } from "../fold-project.ts";
import type { KnownFact } from "../read-facts.ts";
import type { ProjectState } from "../state.ts";
import type { KnownPayment } from "./match.ts";

const referenceIn = (fact: Fact, paymentId: string): string[] =>
  (fact.type === "TranchePaid" || fact.type === "PaymentMatched") &&
  fact.data.paymentId === paymentId &&
  fact.data.accountingReference !== undefined &&
  fact.data.accountingReference !== null
    ? [fact.data.accountingReference]
    : [];

/** The payments of a project as its state keeps them, with the accounting references its facts give them. */
export const knownPayments = ({ projectId, payments }: ProjectState, facts: readonly KnownFact[]): KnownPayment[] => {
  const { counting } = withdraw(facts.map(({ fact }) => fact));
  return payments.map(({ paymentId, on, cents }) => ({
    projectId,
    paymentId,
    on,
    cents,
    references: [...new Set(counting.flatMap((fact) => referenceIn(fact, paymentId)))],
    isMatched: counting.some((fact) => fact.type === "PaymentMatched" && fact.data.paymentId === paymentId),
  }));
};
