import type { Fact } from "../../events/catalogue.ts";
import { compareOccurrence, latest, refOf } from "./fact-ref.ts";
import { groupBy } from "./group-by.ts";
import { sumCents } from "./money.ts";
import type { FundState, VotedYear } from "./state.ts";

/** A year voted in several goes is voted for their sum. */
const readYears = (stated: readonly VotedYear[]): VotedYear[] =>
  [...groupBy(stated, ({ year }) => year)]
    .map(([year, votes]) => {
      const commitments = votes.flatMap(({ commitmentCents }) => commitmentCents ?? []);
      const payments = votes.flatMap(({ paymentCents }) => paymentCents ?? []);
      return {
        year,
        ...(commitments.length === 0 ? {} : { commitmentCents: sumCents(commitments) }),
        ...(payments.length === 0 ? {} : { paymentCents: sumCents(payments) }),
      };
    })
    .sort((a, b) => a.year - b.year);

/** The facts of one fund -> its envelope: the latest `occurredAt`, then the greater id (DOMAIN.md section 8). */
export const foldFund = (
  fundId: string,
  facts: readonly Fact[],
): Omit<FundState, "simulation" | "lastRecordedAt" | "unreadable"> => {
  const set = latest(
    facts.filter((fact) => fact.type === "FundEnvelopeSet"),
    compareOccurrence,
  );
  return {
    kind: "fund",
    fundId,
    ...(set === undefined
      ? {}
      : { envelope: { fact: refOf(set), totalCents: set.data.totalCents, years: readYears(set.data.years) } }),
    settings: facts
      .filter((fact) => fact.type === "SettingsChanged")
      .sort((a, b) =>
        a.data.changedOn < b.data.changedOn ? -1 : a.data.changedOn > b.data.changedOn ? 1 : compareOccurrence(a, b),
      )
      .map((fact) => {
        const { fundId: _fund, ...change } = fact.data;
        return { fact: refOf(fact), ...change };
      }),
  };
};
