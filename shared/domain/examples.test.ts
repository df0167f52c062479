import { describe, expect, test } from "vitest";
import { aFact } from "../../events/a-fact.ts";
import { project } from "../../events/subject.ts";
import type { Nature } from "../../events/values.ts";
import { assess } from "./assess.ts";
import { fold, foldFacts } from "./fold.ts";
import { knownAtDate } from "./known-at.ts";
import { portfolioOf } from "./portfolio.ts";
import type { LedgerLine } from "./ports.ts";
import type { Position } from "./position.ts";
import { knownFacts, readFacts } from "./read-facts.ts";

/*
 * The five worked examples of DOMAIN.md section 9, to the cent.
 */

const euros = (amount: number): number => Math.round(amount * 100);

/** The facts of one project, each with an id of its own. */
const story = (projectId: string) => {
  const lines: LedgerLine[] = [];
  const id = () => `f${lines.length + 1}`;
  const add = (line: LedgerLine, recordedAt?: string) => lines.push(recordedAt ? { ...line, recordedAt } : line);
  const self = {
    lines,
    selected: () => add(aFact("ProjectSelected", { projectId }, { id: id() })),
    signed: (signedOn: string, ...streams: [streamId: string, from: string][]) =>
      add(
        aFact(
          "AgreementSigned",
          {
            projectId,
            signedOn,
            milestones: [],
            tranches: [],
            streams: streams.map(([streamId, from]) => ({
              streamId,
              label: streamId,
              nature: "recurring" as const,
              from,
              annualPlan: {},
            })),
          },
          { id: id() },
        ),
      ),
    /** Its payment id is its own date: one payment a day is enough here. */
    paid: (amount: number, paidOn: string) =>
      add(aFact("TranchePaid", { projectId, paymentId: paidOn, amountCents: euros(amount), paidOn }, { id: id() })),
    reported: (
      reportId: string,
      [from, to]: [string, string],
      said: { streamId?: string; nature?: Nature; amount: number }[],
      { version = 1, on = "2022-01-01" } = {},
    ) => {
      const recordedAt = `${on}T12:00:00Z`;
      const report = id();
      add(
        aFact(
          "SavingsReported",
          {
            projectId,
            reportId,
            version,
            reason: version > 1 ? "Correction" : undefined,
            period: { from, to },
            submittedOn: on,
            lines: said.map(({ streamId = "s", nature = "recurring", amount }) => ({
              streamId,
              nature,
              netAmountCents: euros(amount),
            })),
          },
          { id: report },
        ),
        recordedAt,
      );
      add(
        aFact(
          "SavingsReviewed",
          { projectId, reportId, version, reportFactId: report, decision: "validated", reviewedOn: on },
          { id: id() },
        ),
        recordedAt,
      );
    },
    position: (asOf: string, knownAt?: string): Position => {
      const known = knownAt === undefined ? undefined : knownAtDate(knownAt);
      const facts = knownFacts(readFacts(lines).facts, known);
      return assess(foldFacts(projectId, facts), asOf, known);
    },
  };
  self.selected();
  return self;
};

const lane = ({ validated }: Position) => ({
  runRate: validated.runRateCents,
  coverage: validated.coverage,
  annualised: validated.annualisedCents,
});

