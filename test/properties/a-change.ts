import type { Fact } from "../../events/catalogue.ts";
import { isOf, reviewsIn } from "./naive/lanes.ts";
import { counting } from "./naive/rivals.ts";

/*
 * Another history of the same project: the same fact with one thing said otherwise.
 */

/** The project's reports are reviewed before they count. */
export const reviewed = (fact: Fact): Fact =>
  fact.type === "ProjectSelected"
    ? { ...fact, data: { ...fact.data, terms: { ...fact.data.terms, reviewRequired: true } } }
    : fact;

/** What a review decides is not changed by what is declared: nobody reviewed it, or other amounts were accepted. */
export const isDeclaredOnly = (all: readonly Fact[], fact: Fact): boolean =>
  fact.type === "SavingsReported" &&
  reviewsIn(counting(all))
    .filter((review) => isOf(review, fact))
    .every(({ data }) => data.accepted !== undefined);

/** A report of other amounts. */
export const withAmounts = (fact: Fact, cents: readonly number[]): Fact =>
  fact.type !== "SavingsReported" || fact.data.lines === undefined
    ? fact
    : {
        ...fact,
        data: {
          ...fact.data,
          lines: fact.data.lines.map((line, index) => ({
            ...line,
            netAmountCents: cents[index % cents.length] ?? 0,
          })),
        },
      };

/** An agreement with another plan, over the same years. */
export const planned = (fact: Fact, cents: readonly number[]): Fact => {
  const replan = <Stream extends { annualPlan: Record<string, number> }>(stream: Stream, at: number): Stream => ({
    ...stream,
    annualPlan: Object.fromEntries(
      Object.keys(stream.annualPlan).map((year, index) => [year, cents[(at + index) % cents.length] ?? 0]),
    ),
  });
  if (fact.type === "AgreementSigned") {
    return { ...fact, data: { ...fact.data, streams: fact.data.streams.map(replan) } };
  }
  if (fact.type !== "ProjectSelected" || fact.data.agreement === undefined) return fact;
  const { agreement } = fact.data;
  return { ...fact, data: { ...fact.data, agreement: { ...agreement, streams: agreement.streams.map(replan) } } };
};

/** A review that accepted other amounts of the same lines. */
export const accepted = (fact: Fact, cents: readonly number[]): Fact =>
  fact.type !== "SavingsReviewed" || fact.data.accepted === undefined
    ? fact
    : {
        ...fact,
        data: {
          ...fact.data,
          accepted: fact.data.accepted.map((one, index) => ({
            ...one,
            amountCents: cents[index % cents.length] ?? 0,
          })),
        },
      };
