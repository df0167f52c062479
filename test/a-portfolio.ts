import { aFact } from "../events/a-fact.ts";
import type { Entry } from "../events/envelope.ts";
import { addMonths, monthOf, monthText } from "../shared/domain/calendar.ts";

/*
 * Many believable facts for load: laureates with an agreement, payments, quarterly reports, reviews, corrections,
 * repayments and withdrawals. Deterministic: the same arguments give the same facts.
 */

const firstQuarter = monthOf("2020-01");

const quarter = (index: number): { from: string; to: string } => ({
  from: monthText(firstQuarter + 3 * index),
  to: monthText(firstQuarter + 3 * index + 2),
});

/** The facts of one laureate, `count` of them: about half are reports and their reviews. */
const laureateFacts = function* (projectId: string, count: number): Generator<Entry> {
  const said = (index: number) => ({
    id: `${projectId}.${index}`,
    occurredAt: new Date(Date.UTC(2020, 0, 1, 0, index)).toISOString(),
  });
  yield aFact("ProjectSelected", { projectId, title: `Projet ${projectId}`, wave: "charge" }, said(0));
  yield aFact("AgreementSigned", { projectId, milestones: [] }, said(1));
  for (let index = 2; index < count; index += 1) {
    const period = quarter(Math.floor(index / 6));
    const step = index % 6;
    const reportId = `r${Math.floor(index / 6)}`;
    const cents = 1_000_000 + ((index * 7919) % 999_983);
    const paymentId = `p${Math.floor(index / 6)}`;
    const lines = [{ streamId: "hosting", nature: "recurring" as const, netAmountCents: cents }];
    if (step === 0) {
      yield aFact("SavingsReported", { projectId, reportId, version: 1, period, lines }, said(index));
    } else if (step === 1) {
      const { reason: _, ...review } = { projectId, reportId, version: 1, reason: undefined };
      yield aFact("SavingsReviewed", { ...review, reportFactId: `${projectId}.${index - 1}` }, said(index));
    } else if (step === 2) {
      const paidOn = addMonths("2018-11-30", Math.floor(index / 6));
      yield aFact("TranchePaid", { projectId, paymentId, amountCents: 10 * cents, paidOn }, said(index));
    } else if (step === 3) {
      const correction = { projectId, reportId, version: 2, period, lines, reason: "Correction" };
      yield aFact("SavingsReported", correction, said(index));
    } else if (step === 4) {
      yield aFact("TrancheRepaid", { projectId, repaymentId: `r${index}`, paymentId, amountCents: cents }, said(index));
    } else {
      yield aFact(
        "FactWithdrawn",
        { projectId, factId: `${projectId}.${index - 1}` },
        { ...said(index), source: "trajectoire.finance" },
      );
    }
  }
};

/** `facts` facts over `laureates` laureates, each laureate's spread through the whole. */
export const aPortfolio = (laureates: number, facts: number): Entry[] => {
  const stories = Array.from({ length: laureates }, (_, index) => [
    ...laureateFacts(`projet-${index}`, Math.ceil(facts / laureates)),
  ]);
  const spread: Entry[] = [];
  for (let index = 0; spread.length < facts; index += 1) {
    for (const story of stories) {
      const fact = story[index];
      if (fact !== undefined && spread.length < facts) spread.push(fact);
    }
  }
  return spread;
};

/** A small seeded generator (mulberry32): numbers from 0 to 1, the same for the same seed. */
export const chance = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** The items in a random order, about a fifth of them more than once. */
export const shuffledWithRepeats = <Item>(items: readonly Item[], seed: number): Item[] => {
  const random = chance(seed);
  return [...items, ...items.filter(() => random() < 0.2)]
    .map((item) => ({ item, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
};
