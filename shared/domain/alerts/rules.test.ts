import { describe, expect, test } from "vitest";
import { aFact } from "../../../events/a-fact.ts";
import type { Entry } from "../../../events/envelope.ts";
import { type CivilDate, monthOf, monthText } from "../calendar.ts";
import { foldFacts, foldSubject } from "../fold.ts";
import { readFacts } from "../read-facts.ts";
import type { FundState } from "../state.ts";
import { createAlertSubjects } from "./alert-subject.ts";
import { evaluatePortfolio, evaluateProject } from "./evaluate.ts";
import { createPortfolioSubject, type Reachability } from "./portfolio-subject.ts";
import { ruleIds, rules } from "./rules.ts";
import { settingsOn, settingsVersions } from "./settings.ts";
import { languages, sentenceWith } from "./wording.ts";

/*
 * The whole table of ALERTS.md, from facts in the ledger: for each rule a history that fires it, one just below its threshold
 * that does not, and one that clears it.
 */

const projectId = "ned";

/* The facts of a laureate, in the words of the story. Money in euros. */
let said = 0;
const say: typeof aFact = (type, data, about) => {
  said += 1;
  return aFact(type, data, { id: `f${said}`, ...about });
};
const cents = (euros: number): number => Math.round(euros * 100);
const selected = (data: object = {}) =>
  say("ProjectSelected", { projectId, selectedOn: "2018-05-22", awardCents: cents(10_000_000), ...data });
const stream = (from: string, plan: Record<string, number>, data: object = {}) => ({
  streamId: "hosting",
  label: "Hébergement",
  nature: "recurring" as const,
  from,
  annualPlan: Object.fromEntries(Object.entries(plan).map(([year, euros]) => [year, cents(euros)])),
  ...data,
});
const signed = (signedOn: string, data: object = {}) =>
  say("AgreementSigned", { projectId, version: 1, signedOn, milestones: [], tranches: [], streams: [], ...data });
const paid = (paidOn: string, euros: number, data: object = {}) =>
  say("TranchePaid", {
    projectId,
    paymentId: `p-${paidOn}`,
    trancheId: undefined,
    amountCents: cents(euros),
    paidOn,
    orderedBy: "person-a",
    approvedBy: "person-b",
    ...data,
  });
const committed = (committedOn: string, euros: number) =>
  say("CommitmentRecorded", { projectId, commitmentId: `c-${committedOn}`, committedOn, amountCents: cents(euros) });
const line = (euros: number, data: object = {}) => ({
  streamId: "hosting",
  nature: "recurring" as const,
  netAmountCents: cents(euros),
  baseline: "Dépense 2018",
  ...data,
});
const reported = (from: string, to: string, euros: number, data: object = {}, lineData: object = {}) =>
  say(
    "SavingsReported",
    {
      projectId,
      reportId: from,
      version: 1,
      period: { from, to },
      submittedOn: `${monthText(monthOf(to) + 1)}-20`,
      lines: [line(euros, lineData)],
      ...data,
    },
    { actor: "reporter" },
  );
const reviewed = (reportId: string, data: object = {}, about: object = {}) =>
  say(
    "SavingsReviewed",
    {
      projectId,
      reportId,
      version: 1,
      reportFactId: undefined,
      decision: "validated",
      reviewedOn: "2019-01-01",
      ...data,
    },
    { source: "trajectoire.finance", actor: "reviewer", ...about },
  );
/** Quarters of so many euros, validated, from a month on. */
const quarters = (from: string, count: number, euros: number, data: object = {}): Entry[] =>
  Array.from({ length: count }, (_, index) => {
    const first = monthText(monthOf(from) + 3 * index);
    return [reported(first, monthText(monthOf(first) + 2), euros, data), reviewed(first)];
  }).flat();
const decided = (decidedOn: string, alertId: string) =>
  say("DecisionRecorded", { projectId, decidedOn, concerns: [alertId] }, { actor: "committee" });
const validated = (milestoneId: string, validatedOn: string) =>
  say("MilestoneValidated", { projectId, milestoneId, validatedOn });
const team = (members: { personId: string; from: string; to?: string }[]) => say("TeamChanged", { projectId, members });

type History = readonly [day: CivilDate, ...facts: (Entry | Entry[])[]];
type Row = {
  readonly rule: string;
  readonly object: string;
  readonly fires: History;
  readonly below: History;
  readonly clears: History;
  /** Of what fires. */
  readonly severity: string;
  /** Just below a second threshold: the milder severity of the first. */
  readonly belowIs?: string;
};

const found = ([day, ...facts]: History) => {
  const { facts: known, refused } = readFacts(facts.flat());
  expect(refused).toEqual([]);
  const subject = createAlertSubjects(foldFacts(projectId, known), known)(day);
  return evaluateProject(subject, settingsOn([], day));
};

