import type { LedgerLine, PositionQuery } from "./figures.ts";

/*
 * The five worked examples of DOMAIN.md section 9, as ledgers, questions and the figures the page prints.
 */

type Expected = { readonly query: PositionQuery; readonly shows: Readonly<Record<string, unknown>> };

export type Example = {
  readonly title: string;
  readonly ledger: readonly LedgerLine[];
  readonly expected: readonly Expected[];
};

let count = 0;
const say = (source: string, detailType: string, data: object, recordedAt?: string): LedgerLine => {
  count += 1;
  const metadata = { id: `example-${count}`, version: 1, occurredAt: "2019-01-01T09:00:00Z", actor: "person" };
  const line = { source: `trajectoire.${source}`, detailType, detail: { metadata, data } };
  return recordedAt === undefined ? line : { ...line, recordedAt };
};

const select = (projectId: string): LedgerLine =>
  say("fund", "ProjectSelected", {
    projectId,
    title: projectId,
    holder: { name: "h" },
    wave: "2018-1",
    selectedOn: "2018-05-22",
  });

const agree = (projectId: string, signedOn: string, streams: readonly (readonly [string, string])[]): LedgerLine =>
  say("fund", "AgreementSigned", {
    projectId,
    version: 1,
    signedOn,
    tranches: [],
    streams: streams.map(([streamId, from]) => ({
      streamId,
      label: streamId,
      nature: "recurring",
      from,
      annualPlan: {},
    })),
  });

const pay = (projectId: string, paymentId: string, paidOn: string, amountCents: number): LedgerLine =>
  say("finance", "TranchePaid", { projectId, paymentId, amountCents, paidOn });

const report = (
  projectId: string,
  reportId: string,
  [from, to]: readonly [string, string],
  lines: readonly (readonly [string, string, number])[],
  { version = 1, on = `${to}-28` }: { version?: number; on?: string } = {},
  recordedAt?: string,
): LedgerLine[] => [
  say(
    "project",
    "SavingsReported",
    {
      projectId,
      reportId,
      version,
      period: { from, to },
      submittedOn: on,
      ...(version > 1 ? { reason: "corrigé" } : {}),
      lines: lines.map(([streamId, nature, netAmountCents]) => ({ streamId, nature, netAmountCents })),
    },
    recordedAt,
  ),
  say(
    "finance",
    "SavingsReviewed",
    { projectId, reportId, version, decision: "validated", reviewedOn: on },
    recordedAt,
  ),
];

const quarters = (projectId: string, from: string, n: number, each: number): LedgerLine[] =>
  Array.from({ length: n }, (_, index) => {
    const first = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + index * 3;
    const text = (month: number) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
    return report(projectId, `q-${first}`, [text(first), text(first + 2)], [["s", "recurring", each]]);
  }).flat();

