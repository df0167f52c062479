import type { FactOf, FactType } from "../../../../events/catalogue.ts";
import { addMonths } from "../../../../shared/domain/calendar.ts";
import { compareInstants, parisDate } from "../../../../shared/domain/instant.ts";
import { type EntryOf, type HistoryEntry, isEntryOf } from "./history-entry.ts";

/*
 * What the facts of a laureate say in words: titles, labels, tranches, payments, milestones, decisions, at the page's two clocks. Its
 * figures come from the API.
 */

/** Whether something recorded then was known: until the end of a day in Paris, or at an instant. Null: known from the start. */
export const isKnownBy = (recordedAt: string | null, knownAt: string | null): boolean => {
  if (recordedAt === null || knownAt === null) return true;
  return /^\d{4}-\d{2}-\d{2}$/.test(knownAt)
    ? parisDate(new Date(recordedAt)) <= knownAt
    : compareInstants(recordedAt, knownAt) <= 0;
};

/** Without what was not known then, and without what was withdrawn by then. */
const standingAt = (entries: readonly HistoryEntry[], knownAt: string | null): readonly HistoryEntry[] => {
  const known = entries.filter(({ recordedAt }) => isKnownBy(recordedAt, knownAt));
  const withdrawn = new Set(
    known.filter(isEntryOf("FactWithdrawn")).map(({ fact, data }) => `${data.factId}${fact.slice(fact.indexOf(" "))}`),
  );
  return known.filter(({ fact, type }) => type !== "FactWithdrawn" && !withdrawn.has(fact));
};

const isEarlier = (a: HistoryEntry, b: HistoryEntry): boolean => {
  const order = compareInstants(a.occurredAt, b.occurredAt);
  return order < 0 || (order === 0 && a.fact < b.fact);
};

/** Of several facts of one name, the one that occurred first. */
const firstOfEach = <One extends HistoryEntry>(entries: readonly One[], nameOf: (entry: One) => unknown): One[] => {
  const first = new Map<unknown, One>();
  for (const entry of entries) {
    const other = first.get(nameOf(entry));
    if (other === undefined || isEarlier(entry, other)) first.set(nameOf(entry), entry);
  }
  return [...first.values()];
};

type Stated = FactOf<"AgreementSigned">["data"];
export type SignedAgreement = Pick<Stated, "awardCents" | "milestones" | "tranches" | "streams" | "reason"> & {
  readonly version: number;
  readonly signedOn: string;
  readonly fact: string;
};

export type Repayment = { readonly on: string; readonly cents: number; readonly reason: string; readonly fact: string };
export type ShownPayment = EntryOf<"TranchePaid">["data"] & {
  readonly fact: string;
  readonly maturityOn: string;
  readonly matchedOn: string | null;
  readonly repayments: readonly Repayment[];
  readonly netCents: number;
};

export type Dossier = ReturnType<typeof dossierAt>;

type Clocks = { readonly asOf: string; readonly knownAt: string | null; readonly delayMonths: number };

const agreementsOf = (standing: readonly HistoryEntry[], selection: EntryOf<"ProjectSelected"> | undefined) => {
  const signed = firstOfEach(standing.filter(isEntryOf("AgreementSigned")), ({ data }) => data.version);
  const first = selection?.data.agreement;
  const all: SignedAgreement[] = [
    ...(selection === undefined || first === undefined
      ? []
      : [{ ...first, version: 0, signedOn: first.signedOn ?? selection.data.selectedOn, fact: selection.fact }]),
    ...signed.map(({ data, fact }) => ({ ...data, fact })),
  ];
  return all.sort((a, b) => a.version - b.version);
};

const paymentsOf = (standing: readonly HistoryEntry[], { asOf, delayMonths }: Clocks): ShownPayment[] => {
  const repaid = firstOfEach(standing.filter(isEntryOf("TrancheRepaid")), ({ data }) => data.repaymentId);
  const matched = standing.filter(isEntryOf("PaymentMatched"));
  return firstOfEach(standing.filter(isEntryOf("TranchePaid")), ({ data }) => data.paymentId)
    .filter(({ data }) => data.paidOn <= asOf)
    .map(({ data, fact }) => {
      const repayments = repaid
        .filter((one) => one.data.paymentId === data.paymentId && one.data.repaidOn <= asOf)
        .map((one) => ({
          on: one.data.repaidOn,
          cents: one.data.amountCents,
          reason: one.data.reason,
          fact: one.fact,
        }));
      return {
        ...data,
        fact,
        maturityOn: addMonths(data.paidOn, delayMonths),
        matchedOn: matched.find((one) => one.data.paymentId === data.paymentId)?.data.matchedOn ?? null,
        repayments,
        netCents: Math.max(
          0,
          repayments.reduce((left, { cents }) => left - cents, data.amountCents),
        ),
      };
    })
    .sort((a, b) => (a.paidOn < b.paidOn ? -1 : 1));
};

const dated = <One extends { readonly effectiveOn: string }>(entries: readonly One[], asOf: string): One[] =>
  entries.filter(({ effectiveOn }) => effectiveOn <= asOf).sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1));

export const dossierAt = (entries: readonly HistoryEntry[], clocks: Clocks) => {
  const { asOf, knownAt } = clocks;
  const standing = standingAt(entries, knownAt);
  const of = <Type extends FactType>(type: Type) => standing.filter(isEntryOf(type));
  const [selection] = firstOfEach(of("ProjectSelected"), () => "").filter(({ data }) => data.selectedOn <= asOf);
  const agreements = agreementsOf(standing, selection);
  const signed = agreements.filter(({ signedOn }) => signedOn <= asOf);
  const reports = of("SavingsReported");
  const labels = new Map<string, string>();
  for (const { data } of reports) {
    for (const { streamId, label } of data.lines ?? []) if (label !== undefined) labels.set(streamId, label);
  }
  for (const { streams } of agreements) for (const { streamId, label } of streams) labels.set(streamId, label);
  const validated = new Map(dated(of("MilestoneValidated"), asOf).map((one) => [one.data.milestoneId, one]));
  return {
    standing,
    selection: selection?.data ?? null,
    agreements: signed,
    current: signed.at(-1) ?? null,
    /** The greatest version that anybody signed, whatever the date: the next one comes after it. */
    lastVersion: agreements.at(-1)?.version ?? 0,
    streamLabel: (streamId: string): string => labels.get(streamId) ?? streamId,
    payments: paymentsOf(standing, clocks),
    milestone: (milestoneId: string) => validated.get(milestoneId) ?? null,
    decisions: dated(of("DecisionRecorded"), asOf),
    closures: dated([...of("ProjectClosed"), ...of("ProjectAbandoned")], asOf),
    reports,
    reviews: of("SavingsReviewed"),
    /** When the latest of these facts was recorded. */
    updatedAt: standing.find(({ recordedAt }) => recordedAt !== null)?.recordedAt ?? null,
  };
};