const j1 = { milestoneId: "j1", label: "Ouverture", dueOn: "2019-06-30" };
const withTranche = signed("2018-11-01", {
  milestones: [j1],
  tranches: [{ trancheId: "t1", plannedOn: "2019-06-30", amountCents: cents(1_000_000), milestoneId: "j1" }],
});
/** 1,000,000 planned a year from 2021 on. */
const plan = (data: object = {}) => signed("2018-11-01", { streams: [stream("2021-01", { 2021: 1_000_000 }, data)] });
/** 100,000 planned a month from 2021 on. */
const evenPlan = signed("2018-11-01", { streams: [stream("2021-01", { 2021: 1_200_000 })] });
const invested = paid("2019-01-15", 1_000_000);

const table: readonly Row[] = [
  {
    rule: "A01",
    object: "agreement",
    fires: ["2018-07-21", selected()],
    below: ["2018-07-20", selected()],
    clears: ["2018-07-22", selected(), signed("2018-07-22")],
    severity: "minor",
  },
  {
    rule: "A01",
    object: "agreement",
    fires: ["2018-11-18", selected()],
    below: ["2018-11-17", selected()],
    belowIs: "minor",
    clears: ["2018-11-18", selected(), say("ProjectAbandoned", { projectId, on: "2018-11-18" })],
    severity: "major",
  },
  {
    rule: "A02",
    object: "first-payment",
    fires: ["2019-04-30", selected(), signed("2018-11-01")],
    below: ["2019-04-29", selected(), signed("2018-11-01")],
    clears: ["2019-04-30", selected(), signed("2018-11-01"), paid("2019-04-30", 1)],
    severity: "major",
  },
  {
    rule: "A03",
    object: "commitment",
    fires: ["2019-11-05", selected(), committed("2018-11-05", 5_000_000)],
    below: ["2019-11-04", selected(), committed("2018-11-05", 5_000_000)],
    clears: ["2019-11-05", selected(), committed("2018-11-05", 5_000_000), paid("2019-11-05", 5_000_000)],
    severity: "major",
  },
  {
    rule: "A04",
    object: "j1",
    fires: ["2019-07-30", selected(), withTranche],
    below: ["2019-07-29", selected(), withTranche],
    clears: ["2019-07-30", selected(), withTranche, validated("j1", "2019-07-30")],
    severity: "minor",
  },
  {
    rule: "A04",
    object: "j1",
    fires: ["2019-09-28", selected(), withTranche],
    below: ["2019-09-27", selected(), withTranche],
    belowIs: "minor",
    clears: [
      "2019-09-28",
      selected(),
      withTranche,
      signed("2019-09-28", { version: 2, reason: "Calendrier", milestones: [{ ...j1, dueOn: "2020-01-31" }] }),
    ],
    severity: "major",
  },
  {
    rule: "A05",
    object: "t1",
    fires: ["2019-07-30", selected(), withTranche, validated("j1", "2019-06-20")],
    below: ["2019-07-29", selected(), withTranche, validated("j1", "2019-06-20")],
    clears: [
      "2019-07-30",
      selected(),
      withTranche,
      validated("j1", "2019-06-20"),
      paid("2019-07-30", 1_000_000, { trancheId: "t1" }),
    ],
    severity: "minor",
  },
  {
    rule: "A05",
    object: "t1",
    fires: ["2019-08-29", selected(), withTranche, validated("j1", "2019-06-20")],
    below: ["2019-08-28", selected(), withTranche, validated("j1", "2019-06-20")],
    belowIs: "minor",
    clears: ["2019-08-29", selected(), withTranche, validated("j1", "2019-06-20"), decided("2019-08-01", "A05#ned#t1")],
    severity: "major",
  },
  {
    rule: "A06",
    object: "p-2019-07-01",
    fires: ["2019-07-01", selected(), withTranche, paid("2019-07-01", 1, { trancheId: "t1" })],
    below: [
      "2019-07-01",
      selected(),
      withTranche,
      validated("j1", "2019-07-01"),
      paid("2019-07-01", 1, { trancheId: "t1" }),
    ],
    clears: [
      "2019-07-02",
      selected(),
      withTranche,
      paid("2019-07-01", 1, { trancheId: "t1" }),
      validated("j1", "2019-07-02"),
    ],
    severity: "critical",
  },
  {
    rule: "A07",
    object: "award",
    fires: ["2019-07-01", selected(), paid("2019-07-01", 10_000_000.01)],
    below: ["2019-07-01", selected(), paid("2019-07-01", 10_000_000)],
    clears: [
      "2019-07-01",
      selected(),
      signed("2019-06-01", { awardCents: cents(10_000_001) }),
      paid("2019-07-01", 10_000_000.01),
    ],
    severity: "critical",
  },
  {
    rule: "A07",
    object: "commitment",
    fires: ["2019-07-01", selected(), committed("2018-11-05", 500), paid("2019-07-01", 500.01)],
    below: ["2019-07-01", selected(), committed("2018-11-05", 500), paid("2019-07-01", 500)],
    clears: [
      "2019-07-02",
      selected(),
      committed("2018-11-05", 500),
      paid("2019-07-01", 500.01),
      committed("2019-07-02", 1),
    ],
    severity: "critical",
  },
  {
    rule: "A08",
    object: "p-2019-07-06",
    fires: ["2019-07-06", selected(), paid("2019-07-01", 700), paid("2019-07-06", 700)],
    below: ["2019-07-07", selected(), paid("2019-07-01", 700), paid("2019-07-07", 700)],
    clears: [
      "2019-07-08",
      selected(),
      paid("2019-07-01", 700),
      paid("2019-07-06", 700),
      decided("2019-07-08", "A08#ned#p-2019-07-06"),
    ],
    severity: "critical",
  },
  {
    rule: "A09",
    object: "p-2019-07-01",
    fires: [
      "2019-08-15",
      selected(),
      paid("2019-03-01", 700),
      say("PaymentMatched", { projectId, paymentId: "p-2019-03-01", matchedOn: "2019-03-20" }),
      paid("2019-07-01", 800),
    ],
    below: [
      "2019-08-14",
      selected(),
      paid("2019-03-01", 700),
      say("PaymentMatched", { projectId, paymentId: "p-2019-03-01", matchedOn: "2019-03-20" }),
      paid("2019-07-01", 800),
    ],
    clears: [
      "2019-08-15",
      selected(),
      paid("2019-03-01", 700),
      say("PaymentMatched", { projectId, paymentId: "p-2019-03-01", matchedOn: "2019-03-20" }),
      paid("2019-07-01", 800),
      say("PaymentMatched", { projectId, paymentId: "p-2019-07-01", matchedOn: "2019-08-15" }),
    ],
    severity: "major",
  },
  {
    rule: "A10",
    object: "co-financing",
    fires: [
      "2019-07-01",
      selected({ coFinancingCents: cents(5_000_000) }),
      paid("2019-07-01", 10_000_000),
      say("CoFinancingReceived", { projectId, amountCents: cents(3_999_999.99), receivedOn: "2019-06-01" }),
    ],
    below: [
      "2019-07-01",
      selected({ coFinancingCents: cents(5_000_000) }),
      paid("2019-07-01", 10_000_000),
      say("CoFinancingReceived", { projectId, amountCents: cents(4_000_000), receivedOn: "2019-06-01" }),
    ],
    clears: [
      "2019-08-01",
      selected({ coFinancingCents: cents(5_000_000) }),
      paid("2019-07-01", 10_000_000),
      say("CoFinancingReceived", { projectId, amountCents: cents(3_999_999.99), receivedOn: "2019-06-01" }),
      say("CoFinancingReceived", { projectId, coFinancingId: "other", amountCents: 1, receivedOn: "2019-08-01" }),
    ],
    severity: "major",
  },
  {
    rule: "A11",
    object: "2022-01-15",
    fires: ["2021-07-19", selected(), plan(), invested],
    below: ["2021-07-18", selected(), plan(), invested],
    clears: ["2022-01-15", selected(), plan(), invested],
    severity: "major",
  },
  {
    rule: "A11",
    object: "2022-01-15",
    fires: ["2021-12-20", selected(), plan(), invested, quarters("2021-01", 3, 300_000)],
    below: ["2021-12-20", selected(), plan(), invested, quarters("2021-01", 3, 200_000)],
    belowIs: "major",
    clears: ["2022-01-15", selected(), plan(), invested, quarters("2021-01", 3, 300_000)],
    severity: "info",
  },
  {
    rule: "A12",
    object: "first-report",
    fires: ["2022-01-15", selected(), plan(), invested, reported("2021-01", "2021-03", 1)],
    below: ["2022-01-14", selected(), plan(), invested],
    clears: ["2022-01-15", selected(), plan(), invested, reported("2021-01", "2021-03", 1), reviewed("2021-01")],
    severity: "critical",
  },
  {
    rule: "A13",
    object: "reports",
    fires: ["2021-05-16", selected(), plan()],
    below: ["2021-05-15", selected(), plan()],
    clears: ["2021-05-16", selected(), plan(), reported("2021-01", "2021-03", 1)],
    severity: "minor",
  },
  {
    rule: "A13",
    object: "reports",
    fires: ["2021-06-29", selected(), plan()],
    below: ["2021-06-28", selected(), plan()],
    belowIs: "minor",
    clears: ["2021-06-29", selected(), plan(), reported("2021-01", "2021-03", 0, { nil: true, lines: undefined })],
    severity: "major",
  },
  {
    rule: "A14",
    object: "2021-01@1",
    fires: ["2021-05-20", selected(), reported("2021-01", "2021-03", 1)],
    below: ["2021-05-19", selected(), reported("2021-01", "2021-03", 1)],
    clears: ["2021-05-20", selected(), reported("2021-01", "2021-03", 1), reviewed("2021-01")],
    severity: "minor",
  },
  {
    rule: "A14",
    object: "2021-01@1",
    fires: ["2021-06-19", selected(), reported("2021-01", "2021-03", 1)],
    below: ["2021-06-18", selected(), reported("2021-01", "2021-03", 1)],
    belowIs: "minor",
    clears: [
      "2021-06-19",
      selected(),
      reported("2021-01", "2021-03", 1),
      reviewed("2021-01", { decision: "changes-requested", reason: "Pièce manquante" }),
    ],
    severity: "major",
  },
  {
    rule: "A15",
    object: "status",
    fires: ["2023-01-31", selected(), plan(), invested, quarters("2022-01", 4, 249_999.99)],
    below: ["2023-01-31", selected(), plan(), invested, quarters("2022-01", 4, 250_000)],
    clears: [
      "2023-06-30",
      selected(),
      plan(),
      invested,
      quarters("2022-01", 4, 249_999.99),
      quarters("2023-01", 1, 250_000.04),
    ],
    severity: "major",
  },
  {
    rule: "A16",
    object: "status",
    fires: ["2023-01-31", selected(), plan(), invested, quarters("2022-01", 4, 124_999.99)],
    below: ["2023-01-31", selected(), plan(), invested, quarters("2022-01", 4, 125_000)],
    clears: [
      "2023-02-10",
      selected(),
      plan(),
      invested,
      quarters("2022-01", 4, 124_999.99),
      decided("2023-02-10", "A16#ned#status"),
    ],
    severity: "critical",
  },
  {
    rule: "A17",
    object: "plan",
    fires: ["2021-08-31", selected(), evenPlan, quarters("2021-01", 2, 269_999.99)],
    below: ["2021-08-31", selected(), evenPlan, quarters("2021-01", 2, 270_000)],
    clears: [
      "2021-11-30",
      selected(),
      evenPlan,
      quarters("2021-01", 2, 269_999.99),
      quarters("2021-07", 1, 270_000.02),
    ],
    severity: "major",
  },
  {
    rule: "A17",
    object: "plan",
    fires: ["2021-08-31", selected(), evenPlan, quarters("2021-01", 2, 224_999.99)],
    below: ["2021-08-31", selected(), evenPlan, quarters("2021-01", 2, 225_000)],
    belowIs: "major",
    clears: [
      "2021-11-30",
      selected(),
      evenPlan,
      quarters("2021-01", 2, 224_999.99),
      quarters("2021-07", 1, 360_000.02),
    ],
    severity: "critical",
  },
  {
    rule: "A18",
    object: "status",
    fires: ["2021-06-30", selected(), plan(), paid("2019-01-15", 1_200_000), quarters("2021-01", 1, 100_000)],
    below: ["2021-06-30", selected(), plan(), paid("2019-01-15", 1_100_000), quarters("2021-01", 1, 250_000)],
    clears: [
      "2021-11-30",
      selected(),
      plan(),
      paid("2019-01-15", 1_200_000),
      quarters("2021-01", 1, 100_000),
      quarters("2021-04", 2, 300_000),
      quarters("2021-07", 1, 400_000, { version: 2, reason: "Correction" }),
      reviewed("2021-07", { version: 2 }),
    ],
    severity: "major",
  },
  {
    rule: "A19",
    object: "hosting",
    fires: [
      "2022-04-30",
      selected(),
      plan(),
      say("StreamEnded", { projectId, streamId: "hosting", lastMonth: "2022-03" }),
    ],
    below: [
      "2022-04-30",
      selected(),
      plan({ to: "2022-03" }),
      say("StreamEnded", { projectId, streamId: "hosting", lastMonth: "2022-03" }),
    ],
    clears: [
      "2022-04-30",
      selected(),
      plan(),
      say("StreamEnded", { projectId, streamId: "hosting", lastMonth: "2022-03" }),
      signed("2022-04-20", {
        version: 2,
        reason: "Remplacement",
        streams: [stream("2021-01", { 2021: 1_000_000 }), stream("2022-04", { 2022: 900_000 }, { streamId: "cloud" })],
      }),
    ],
    severity: "major",
  },
  {
    rule: "A19",
    object: "run-rate",
    fires: ["2023-01-31", selected(), plan(), quarters("2021-01", 4, 250_000), quarters("2022-01", 4, 200_000)],
    below: ["2023-01-31", selected(), plan(), quarters("2021-01", 4, 250_000), quarters("2022-01", 4, 200_000.01)],
    clears: [
      "2023-02-10",
      selected(),
      plan(),
      quarters("2021-01", 4, 250_000),
      quarters("2022-01", 4, 200_000),
      decided("2023-02-10", "A19#ned#run-rate"),
    ],
    severity: "major",
  },
  {
    rule: "A20",
    object: "2021-01@2",
    fires: [
      "2021-07-01",
      selected(),
      reported("2021-01", "2021-03", 1_000),
      reviewed("2021-01"),
      reported("2021-01", "2021-03", 900, { version: 2, reason: "Erreur" }),
    ],
    below: [
      "2021-07-01",
      selected(),
      reported("2021-01", "2021-03", 1_000),
      reviewed("2021-01"),
      reported("2021-01", "2021-03", 900.01, { version: 2, reason: "Erreur" }),
    ],
    clears: [
      "2021-07-01",
      selected(),
      reported("2021-01", "2021-03", 1_000),
      reviewed("2021-01"),
      reported("2021-01", "2021-03", 900, { version: 2, reason: "Erreur" }),
      reviewed("2021-01", { version: 2, reason: "Vérifié sur pièces" }, { source: "trajectoire.fund" }),
    ],
    severity: "major",
  },
  {
    rule: "A20",
    object: "2022-10@2",
    fires: [
      "2023-01-31",
      selected(),
      plan(),
      invested,
      quarters("2022-01", 4, 250_000),
      reported("2022-10", "2022-12", 150_000, { version: 2, reason: "Erreur" }),
    ],
    below: [
      "2023-01-31",
      selected(),
      plan(),
      invested,
      quarters("2022-01", 4, 250_000),
      reported("2022-10", "2022-12", 240_000, { version: 2, reason: "Erreur" }),
    ],
    clears: [
      "2023-01-31",
      selected(),
      plan(),
      invested,
      quarters("2022-01", 4, 250_000),
      reported("2022-10", "2022-12", 150_000, { version: 2, reason: "Erreur" }),
      decided("2023-01-31", "A20#ned#2022-10@2"),
    ],
    severity: "critical",
  },
  {
    rule: "A21",
    object: "v2",
    fires: [
      "2021-06-30",
      selected(),
      plan(),
      signed("2021-06-30", { version: 2, reason: "Périmètre", streams: [stream("2021-01", { 2021: 800_000 })] }),
    ],
    below: [
      "2021-06-30",
      selected(),
      plan(),
      signed("2021-06-30", { version: 2, reason: "Périmètre", streams: [stream("2021-01", { 2021: 800_000.01 })] }),
    ],
    clears: [
      "2021-07-30",
      selected(),
      plan(),
      signed("2021-06-30", { version: 2, reason: "Périmètre", streams: [stream("2021-01", { 2021: 800_000 })] }),
      decided("2021-07-30", "A21#ned#v2"),
    ],
    severity: "major",
  },
  {
    rule: "A21",
    object: "v2",
    fires: [
      "2021-06-30",
      selected(),
      plan(),
      signed("2021-06-30", { version: 2, reason: "Périmètre", streams: [stream("2021-01", { 2021: 500_000 })] }),
    ],
    below: [
      "2021-06-30",
      selected(),
      plan(),
      signed("2021-06-30", { version: 2, reason: "Périmètre", streams: [stream("2021-01", { 2021: 500_000.01 })] }),
    ],
    belowIs: "major",
    clears: [
      "2021-07-30",
      selected(),
      plan(),
      signed("2021-06-30", { version: 2, reason: "Périmètre", streams: [stream("2021-01", { 2021: 500_000 })] }),
      signed("2021-07-30", { version: 3, reason: "Retour", streams: [stream("2021-01", { 2021: 1_000_000 })] }),
    ],
    severity: "critical",
  },
  {
    rule: "A22",
    object: "2021-01@1+2021-03@1",
    fires: ["2021-07-20", selected(), reported("2021-01", "2021-03", 1), reported("2021-03", "2021-06", 1)],
    below: ["2021-07-20", selected(), reported("2021-01", "2021-03", 1), reported("2021-04", "2021-06", 1)],
    clears: [
      "2021-07-20",
      selected(),
      reported("2021-01", "2021-03", 1),
      reported("2021-03", "2021-06", 1),
      reported("2021-04", "2021-06", 1, {
        reportId: "2021-03",
        version: 2,
        reason: "Mars déjà déclaré",
        submittedOn: "2021-07-20",
      }),
    ],
    severity: "critical",
  },
  {
    rule: "A23",
    object: "2021-01@1",
    fires: ["2021-05-01", selected(), reported("2021-01", "2021-03", 1, {}, { baseline: undefined })],
    below: ["2021-05-01", selected(), reported("2021-01", "2021-03", 1)],
    clears: [
      "2021-05-01",
      selected(),
      reported("2021-01", "2021-03", 1, {}, { baseline: undefined }),
      reviewed("2021-01", {
        accepted: [{ streamId: "hosting", nature: "non-cash", amountCents: 100 }],
        reason: "Gain non monétisé",
      }),
    ],
    severity: "major",
  },
  {
    rule: "A23",
    object: "2021-04@1",
    fires: [
      "2021-08-01",
      selected(),
      reported("2021-01", "2021-03", 1, {}, { fte: { before: 10, after: 8 } }),
      reported("2021-04", "2021-06", 1),
    ],
    below: ["2021-08-01", selected(), reported("2021-01", "2021-03", 1), reported("2021-04", "2021-06", 1)],
    clears: [
      "2021-08-01",
      selected(),
      reported("2021-01", "2021-03", 1, {}, { fte: { before: 10, after: 8 } }),
      reported("2021-04", "2021-06", 1),
      reported("2021-04", "2021-06", 1, { version: 2, reason: "Postes" }, { fte: { before: 10, after: 7 } }),
    ],
    severity: "major",
  },
  {
    rule: "A24",
    object: "2021-01@1",
    fires: ["2021-05-01", selected(), evenPlan, reported("2021-01", "2021-03", 900_000.01)],
    below: ["2021-05-01", selected(), evenPlan, reported("2021-01", "2021-03", 900_000)],
    clears: ["2021-05-01", selected(), evenPlan, reported("2021-01", "2021-03", 900_000.01), reviewed("2021-01")],
    severity: "minor",
  },
  {
    rule: "A24",
    object: "2021-04@1",
    fires: ["2021-08-01", selected(), reported("2021-01", "2021-03", 100), reported("2021-04", "2021-06", 200.01)],
    below: ["2021-08-01", selected(), reported("2021-01", "2021-03", 100), reported("2021-04", "2021-06", 200)],
    clears: [
      "2021-08-01",
      selected(),
      reported("2021-01", "2021-03", 100),
      reported("2021-04", "2021-06", 200.01),
      reviewed("2021-04", { decision: "rejected", reason: "Erreur d'unité" }),
    ],
    severity: "minor",
  },
  {
    rule: "A25",
    object: "hosting",
    fires: ["2021-09-30", selected(), reported("2021-01", "2021-03", 1)],
    below: ["2021-09-29", selected(), reported("2021-01", "2021-03", 1)],
    clears: ["2021-09-30", selected(), reported("2021-01", "2021-03", 1), reported("2021-04", "2021-06", 1)],
    severity: "major",
  },
  {
    rule: "A26",
    object: "p-2019-07-01",
    fires: ["2019-07-01", selected(), paid("2019-07-01", 1, { approvedBy: "person-a" })],
    below: ["2019-07-01", selected(), paid("2019-07-01", 1)],
    clears: [
      "2019-07-02",
      selected(),
      paid("2019-07-01", 1, { approvedBy: "person-a" }),
      decided("2019-07-02", "A26#ned#p-2019-07-01"),
    ],
    severity: "critical",
  },
  {
    rule: "A26",
    object: "2021-01@1",
    fires: [
      "2021-05-01",
      selected(),
      reported("2021-01", "2021-03", 1),
      reviewed("2021-01", {}, { actor: "reporter" }),
    ],
    below: ["2021-05-01", selected(), reported("2021-01", "2021-03", 1), reviewed("2021-01")],
    clears: [
      "2021-05-01",
      selected(),
      reported("2021-01", "2021-03", 1),
      reviewed("2021-01", {}, { actor: "reporter" }),
      reviewed("2021-01", { reviewedOn: "2021-05-01" }),
    ],
    severity: "critical",
  },
  {
    rule: "A27",
    object: "rev-1",
    fires: [
      "2021-04-30",
      selected(),
      invested,
      say("RepaymentRequested", {
        projectId,
        paymentId: "p-2019-01-15",
        amountCents: 1_000,
        requestedOn: "2021-03-01",
      }),
    ],
    below: [
      "2021-04-29",
      selected(),
      invested,
      say("RepaymentRequested", {
        projectId,
        paymentId: "p-2019-01-15",
        amountCents: 1_000,
        requestedOn: "2021-03-01",
      }),
    ],
    clears: [
      "2021-04-30",
      selected(),
      invested,
      say("RepaymentRequested", {
        projectId,
        paymentId: "p-2019-01-15",
        amountCents: 1_000,
        requestedOn: "2021-03-01",
      }),
      say("TrancheRepaid", { projectId, paymentId: "p-2019-01-15", amountCents: 1_000, repaidOn: "2021-04-30" }),
    ],
    severity: "major",
  },
  {
    rule: "A30",
    object: "team",
    fires: ["2021-07-19", selected(), invested, team([{ personId: "person-1", from: "2018-06-01", to: "2021-07-18" }])],
    below: ["2021-07-18", selected(), invested, team([{ personId: "person-1", from: "2018-06-01", to: "2021-07-17" }])],
    clears: [
      "2021-07-19",
      selected(),
      invested,
      team([{ personId: "person-1", from: "2018-06-01", to: "2021-07-18" }]),
      say(
        "TeamChanged",
        { projectId, members: [{ personId: "person-2", from: "2021-07-19" }] },
        { occurredAt: "2023-01-01T08:00:00Z" },
      ),
    ],
    severity: "major",
  },
];

