import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aFact } from "../../events/a-fact.ts";
import { answerOf, putFacts, type SystemUnderTest, startSystem } from "./a-system.ts";

/*
 * The worked examples asked in every way the API answers: the curve, the explanation, the supposition, the filters.
 */

let system: SystemUnderTest;
beforeAll(async () => {
  system = await startSystem();
  expect((await putFacts("events/samples/vague-exemples.ndjson", system)).output).toContain("54 recorded");
});
afterAll(() => system.stop());

const at = "asOf=2022-12-31&knownAt=2100-01-01";
const ask = async (path: string) => JSON.parse(await answerOf(system, path));
const refusal = async (path: string) => {
  const response = await system.request(path);
  return { status: response.status, ...(await response.json()) };
};

describe("the trajectory", () => {
  test("follows paid, required and realised month by month", async () => {
    const { points } = await ask(`/api/projects/exemple-2/trajectory?${at}&from=2021-10&to=2022-12`);
    expect(points).toHaveLength(15);
    expect(points[0]).toMatchObject({ month: "2021-10", paidCents: 870_000_000, requiredCents: 0 });
    expect(points.at(-1)).toEqual({
      month: "2022-12",
      on: "2022-12-31",
      paidCents: 870_000_000,
      requiredCents: 600_000_000,
      validatedRunRateCents: 442_550_050,
      declaredRunRateCents: 442_550_050,
      initialPlan12Cents: 0,
      plan12Cents: 0,
      forecast: null,
    });
  });

  test("goes by itself from the first date to the last maturity, and forecasts what is to come", async () => {
    const { points } = await ask(`/api/projects/exemple-2/trajectory?${at}`);
    expect([points[0].month, points.at(-1).month]).toEqual(["2018-05", "2023-03"]);
    const position = await ask(`/api/projects/exemple-2?${at}`);
    expect(points.at(-1)).toMatchObject({
      requiredCents: position.next.requiredCents,
      validatedRunRateCents: null,
      forecast: position.next.forecast,
    });
  });

  test("refuses a month that is none", async () => {
    expect(await refusal(`/api/projects/exemple-2/trajectory?${at}&from=2022-13`)).toMatchObject({
      status: 400,
      parameter: "from",
      detail: 'from: expected a month, written YYYY-MM, found "2022-13".',
    });
  });
});

describe("the explanation", () => {
  test("plugs the numbers into the formula and cites the facts", async () => {
    const { explanation, facts } = await ask(`/api/projects/exemple-2/explain?${at}&figure=yield`);
    expect(explanation.value).toBe("0.7376");
    expect(explanation.terms.map(({ figure, value }: { figure: string; value: number }) => [figure, value])).toEqual([
      ["validated.runRateCents", 442_550_050],
      ["maturedCents", 600_000_000],
    ]);
    const [runRate] = explanation.terms;
    expect(runRate.parts.map(({ streamId, cents }: { streamId: string; cents: number }) => [streamId, cents])).toEqual([
      ["hosting", 315_000_000],
      ["licences", 127_550_050],
    ]);
    expect(runRate.parts[1].parts[0]).toMatchObject({ month: "2022-01", cents: 10_629_171, known: "reported" });
    expect(new Set(facts.map(({ detailType }: { detailType: string }) => detailType))).toEqual(
      new Set(["AgreementSigned", "SavingsReported", "SavingsReviewed", "TranchePaid"]),
    );
  });

  test("refuses a figure that is none, and says which there are", async () => {
    const { status, detail } = await refusal(`/api/projects/exemple-2/explain?${at}&figure=luck`);
    expect([status, detail.includes("validated.runRateCents")]).toEqual([400, true]);
  });
});

