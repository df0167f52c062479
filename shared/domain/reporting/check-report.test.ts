import { describe, expect, test } from "vitest";
import { aFact } from "../../../events/a-fact.ts";
import { foldFacts } from "../fold.ts";
import { readFacts } from "../read-facts.ts";
import { checkReport } from "./check-report.ts";
import { besideOf, prefilled, usualPeriod } from "./report-under-way.ts";

const agreement = aFact("AgreementSigned", {
  projectId: "ned",
  version: 1,
  signedOn: "2021-01-01",
  tranches: [],
  streams: [
    {
      streamId: "hosting",
      label: "Hébergement",
      nature: "recurring",
      from: "2022-01",
      annualPlan: { "2022": 1_200_00 },
    },
  ],
});
const reported = (reportId: string, from: string, to: string, netAmountCents: number) =>
  aFact(
    "SavingsReported",
    {
      projectId: "ned",
      reportId,
      version: 1,
      period: { from, to },
      submittedOn: "2022-07-01",
      lines: [{ streamId: "hosting", nature: "recurring", netAmountCents, attributionPercent: 50, method: "factures" }],
    },
    { id: reportId },
  );

const reporting = (...facts: ReturnType<typeof aFact>[]) => {
  const known = readFacts([aFact("ProjectSelected", { projectId: "ned" }), agreement, ...facts]).facts;
  return { state: foldFacts("ned", known), facts: known, personId: "p", today: "2022-07-10" };
};

const line = (more: object = {}) => ({
  streamId: "hosting",
  nature: "recurring",
  netAmountCents: 300_00,
  method: "factures",
  ...more,
});
/** As `reported`, with its posts counted. */
const counted = () => {
  const fact = reported("2022-T1", "2022-01", "2022-03", 300_00);
  const { data } = fact.detail as { data: { lines: object[] } };
  const lines = data.lines.map((one) => ({ ...one, fte: { before: 3, after: 1 } }));
  return { ...fact, detail: { ...fact.detail, data: { ...data, lines } } };
};
const content = (lines: object[], more: object = {}) => ({
  version: 1,
  period: { from: "2022-04", to: "2022-06" },
  lines,
  ...more,
});
const codes = (typed: object, about = reporting()) =>
  checkReport("2022-T2", { ...typed }, about).checks.map(({ code, severity, path }) => `${severity} ${code} ${path}`);

describe("while it is typed", () => {
  test("a stream whose posts were counted is asked for them again: it could not be validated without (A23)", () => {
    const about = reporting(counted());
    expect(codes(content([line()]), about)).toEqual(["warning missing-posts /lines/0/fte"]);
    expect(codes(content([line({ fte: { before: 3, after: 0 } })]), about)).toEqual([]);
    expect(codes(content([line()]), reporting(reported("2022-T1", "2022-01", "2022-03", 300_00)))).toEqual([]);
  });

  test.each<[string, object, string[]]>([
    ["nothing is wrong with an amount near the plan that can be checked", content([line()]), []],
    [
      "a negative amount",
      content([line({ netAmountCents: -1 })]),
      ["warning negative-amount /lines/0/netAmountCents", "warning far-from-plan /lines/0/netAmountCents"],
    ],
    ["half the plan is near it", content([line({ netAmountCents: 150_00 })]), []],
    [
      "a cent less is far",
      content([line({ netAmountCents: 149_99 })]),
      ["warning far-from-plan /lines/0/netAmountCents"],
    ],
    ["the attribution counts", content([line({ netAmountCents: 1_200_00, attributionPercent: 50 })]), []],
    ["no evidence, baseline or method", content([line({ method: undefined })]), ["warning missing-evidence /lines/0"]],
    ["a stream nobody signed", content([line({ streamId: "x" })]), ["warning stream-not-in-agreement /lines/0"]],
    [
      "an amount that is not typed yet",
      content([line({ netAmountCents: null })]),
      ["error not-possible /lines/0/netAmountCents"],
    ],
    [
      "a month that is not over",
      content([line({ netAmountCents: 400_00 })], { period: { from: "2022-04", to: "2022-07" } }),
      ["error not-possible /period/to"],
    ],
    ["a correction without its reason", content([line()], { version: 2 }), ["error not-possible /reason"]],
  ])("%s", (_, typed, expected) => {
    expect(codes(typed)).toEqual(expected);
  });

  test("another report that speaks of a month of the same stream", () => {
    const about = reporting(reported("2022-S1", "2022-01", "2022-06", 600_00));
    expect(codes(content([line()]), about)).toEqual(["warning overlap /lines/0"]);
  });
});

describe("a report begins", () => {
  test("with the first period nobody reported, the streams of the agreement, and the last report's method", () => {
    const { state, facts, today } = reporting(reported("2022-T1", "2022-01", "2022-03", 500_00));
    const period = usualPeriod(state, facts, today);
    expect(prefilled(state, facts, "2022-T2", period, today)).toMatchObject({
      version: 1,
      period: { from: "2022-04", to: "2022-06" },
      lines: [{ streamId: "hosting", label: "Hébergement", netAmountCents: null, method: "factures" }],
    });
    expect(besideOf(state, facts, period, today)).toEqual([
      {
        streamId: "hosting",
        label: "Hébergement",
        nature: "recurring",
        planCents: 300_00,
        last: { reportId: "2022-T1", from: "2022-01", to: "2022-03", cents: 250_00 },
      },
    ]);
  });

  test("as a correction with what was said, one version later, without its reason", () => {
    const { state, facts, today } = reporting(reported("2022-T1", "2022-01", "2022-03", 500_00));
    const typed = prefilled(state, facts, "2022-T1", usualPeriod(state, facts, today), today);
    expect(typed).toMatchObject({ version: 2, lines: [{ netAmountCents: 500_00 }] });
    expect(typed).not.toHaveProperty("reason");
  });
});