describe("the rules of a project", () => {
  test.each(table.map((row) => [`${row.rule} ${row.object} (${row.severity})`, row] as const))("%s", (_, row) => {
    const severityAt = (history: History) =>
      found(history).find(({ rule, object }) => rule === row.rule && object === row.object)?.severity;
    expect({
      fires: severityAt(row.fires),
      below: severityAt(row.below),
      clears: severityAt(row.clears),
    }).toEqual({ fires: row.severity, below: row.belowIs, clears: undefined });
  });

  test("two persons may pass over the condition of a payment, one may not", () => {
    const payment = (approvedBy: string) =>
      paid("2018-07-01", 1, { approvedBy, override: { conditions: ["agreement-signed"], reason: "Urgence" } });
    const rulesOf = (approvedBy: string) =>
      found(["2018-07-01", selected(), payment(approvedBy)]).map(({ rule }) => rule);
    expect([rulesOf("person-b"), rulesOf("person-a")]).toEqual([[], ["A06", "A26"]]);
  });

  test("what clears an alert goes on from what fired it: no fact is taken back", () => {
    const said = (facts: readonly (Entry | Entry[])[]): string[] =>
      facts
        .flat()
        .map(({ detailType, detail }) => `${detailType} ${JSON.stringify(Reflect.get(detail as object, "data"))}`);
    for (const { rule, object, fires, clears } of table) {
      const [[from, ...before], [to, ...after]] = [fires, clears];
      const known = new Set(said(after));
      expect({ rule, object, lost: said(before).filter((fact) => !known.has(fact)), isLater: to >= from }).toEqual({
        rule,
        object,
        lost: [],
        isLater: true,
      });
    }
  });

  test("a maturity near says its stage, and says it louder", () => {
    const stage = (day: CivilDate) =>
      found([day, selected(), plan(), invested]).find(({ rule }) => rule === "A11")?.step;
    expect([stage("2021-07-19"), stage("2021-10-17"), stage("2021-12-16")]).toEqual([1, 2, 3]);
  });

  test("one more period without a report makes the same alert worse", () => {
    const overdue = (day: CivilDate) => found([day, selected(), plan()]).filter(({ rule }) => rule === "A13");
    expect(overdue("2021-05-16").map(({ step }) => step)).toEqual([1]);
    expect(overdue("2021-08-15").map(({ step }) => step)).toEqual([2]);
  });

  test("a status that worsens is one alert, not two", () => {
    const history: History = ["2023-01-31", selected(), plan(), invested, quarters("2022-01", 4, 1)];
    expect(
      found(history)
        .filter(({ rule }) => ["A15", "A16"].includes(rule))
        .map(({ rule }) => rule),
    ).toEqual(["A16"]);
  });
});

