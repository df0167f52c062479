import { expect, test } from "vitest";
import { subjectOf } from "../../events/subject.ts";
import { envelopeOf } from "../../shared/domain/envelope.ts";
import { foldFacts } from "../../shared/domain/fold.ts";
import { groupBy } from "../../shared/domain/group-by.ts";
import { sumCents } from "../../shared/domain/money.ts";
import { readFacts } from "../../shared/domain/read-facts.ts";
import type { FundState } from "../../shared/domain/state.ts";
import { generateLedger } from "../independent/generate-ledger.ts";

const fund: FundState = { kind: "fund", fundId: "ftap", settings: [], simulation: false, unreadable: [] };

test("the years add up to the totals, to the cent, for any portfolio", () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const { ledger, portfolios } = generateLedger(seed, 12);
    const byProject = groupBy(
      readFacts(ledger).facts.filter(({ fact }) => subjectOf(fact).kind === "project"),
      ({ fact }) => subjectOf(fact).id,
    );
    const projects = [...byProject].map(([projectId, facts]) => foldFacts(projectId, facts));
    for (const { asOf } of portfolios) {
      const { years, ...totals } = envelopeOf(fund, projects, asOf);
      for (const column of ["awardedCents", "committedCents", "paidCents", "plannedCents", "maturedCents"] as const) {
        expect([seed, asOf, column, sumCents(years.map((year) => year[column]))]).toEqual([
          seed,
          asOf,
          column,
          totals[column],
        ]);
      }
    }
  }
});