describe("the supposition", () => {
  const suppose = async (projectId: string, body: unknown) => {
    const response = await system.request(`/api/projects/${projectId}/what-if?${at}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
    return { status: response.status, answer: await response.json() };
  };
  const licences = (amount: number) =>
    aFact(
      "SavingsReviewed",
      {
        projectId: "exemple-2",
        reportId: "licences-2022",
        version: 1,
        decision: "validated",
        accepted: [{ streamId: "licences", nature: "recurring", amountCents: amount }],
        reviewedOn: "2023-06-30",
      },
      { id: "supposed-1", occurredAt: "2023-06-30T10:00:00Z" },
    );

  test("answers the position that more facts would give, and records nothing", async () => {
    const before = await answerOf(system, `/api/projects/exemple-2?${at}`);
    const withheld = aFact(
      "TrancheRepaid",
      {
        projectId: "exemple-2",
        repaymentId: "supposed",
        paymentId: (await ask(`/api/projects/exemple-2/explain?${at}&figure=paidCents`)).explanation.parts[0].paymentId,
        amountCents: 240_000_000,
        repaidOn: "2022-12-01",
      },
      { id: "supposed-2" },
    );
    const { status, answer } = await suppose("exemple-2", { facts: [withheld] });
    expect([status, answer.hypothetical, answer.paidCents, answer.maturedCents]).toEqual([
      200,
      true,
      630_000_000,
      360_000_000,
    ]);
    expect(await answerOf(system, `/api/projects/exemple-2?${at}`)).toBe(before);
    const { facts } = await ask("/api/projects/exemple-2/facts");
    expect(
      facts.some(({ detail }: { detail: { metadata: { id: string } } }) => detail.metadata.id === "supposed-2"),
    ).toBe(false);
  });

  test("refuses what the ledger would refuse, place by place", async () => {
    const other = aFact("TranchePaid", { projectId: "exemple-1" }, { id: "supposed-3" });
    const { status, answer } = await suppose("exemple-2", {
      facts: [licences(1.5), other, { source: "trajectoire.fund", detailType: "Gift", detail: {} }],
    });
    expect(status).toBe(422);
    expect(answer.findings.map(({ path }: { path: string }) => path)).toEqual([
      "/facts/0/detail/data/accepted/0/amountCents",
      "/facts/1/detail/data/projectId",
      "/facts/2/detailType",
    ]);
  });

  test("takes 1 to 200 facts, as JSON, of a known project", async () => {
    const one = licences(1);
    const many = Array.from({ length: 201 }, () => one);
    expect((await suppose("exemple-2", { facts: many })).answer.detail).toContain("a list of 1 to 200 facts");
    expect((await suppose("exemple-2", { facts: [] })).status).toBe(422);
    expect((await suppose("exemple-2", "facts")).status).toBe(400);
    expect((await suppose("exemple-2", `{"facts":${"[".repeat(9_000)}${"]".repeat(9_000)}}`)).status).toBe(400);
    expect((await suppose("%20", { facts: [one] })).status).toBe(400);
    expect((await suppose("nobody", { facts: [one] })).status).toBe(404);
    expect((await suppose("exemple-2", `"${"x".repeat(1_100_000)}"`)).status).toBe(413);
  });
});

describe("the portfolio's filters", () => {
  test("keep the projects of a status, a lifecycle, a holder", async () => {
    const all = await ask(`/api/portfolio?${at}&wave=exemples`);
    for (const [status, share] of Object.entries<{ count: number; maturedCents: number }>(all.statuses)) {
      const { projects, maturedCents } = await ask(`/api/portfolio?${at}&wave=exemples&status=${status}`);
      expect([projects, maturedCents]).toEqual([share.count, share.maturedCents]);
    }
    const { projects } = await ask(`/api/projects?${at}&lifecycle=funded`);
    expect(projects.length).toBeGreaterThan(0);
    const [{ holder }] = projects;
    const held = await ask(`/api/projects?${at}&holder=${encodeURIComponent(holder.name)}`);
    expect(new Set(held.projects.map((one: { holder: { name: string } }) => one.holder.name))).toEqual(
      new Set([holder.name]),
    );
    expect((await ask(`/api/portfolio?${at}&ministry=Aucun`)).projects).toBe(0);
  });

  test("give, when asked, the last quarter-ends of each curve and the month that reports reach", async () => {
    const { projects } = await ask(`/api/projects?${at}&wave=exemples&quarters=2`);
    const { quarters, reportedTo } = projects.find(({ projectId }: { projectId: string }) => projectId === "exemple-2");
    const { points } = await ask(`/api/projects/exemple-2/trajectory?${at}&from=2022-09&to=2022-12`);
    expect(quarters).toEqual(
      [points[0], points[3]].map(({ on, paidCents, requiredCents, validatedRunRateCents }) => ({
        on,
        paidCents,
        requiredCents,
        validatedRunRateCents,
      })),
    );
    expect(reportedTo).toEqual({ declared: "2022-12", validated: "2022-12" });
    expect((await ask(`/api/projects?${at}`)).projects[0]).not.toHaveProperty("quarters");
    expect(await refusal(`/api/projects?${at}&quarters=0`)).toMatchObject({ status: 400, parameter: "quarters" });
  });

  test("refuse a status that is none", async () => {
    expect(await refusal(`/api/portfolio?${at}&status=great`)).toMatchObject({ status: 400, parameter: "status" });
  });
});