const everybody: Reachability = { named: 1, reachable: 1, unreachable: [] };

const foundInAll = (day: CivilDate, facts: readonly Entry[], recipients = everybody) => {
  const { facts: known } = readFacts(facts);
  const ids = [...new Set(known.map(({ fact }) => String(Reflect.get(fact.data, "projectId") ?? "")))].filter(Boolean);
  const ofFund = known.filter(({ fact }) => "fundId" in fact.data);
  const fund = foldSubject({ kind: "fund", id: "ftap" }, ofFund) as FundState;
  const projects = ids.map((id) => {
    const its = known.filter(({ fact }) => Reflect.get(fact.data, "projectId") === id);
    return createAlertSubjects(foldFacts(id, its), its)(day);
  });
  const subject = createPortfolioSubject({ today: day, projects, funds: [fund], recipients });
  return evaluatePortfolio(subject, settingsOn(settingsVersions([fund]), day)).map(
    ({ rule, object, severity }) => `${rule} ${object} ${severity}`,
  );
};

const another = (id: string, entry: Entry): Entry => {
  const { metadata, data } = entry.detail as { metadata: object; data: object };
  return { ...entry, detail: { metadata, data: { ...data, projectId: id } } };
};

describe("the rules of the fund", () => {
  const claim = (percent: number) =>
    reported("2021-01", "2021-03", 1, {}, { budgetLine: "P107 T3", attributionPercent: percent });

  test("A22: two projects share a budget line, above 100 %, at 100 %, then corrected", () => {
    const first = [selected(), claim(60)];
    expect(foundInAll("2021-05-01", [...first, another("x", selected()), another("x", claim(41))])).toEqual([
      "A22 P107 T3 critical",
    ]);
    expect(foundInAll("2021-05-01", [...first, another("x", selected()), another("x", claim(40))])).toEqual([]);
    const corrected = reported(
      "2021-01",
      "2021-03",
      1,
      { version: 2, reason: "Part" },
      { budgetLine: "P107 T3", attributionPercent: 40 },
    );
    expect(
      foundInAll("2021-05-01", [...first, another("x", selected()), another("x", claim(41)), another("x", corrected)]),
    ).toEqual([]);
  });

  const quiet = (euros: number) =>
    [selected(), plan(), paid("2019-01-15", euros), quarters("2022-01", 4, 250_000)].flat();
  const silent = (euros: number) => [selected(), plan(), paid("2019-01-15", euros)].map((entry) => another("x", entry));

  test("A28: the documented share below 80 %, at 80 %, then documented", () => {
    const day = "2023-02-14";
    expect(foundInAll(day, [...quiet(799_999.99), ...silent(200_000)])).toEqual(["A28 documented-share major"]);
    expect(foundInAll(day, [...quiet(800_000), ...silent(200_000)])).toEqual([]);
    const documented = quarters("2022-01", 4, 1).map((entry) => another("x", entry));
    expect(foundInAll(day, [...quiet(799_999.99), ...silent(200_000), ...documented])).toEqual([]);
  });

  test("A28: the yield down by 0.05 in a quarter, by less, then stable", () => {
    const good = [selected(), plan(), invested, ...quarters("2021-01", 7, 250_000)];
    const atYear = "2023-04-20";
    expect(foundInAll(atYear, [...good, ...quarters("2022-10", 1, 200_000)])).toEqual(["A28 yield major"]);
    expect(foundInAll(atYear, [...good, ...quarters("2022-10", 1, 200_000.5 + 99.5)])).toEqual([]);
    expect(
      foundInAll("2023-07-20", [
        ...good,
        ...quarters("2022-10", 2, 200_000),
        ...quarters("2023-01", 1, 250_000, { reportId: "2023-01" }).slice(0, 0),
      ]),
    ).toEqual(["A28 yield major"]);
    expect(
      foundInAll("2023-07-20", [...good, ...quarters("2022-10", 1, 200_000), ...quarters("2023-01", 1, 250_000)]),
    ).toEqual([]);
  });

  test("A29: at 30 September, less than 85 % of the payment credits paid or planned", () => {
    const envelope = say(
      "FundEnvelopeSet",
      { years: [{ year: 2019, paymentCents: cents(1_000_000) }] },
      { occurredAt: "2018-10-01T08:00:00Z" },
    );
    const tranche = signed("2018-11-01", {
      tranches: [{ trancheId: "t9", plannedOn: "2019-12-01", amountCents: cents(50_000) }],
    });
    const with799 = [envelope, selected(), tranche, paid("2019-01-15", 799_999.99)];
    expect(foundInAll("2019-09-30", with799)).toEqual(["A29 2019 major"]);
    expect(foundInAll("2019-09-29", with799)).toEqual([]);
    expect(foundInAll("2019-09-30", [envelope, selected(), tranche, paid("2019-01-15", 800_000)])).toEqual([]);
    const released = say(
      "FundEnvelopeSet",
      { years: [{ year: 2019, paymentCents: cents(900_000) }] },
      { occurredAt: "2019-10-01T08:00:00Z" },
    );
    expect(foundInAll("2019-10-02", [...with799, released])).toEqual([]);
  });

  test("A31: nobody on the list can be reached, one of them cannot, everybody can", () => {
    expect(foundInAll("2019-01-01", [], { named: 0, reachable: 0, unreachable: [] })).toEqual([
      "A31 recipients critical",
    ]);
    expect(foundInAll("2019-01-01", [], { named: 2, reachable: 1, unreachable: ["person-1"] })).toEqual([
      "A31 recipients major",
    ]);
    expect(foundInAll("2019-01-01", [])).toEqual([]);
  });
});

