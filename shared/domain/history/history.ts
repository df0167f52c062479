import type { Fact, FactType } from "../../../events/catalogue.ts";
import { compareOccurrence, compareRefs, type FactRef, refOf, refTo } from "../fact-ref.ts";
import { compareInstants } from "../instant.ts";
import type { KnownFact } from "../read-facts.ts";
import { type Difference, differences } from "./differences.ts";

/*
 * Who said what of a project: when it took effect, when it was recorded, and what it changed of what was said before.
 */

export type Entry = {
  readonly fact: FactRef;
  readonly type: FactType;
  readonly actor: string;
  /** The day from which it speaks, as its own data says. */
  readonly effectiveOn: string;
  readonly occurredAt: string;
  readonly recordedAt: string | null;
  readonly simulation: boolean;
  /** What was said before of the same thing; null for what is said for the first time. */
  readonly replaces: FactRef | null;
  readonly changes: readonly Difference[];
  readonly withdrawnBy: FactRef | null;
  readonly data: Fact["data"];
};

const effectiveOn = (fact: Fact): string => {
  const { data } = fact;
  for (const field of [
    "selectedOn",
    "signedOn",
    "paidOn",
    "repaidOn",
    "requestedOn",
    "committedOn",
    "matchedOn",
    "validatedOn",
    "submittedOn",
    "reviewedOn",
    "decidedOn",
    "withdrawnOn",
    "on",
  ]) {
    const value: unknown = Reflect.get(data, field);
    if (typeof value === "string") return value;
  }
  return fact.type === "StreamEnded" ? fact.data.lastMonth : fact.metadata.occurredAt.slice(0, 10);
};

/** What a fact is another word on: facts of one lineage are compared, the later with the earlier. */
const lineageOf = (fact: Fact): string => {
  switch (fact.type) {
    case "AgreementSigned":
    case "TeamChanged":
    case "ProjectSelected":
      return fact.type;
    case "SavingsReported":
      return `${fact.type} ${fact.data.reportId}`;
    case "SavingsReviewed":
      return `${fact.type} ${fact.data.reportId}`;
    case "TranchePaid":
    case "PaymentMatched":
      return `${fact.type} ${fact.data.paymentId}`;
    case "CommitmentRecorded":
      return `${fact.type} ${fact.data.commitmentId}`;
    case "TrancheRepaid":
      return `${fact.type} ${fact.data.repaymentId}`;
    case "MilestoneValidated":
      return `${fact.type} ${fact.data.milestoneId}`;
    case "StreamEnded":
      return `${fact.type} ${fact.data.streamId}`;
    default:
      return `${fact.type} ${refOf(fact)}`;
  }
};

const versionOf = ({ data }: Fact): number => {
  const version: unknown = Reflect.get(data, "version");
  return typeof version === "number" ? version : 0;
};

const compareRecorded = (a: Entry, b: Entry): number => {
  if (a.recordedAt === null || b.recordedAt === null) {
    if (a.recordedAt !== b.recordedAt) return a.recordedAt === null ? -1 : 1;
  } else {
    const order = compareInstants(a.recordedAt, b.recordedAt);
    if (order !== 0) return order;
  }
  return compareRefs(a.fact, b.fact);
};

/** Every fact of a project, latest recorded first; those known from the start come last. */
export const historyOf = (facts: readonly KnownFact[]): readonly Entry[] => {
  const withdrawals = new Map(
    facts.flatMap(({ fact }): [FactRef, FactRef][] =>
      fact.type === "FactWithdrawn" ? [[refTo(fact.data.factId, fact.source), refOf(fact)]] : [],
    ),
  );
  const inOrder = [...facts].sort((a, b) => versionOf(a.fact) - versionOf(b.fact) || compareOccurrence(a.fact, b.fact));
  const latest = new Map<string, Fact>();
  const entries = inOrder.map(({ fact, recordedAt }): Entry => {
    const lineage = lineageOf(fact);
    const earlier = latest.get(lineage);
    const withdrawnBy = withdrawals.get(refOf(fact)) ?? null;
    if (withdrawnBy === null) latest.set(lineage, fact);
    return {
      fact: refOf(fact),
      type: fact.type,
      actor: fact.metadata.actor,
      effectiveOn: effectiveOn(fact),
      occurredAt: fact.metadata.occurredAt,
      recordedAt: recordedAt ?? null,
      simulation: fact.metadata.origin === "simulation",
      replaces: earlier === undefined ? null : refOf(earlier),
      changes: earlier === undefined ? [] : differences(earlier.data, fact.data),
      withdrawnBy,
      data: fact.data,
    };
  });
  return entries.sort((a, b) => -compareRecorded(a, b));
};
