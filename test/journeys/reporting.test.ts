import { describe, expect, test } from "vitest";
import { aLocal } from "./a-local.ts";
import { signedIn } from "./a-token.ts";
import { answerOf } from "./local-process.ts";

/* A project team reports: prefilled, saved as it types, checked, submitted, taken back, corrected. */

/** A quarter is just over: nobody has reported it yet. */
const today = "2027-01-04";

const local = aLocal({ variables: { TRAJECTOIRE_TODAY: today } });

const team = { role: "project-team", project: "ned" } as const;

const send = async (
  method: string,
  path: string,
  body?: object,
  headers: Record<string, string> = {},
  as: Parameters<typeof signedIn>[1] = team,
) => {
  const response = await fetch(`${local.url}/api/${path}`, {
    method,
    headers: { ...(await signedIn(local.url, as)), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { code: response.status, tag: response.headers.get("etag") ?? "", body: await response.json() };
};

const address = (reportId: string) => `projects/ned/drafts/${reportId}`;
const save = (reportId: string, content: object, tag: string) =>
  send("PUT", address(reportId), { content }, { "if-match": tag });
const submit = (reportId: string, version: number, seen: readonly string[], key: string) =>
  send("POST", `${address(reportId)}/submission`, { version, seen }, { "idempotency-key": key });
const recorded = (receipt: string) =>
  expect
    .poll(async () => (await send("GET", receipt.slice(5))).body, { timeout: 5_000, interval: 20 })
    .toMatchObject({ status: "recorded" });

/** Begins a report of the period that comes next, with each line at its plan; the first is of a stream whose posts are counted. */
const begin = async (reportId: string) => {
  const { body, tag } = await send("GET", address(reportId));
  const lines = body.content.lines.map((line: { streamId: string }, index: number) => {
    const { planCents } = body.beside.find(({ streamId }: { streamId: string }) => streamId === line.streamId);
    const posts = index === 0 ? { fte: { before: 12, after: 9 } } : {};
    return { ...line, netAmountCents: planCents, method: "Factures", ...posts };
  });
  return { content: { ...body.content, lines }, tag, version: body.version };
};

describe("a report", () => {
  test("is prefilled, saved, submitted and moves the declared figures; sent again, it is one fact", async () => {
    const { content, tag, version } = await begin("essai-1");
    expect([version, tag, content.period]).toEqual([0, '"0"', { from: "2026-10", to: "2026-12" }]);
    const saved = await save("essai-1", content, tag);
    expect(saved).toMatchObject({ code: 200, tag: '"1"', body: { checks: [], version: 1 } });
    const before = JSON.parse(await answerOf(local.url, "/api/projects/ned")).declared.cumulativeCents;
    const first = await submit("essai-1", 1, [], "s1");
    expect(first.code).toBe(202);
    await recorded(first.body.receipt);
    expect(await submit("essai-1", 1, [], "s1")).toEqual(first);
    expect(JSON.parse(await answerOf(local.url, "/api/projects/ned")).declared.cumulativeCents).toBeGreaterThan(before);
    const { body: history } = await send("GET", "projects/ned/history?type=SavingsReported");
    expect(
      history.entries.filter(({ data: { reportId } }: { data: { reportId: string } }) => reportId === "essai-1"),
    ).toHaveLength(1);
  });

  test("submitted by two people at once, or again, is one fact", async () => {
    const nil = { version: 1, period: { from: "2015-01", to: "2015-03" }, nil: true };
    await save("a-deux", nil, '"0"');
    const both = await Promise.all(["d1", "d2"].map((key) => submit("a-deux", 1, [], key)));
    expect(both.map(({ code }) => code).sort()).toEqual([202, 412]);
    expect((await submit("a-deux", 2, [], "d3")).body.detail).toContain(
      "a draft that was not submitted since it was saved",
    );
  });

  test("keeps what was typed as it was typed, and says what is wrong with it", async () => {
    const typed = { lines: [{ streamId: "x", nature: "recurring", netAmountCents: "12,5" }], note: "à revoir" };
    const saved = await save("essai-2", typed, '"0"');
    expect(saved.body.content).toEqual(typed);
    expect(saved.body.checks.every(({ severity }: { severity: string }) => severity === "error")).toBe(true);
    const refused = await submit("essai-2", 1, [], "s2");
    expect(refused.code).toBe(409);
    expect(refused.body.findings.map(({ path }: { path: string }) => path)).toContain(
      "/content/lines/0/netAmountCents",
    );
  });

  test("of two who edit, the second is shown what the first saved, and loses nothing", async () => {
    await save("essai-3", { note: "première" }, '"0"');
    const lost = await save("essai-3", { note: "seconde" }, '"0"');
    expect(lost).toMatchObject({ code: 412, body: { current: { content: { note: "première" }, version: 1 } } });
    expect(await save("essai-3", { note: "les deux" }, '"1"')).toMatchObject({ code: 200, tag: '"2"' });
  });

  test("with a warning is submitted once it was seen", async () => {
    const { content, tag } = await begin("essai-4");
    const doubled = content.lines.map((line: { netAmountCents: number }) => ({ ...line, netAmountCents: -1 }));
    await save("essai-4", { ...content, lines: doubled }, tag);
    expect((await submit("essai-4", 1, [], "s4")).body.detail).toContain("more was spent than saved");
    const seen = ["negative-amount", "far-from-plan", "overlap"];
    const { code, body } = await submit("essai-4", 1, seen, "s5");
    expect(code).toBe(202);
    await recorded(body.receipt);
    const { body: receipt } = await send("GET", body.receipt.slice(5));

    const withdrawal = {
      data: { projectId: "ned", factId: receipt.factId, withdrawnOn: "2026-01-01", reason: "Erreur de saisie" },
    };
    const taken = await send("POST", "acts/FactWithdrawn", withdrawal, { "idempotency-key": "w1" });
    expect(taken.code).toBe(202);
    await recorded(taken.body.receipt);
  });

  test("that was reviewed is corrected, not taken back", async () => {
    const { body } = await send("GET", "projects/ned/history?type=SavingsReviewed");
    const { reportId, version } = body.entries[0].data;
    const { body: reports } = await send("GET", "projects/ned/history?type=SavingsReported");
    const reviewed = reports.entries.find(
      ({ data: said }: { data: { reportId: string; version: number } }) =>
        said.reportId === reportId && said.version === version,
    );
    const factId = reviewed.fact.split(" ")[0];
    const refused = await send(
      "POST",
      "acts/FactWithdrawn",
      { data: { projectId: "ned", factId, withdrawnOn: "2026-01-01", reason: "x" } },
      { "idempotency-key": "w2" },
    );
    expect(refused.body.detail).toContain("a report that nobody reviewed yet");
    const correction = await send("GET", address(encodeURIComponent(reportId)));
    expect(correction.body).toMatchObject({ version: 0, content: { lines: expect.any(Array) } });
    expect(correction.body.content.version).toBeGreaterThan(version);
    expect(correction.body.checks.map(({ path }: { path: string }) => path)).toContain("/reason");
  });
});

test("nothing saved in a quarter is a report too: nil, and a reviewer accepts or sends back with a reason", async () => {
  const nil = { version: 1, period: { from: "2016-01", to: "2016-03" }, nil: true };
  expect((await save("rien", nil, '"0"')).body.checks).toEqual([]);
  const { body } = await submit("rien", 1, [], "n1");
  await recorded(body.receipt);
  const { body: receipt } = await send("GET", body.receipt.slice(5));
  const review = (decision: string, more: object, key: string) =>
    send(
      "POST",
      "acts/SavingsReviewed",
      {
        data: {
          projectId: "ned",
          reportId: "rien",
          version: 1,
          reportFactId: receipt.factId,
          decision,
          reviewedOn: "2026-12-01",
          ...more,
        },
      },
      { "idempotency-key": key },
      { role: "finance" },
    );
  expect((await review("changes-requested", {}, "v1")).body.findings[0].path).toBe("/data/reason");
  expect((await review("changes-requested", { reason: "Joindre le calcul" }, "v2")).code).toBe(202);
  const accepted = [{ streamId: "hosting", nature: "one-off", amountCents: 100 }];
  const other = { accepted, confidence: "interim", reason: "Une économie ponctuelle a été constatée" };
  expect((await review("validated", { accepted, confidence: "interim" }, "v3")).body.findings[0].path).toBe(
    "/data/reason",
  );
  const before = JSON.parse(await answerOf(local.url, "/api/projects/ned")).validated.cumulativeCents;
  const last = await review("validated", { ...other, reviewedOn: "2026-12-02" }, "v4");
  expect(last.code).toBe(202);
  await expect
    .poll(async () => JSON.parse(await answerOf(local.url, "/api/projects/ned")).validated.cumulativeCents, {
      timeout: 5_000,
    })
    .toBe(before + 100);
});

test("nobody but the team sees a draft", async () => {
  for (const as of [{ role: "finance" }, { role: "secretariat" }, { role: "project-team", project: "cfvr" }] as const) {
    expect((await send("GET", address("essai-1"), undefined, {}, as)).code).toBe(403);
  }
});

test("reviewers see what waits for them and what a correction changes", async () => {
  const { body } = await send("GET", "reviews", undefined, {}, { role: "finance" });
  const own = body.reports.find(({ report }: { report: { reportId: string } }) => report.reportId === "essai-1");
  expect(own).toMatchObject({ projectId: "ned", isOwn: false, changes: [] });
  expect(body.reports.every(({ simulation }: { simulation: boolean }) => simulation)).toBe(true);
});

test("everybody sees the sums of the last quarter, without a token and without what is only declared", async () => {
  const response = await fetch(`${local.url}/api/public/figures`);
  const figures = await response.json();
  expect([response.status, figures.asOf, "declaredRunRateCents" in figures]).toEqual([200, "2026-12-31", false]);
  expect(figures.paidCents).toBe(JSON.parse(await answerOf(local.url, "/api/portfolio?asOf=2026-12-31")).paidCents);
});

test.each([
  ["2026-09-30", "2026-09-30"],
  ["2026-09-29", "2026-06-30"],
  ["2031-01-01", "2026-12-31"],
])(
  "everybody finds the public figures of %s again: those of the quarter that ended by then, %s",
  async (asked, asOf) => {
    const response = await fetch(`${local.url}/api/public/figures?asOf=${asked}&knownAt=2026-10-15`);
    const { declaredRunRateCents, ...portfolio } = JSON.parse(
      await answerOf(local.url, `/api/portfolio?asOf=${asOf}&knownAt=2026-10-15`),
    );
    expect(await response.json()).toEqual(portfolio);
  },
);

test("everybody learns where to sign in and what day it is", async () => {
  const response = await fetch(`${local.url}/api/configuration`);
  expect([response.status, response.headers.get("cache-control")]).toEqual([200, "no-store"]);
  expect(await response.json()).toEqual({
    issuer: `${local.url}/oidc`,
    clientId: "trajectoire-local",
    today,
    isLocal: true,
  });
});

test("an answer comes compressed to who takes it so, and plain to who does not", async () => {
  const ask = async (accepted: string) => {
    const response = await fetch(`${local.url}/api/openapi.json`, { headers: { "accept-encoding": accepted } });
    return { encoding: response.headers.get("content-encoding"), text: await response.text() };
  };
  const [zipped, plain] = [await ask("gzip, br"), await ask("identity")];
  expect([zipped.encoding, plain.encoding]).toEqual(["gzip", null]);
  expect(zipped.text).toBe(plain.text);
});