describe("DOMAIN.md section 9", () => {
  test("1. annualises a young stream", () => {
    const one = story("exemple-1");
    one.signed("2019-06-01", ["s", "2021-10"]);
    one.paid(1_000_000, "2019-07-01");
    one.reported("a", ["2022-01", "2022-09"], [{ amount: 750_000 }]);
    one.reported("b", ["2022-10", "2022-12"], [{ amount: 250_000 }]);

    const september = one.position("2022-09-30");
    expect(lane(september)).toEqual({
      runRate: euros(750_000),
      coverage: { known: 9, expected: 12 },
      annualised: euros(1_000_000),
    });
    expect(september).toMatchObject({ yield: "0.7500", status: "to-confirm" });
    const december = one.position("2022-12-31");
    expect(december).toMatchObject({ status: "achieved", validated: { runRateCents: euros(1_000_000) } });
  });

  test("2. payback is not the target", () => {
    const two = story("exemple-2");
    two.signed("2018-11-01", ["hosting", "2020-01"], ["licences", "2022-01"]);
    two.paid(2_400_000, "2018-11-15");
    two.paid(3_600_000, "2019-06-30");
    two.paid(2_700_000, "2020-03-31");
    two.reported("2020", ["2020-01", "2020-12"], [{ streamId: "hosting", amount: 800_000 }]);
    two.reported("2021", ["2021-01", "2021-12"], [{ streamId: "hosting", amount: 2_600_000 }]);
    two.reported(
      "2022",
      ["2022-01", "2022-12"],
      [
        { streamId: "hosting", amount: 3_150_000 },
        { streamId: "licences", amount: 1_275_500.5 },
      ],
    );
    two.reported("2022-05", ["2022-05", "2022-05"], [{ streamId: "hosting", nature: "one-off", amount: 900_000 }]);

    const position = two.position("2022-12-31");
    expect(position).toMatchObject({
      paidCents: euros(8_700_000),
      maturedCents: euros(6_000_000),
      matured12Cents: euros(2_400_000),
      yield: "0.7376",
      gapCents: euros(1_574_499.5),
      status: "in-observation",
      validated: {
        runRateCents: euros(4_425_500.5),
        coverage: { known: 24, expected: 24 },
        cumulativeCents: euros(8_725_500.5),
        cumulativeYield: "1.0029",
        paybackFirstOn: "2022-12-31",
        paybackOn: "2022-12-31",
      },
      next: { maturityOn: "2023-03-31", requiredCents: euros(8_700_000) },
    });
    expect(two.position("2022-11-30").validated.cumulativeCents).toBe(euros(8_356_708.8));
  });

  test("3. a correction, a repayment, a stop", () => {
    const three = story("exemple-3");
    three.paid(500_000, "2020-02-29");
    three.reported("h1", ["2023-01", "2023-06"], [{ amount: 150_000 }], { on: "2023-07-10" });
    three.reported("h2", ["2023-07", "2023-12"], [{ amount: 150_000 }], { on: "2024-01-10" });
    expect(three.position("2023-12-31")).toMatchObject({
      yield: "0.6000",
      validated: { runRateCents: euros(300_000) },
    });

    three.reported("h1", ["2023-01", "2023-06"], [{ amount: 90_000 }], { version: 2, on: "2024-03-10" });
    expect(three.position("2023-12-31", "2024-03-31")).toMatchObject({
      yield: "0.4800",
      validated: { runRateCents: euros(240_000) },
    });
    expect(three.position("2023-12-31", "2024-02-28").validated.runRateCents).toBe(euros(300_000));

    three.lines.push(
      aFact(
        "TrancheRepaid",
        { projectId: "exemple-3", paymentId: "2020-02-29", amountCents: euros(125_000), repaidOn: "2024-05-01" },
        { id: "repaid" },
      ),
    );
    three.reported("h1-2024", ["2024-01", "2024-06"], [{ amount: 100_000 }], { on: "2024-07-10" });
    expect(three.position("2024-06-30")).toMatchObject({
      paidCents: euros(375_000),
      maturedCents: euros(375_000),
      matured12Cents: euros(375_000),
      validated: { runRateCents: euros(250_000) },
      yield: "0.6667",
      status: "partial",
    });

    three.reported("q3-2024", ["2024-07", "2024-09"], [{ amount: 50_000 }], { on: "2024-10-10" });
    three.lines.push(
      aFact("StreamEnded", { projectId: "exemple-3", streamId: "s", lastMonth: "2024-09" }, { id: "ended" }),
    );
    expect(three.position("2025-09-30")).toMatchObject({
      status: "missed",
      validated: { runRateCents: 0, coverage: { known: 12, expected: 12 } },
    });
  });

  test("4. weighs, never averages", () => {
    const matured = (id: string, amount: number, saved?: number) => {
      const one = story(id);
      one.paid(amount, "2019-01-15");
      if (saved !== undefined) one.reported("2022", ["2022-01", "2022-12"], [{ amount: saved }]);
      return one.position("2022-12-31");
    };
    const positions = [
      matured("a", 20_000_000, 5_000_000),
      matured("b", 1_000_000, 3_000_000),
      matured("c", 4_000_000),
    ];
    expect(portfolioOf(positions, "2022-12-31", null)).toMatchObject({ yield: "0.3200", projects: 3 });
  });

  test("5. not due is not late", () => {
    const five = story("exemple-5");
    five.paid(1_000_000, "2019-05-15");
    for (const [quarter, from, to] of [
      ["T3-21", "2021-07", "2021-09"],
      ["T4-21", "2021-10", "2021-12"],
      ["T1-22", "2022-01", "2022-03"],
      ["T2-22", "2022-04", "2022-06"],
    ] as const) {
      five.reported(quarter, [from, to], [{ amount: 250_000 }]);
    }
    expect(five.position("2022-11-10", "2022-11-10")).toMatchObject({
      observedTo: "2022-06",
      status: "achieved",
      validated: { runRateCents: euros(1_000_000), coverage: { known: 12, expected: 12 } },
    });
    expect(five.position("2022-11-10", "2022-11-14")).toMatchObject({
      observedTo: "2022-09",
      status: "to-confirm",
      validated: {
        runRateCents: euros(750_000),
        coverage: { known: 9, expected: 12 },
        annualisedCents: euros(1_000_000),
      },
    });
  });
});

test("a state is JSON, whatever the order of its facts", () => {
  const two = story("exemple-2");
  two.paid(1, "2019-01-01");
  const state = fold(project("exemple-2"), two.lines);
  expect(JSON.parse(JSON.stringify(state))).toEqual(state);
});