test("every line of ALERTS.md has a rule, and every rule its row here", () => {
  const asked = Array.from({ length: 30 }, (_, index) => `A${String(index + 1).padStart(2, "0")}`);
  expect(ruleIds).toEqual([...asked, "A31"]);
  const shown = new Set([...table.map(({ rule }) => rule), "A22", "A28", "A29", "A31"]);
  expect([...shown].sort()).toEqual([...ruleIds].sort());
});

test("every sentence can be written, in both languages, with the figures of its cause", () => {
  for (const { fires } of table) {
    for (const { rule, object, figures } of found(fires)) {
      const candidates = rules.filter(({ id, scope }) => id === rule && scope === "project");
      const written = candidates.filter(({ words }) =>
        languages.every((language) => {
          try {
            return !/[{}]|undefined|NaN/.test(sentenceWith(words[language].why, figures, language));
          } catch {
            return false;
          }
        }),
      );
      expect({ rule, object, written: written.length }).toEqual({ rule, object, written: 1 });
    }
  }
});

test("settings change a threshold from their day on, and turn a rule off", () => {
  const change = (changedOn: string, alerts: Record<string, Record<string, number>>) =>
    say("SettingsChanged", { changedOn, alerts }, { occurredAt: `${changedOn}T08:00:00Z` });
  const fund = foldSubject(
    { kind: "fund", id: "ftap" },
    readFacts([change("2018-07-01", { A01: { minorDays: 30 } }), change("2018-07-10", { A01: { enabled: 0 } })]).facts,
  ) as FundState;
  const at = (day: CivilDate) => {
    const { facts } = readFacts([selected()]);
    const subject = createAlertSubjects(foldFacts(projectId, facts), facts)(day);
    return evaluateProject(subject, settingsOn(settingsVersions([fund]), day)).length;
  };
  expect([at("2018-06-30"), at("2018-07-01"), at("2018-07-09"), at("2018-07-10")]).toEqual([0, 1, 1, 0]);
});