export const examples: readonly Example[] = [
  {
    title: "1. Annualise a young stream",
    ledger: [
      select("young"),
      agree("young", "2019-06-01", [["s", "2021-10"]]),
      pay("young", "p", "2019-07-01", 100_000_000),
      ...report("young", "a", ["2022-01", "2022-09"], [["s", "recurring", 75_000_000]]),
      ...report("young", "b", ["2022-10", "2022-12"], [["s", "recurring", 25_000_000]]),
    ],
    expected: [
      {
        query: { projectId: "young", asOf: "2022-09-30" },
        shows: {
          "validated.runRateCents": 75_000_000,
          "validated.coverage": { known: 9, expected: 12 },
          yield: "0.7500",
          "validated.annualisedCents": 100_000_000,
          status: "to-confirm",
        },
      },
      {
        query: { projectId: "young", asOf: "2022-12-31" },
        shows: { "validated.runRateCents": 100_000_000, status: "achieved" },
      },
    ],
  },
  {
    title: "2. Payback is not the target",
    ledger: [
      select("payback"),
      agree("payback", "2018-11-01", [
        ["hosting", "2020-01"],
        ["licences", "2022-01"],
      ]),
      pay("payback", "p1", "2018-11-15", 240_000_000),
      pay("payback", "p2", "2019-06-30", 360_000_000),
      pay("payback", "p3", "2020-03-31", 270_000_000),
      ...report("payback", "y2020", ["2020-01", "2020-12"], [["hosting", "recurring", 80_000_000]]),
      ...report("payback", "y2021", ["2021-01", "2021-12"], [["hosting", "recurring", 260_000_000]]),
      ...report(
        "payback",
        "y2022",
        ["2022-01", "2022-12"],
        [
          ["hosting", "recurring", 315_000_000],
          ["licences", "recurring", 127_550_050],
        ],
      ),
      ...report("payback", "once", ["2022-05", "2022-05"], [["hosting", "one-off", 90_000_000]]),
    ],
    expected: [
      {
        query: { projectId: "payback", asOf: "2022-12-31" },
        shows: {
          paidCents: 870_000_000,
          maturedCents: 600_000_000,
          matured12Cents: 240_000_000,
          requiredCents: 600_000_000,
          observedTo: "2022-12",
          "validated.runRateCents": 442_550_050,
          "validated.coverage": { known: 24, expected: 24 },
          yield: "0.7376",
          gapCents: 157_449_950,
          "validated.cumulativeCents": 872_550_050,
          "validated.cumulativeYield": "1.0029",
          "validated.paybackFirstOn": "2022-12-31",
          "validated.paybackOn": "2022-12-31",
          "validated.annualisedCents": 442_550_050,
          status: "in-observation",
          plan: { plan12Cents: 0, initialPlan12Cents: 0, realisation: null, drift: null },
          next: {
            maturityOn: "2023-03-31",
            requiredCents: 870_000_000,
            forecast: { lowCents: 442_550_050, centralCents: 442_550_050, highCents: 442_550_050 },
          },
          anomalies: [],
        },
      },
      { query: { projectId: "payback", asOf: "2022-11-30" }, shows: { "validated.cumulativeCents": 835_670_880 } },
    ],
  },
  {
    title: "3. Correction, repayment, stop",
    ledger: [
      select("stop"),
      pay("stop", "p", "2020-02-29", 50_000_000),
      ...report("stop", "h1", ["2023-01", "2023-06"], [["s", "recurring", 15_000_000]]),
      ...report("stop", "h2", ["2023-07", "2023-12"], [["s", "recurring", 15_000_000]]),
      ...report(
        "stop",
        "h1",
        ["2023-01", "2023-06"],
        [["s", "recurring", 9_000_000]],
        { version: 2, on: "2024-03-10" },
        "2024-03-10T10:00:00Z",
      ),
      say(
        "finance",
        "TrancheRepaid",
        {
          projectId: "stop",
          repaymentId: "r",
          paymentId: "p",
          amountCents: 12_500_000,
          repaidOn: "2024-05-01",
          reason: "moins",
        },
        "2024-05-01T10:00:00Z",
      ),
      ...report("stop", "h3", ["2024-01", "2024-06"], [["s", "recurring", 10_000_000]], {}, "2024-07-01T10:00:00Z"),
      ...report("stop", "q3", ["2024-07", "2024-09"], [["s", "recurring", 5_000_000]], {}, "2024-10-01T10:00:00Z"),
      say(
        "project",
        "StreamEnded",
        { projectId: "stop", streamId: "s", lastMonth: "2024-09", reason: "fermé" },
        "2024-10-01T10:00:00Z",
      ),
    ],
    expected: [
      {
        query: { projectId: "stop", asOf: "2023-12-31", knownAt: "2024-02-28" },
        shows: { "validated.runRateCents": 30_000_000, yield: "0.6000" },
      },
      {
        query: { projectId: "stop", asOf: "2023-12-31", knownAt: "2024-03-31" },
        shows: { "validated.runRateCents": 24_000_000, yield: "0.4800" },
      },
      {
        query: { projectId: "stop", asOf: "2024-06-30" },
        shows: {
          paidCents: 37_500_000,
          maturedCents: 37_500_000,
          matured12Cents: 37_500_000,
          "validated.runRateCents": 25_000_000,
          yield: "0.6667",
          status: "partial",
        },
      },
      {
        query: { projectId: "stop", asOf: "2025-09-30" },
        shows: { "validated.runRateCents": 0, "validated.coverage": { known: 12, expected: 12 }, status: "missed" },
      },
    ],
  },
  {
    title: "4. Weigh, never average (each project)",
    ledger: [
      ...["A", "B", "C"].map(select),
      pay("A", "p", "2018-06-01", 2_000_000_000),
      pay("B", "p", "2018-06-01", 100_000_000),
      pay("C", "p", "2018-06-01", 400_000_000),
      ...report("A", "y", ["2022-01", "2022-12"], [["s", "recurring", 500_000_000]]),
      ...report("B", "y", ["2022-01", "2022-12"], [["s", "recurring", 300_000_000]]),
    ],
    expected: [
      {
        query: { projectId: "A", asOf: "2022-12-31" },
        shows: { "validated.runRateCents": 500_000_000, maturedCents: 2_000_000_000 },
      },
      {
        query: { projectId: "B", asOf: "2022-12-31" },
        shows: { "validated.runRateCents": 300_000_000, maturedCents: 100_000_000 },
      },
      {
        query: { projectId: "C", asOf: "2022-12-31" },
        shows: { "validated.runRateCents": null, maturedCents: 400_000_000 },
      },
    ],
  },
  {
    title: "5. Not due is not late",
    ledger: [select("due"), pay("due", "p", "2019-05-15", 100_000_000), ...quarters("due", "2021-01", 6, 25_000_000)],
    expected: [
      {
        query: { projectId: "due", asOf: "2022-11-10", knownAt: "2022-11-10" },
        shows: {
          observedTo: "2022-06",
          "validated.runRateCents": 100_000_000,
          "validated.coverage": { known: 12, expected: 12 },
          status: "achieved",
        },
      },
      {
        query: { projectId: "due", asOf: "2022-11-10", knownAt: "2022-11-14" },
        shows: {
          observedTo: "2022-09",
          "validated.runRateCents": 75_000_000,
          "validated.coverage": { known: 9, expected: 12 },
          "validated.annualisedCents": 100_000_000,
          status: "to-confirm",
        },
      },
    ],
  },
];
