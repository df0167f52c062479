import { generateKeyPair, SignJWT } from "jose";
import { describe, expect, test } from "vitest";
import { topology } from "../../infra/topology.ts";
import { aLocal } from "./a-local.ts";
import { claimsOf, signedIn, tokenWith } from "./a-token.ts";

/*
 * Who gets what from each route, written by hand: a route that is missing here fails, and so does a right that grows.
 * `own` is the project of the team that asks, `other` another's.
 */

const local = aLocal();

const own = "ned";
const other = "cfvr";

type Row = readonly [secretariat: number, finance: number, auditor: number, team: number];
const forAll: Row = [200, 200, 200, 200];
const notForTeams: Row = [200, 200, 200, 403];
const inspection: Row = [200, 403, 200, 403];

const teamAlone: Row = [403, 403, 403, 200];
const nobody: Row = [403, 403, 403, 403];
const financeAlone: Row = [403, 422, 403, 403];

/** By route: the status each role gets, of its own project and of another. */
const expected: Readonly<Record<string, { own: Row; other?: Row }>> = {
  "GET /api/openapi.json": { own: forAll },
  "GET /api/asyncapi.json": { own: forAll },
  "GET /api/public/figures": { own: forAll },
  "GET /api/configuration": { own: forAll },
  "GET /api/me": { own: forAll },
  // A code that nobody was given.
  "POST /api/me/invitation": { own: [422, 422, 422, 422] },
  "GET /api/people": { own: inspection },
  "POST /api/people": { own: [422, 403, 403, 403] },
  "GET /api/people/{personId}": { own: [404, 403, 404, 403] },
  "PUT /api/people/{personId}": { own: [422, 403, 403, 403] },
  "POST /api/people/{personId}/erasure": { own: [404, 403, 403, 403] },
  "GET /api/portfolio": { own: forAll },
  "GET /api/projects": { own: forAll },
  "GET /api/projects/{projectId}": { own: forAll, other: notForTeams },
  "GET /api/projects/{projectId}/facts": { own: forAll, other: notForTeams },
  "GET /api/projects/{projectId}/trajectory": { own: forAll, other: notForTeams },
  "GET /api/projects/{projectId}/explain": { own: forAll, other: notForTeams },
  "POST /api/projects/{projectId}/what-if": { own: forAll, other: notForTeams },
  "GET /api/projects/{projectId}/drafts": { own: teamAlone, other: nobody },
  "GET /api/projects/{projectId}/drafts/{reportId}": { own: teamAlone, other: nobody },
  "PUT /api/projects/{projectId}/drafts/{reportId}": { own: [403, 403, 403, 422], other: nobody },
  "POST /api/projects/{projectId}/drafts/{reportId}/submission": { own: [403, 403, 403, 422], other: nobody },
  "POST /api/projects/{projectId}/evidence": { own: [403, 403, 403, 422], other: nobody },
  "GET /api/projects/{projectId}/evidence/{sha256}": { own: [404, 404, 404, 404], other: [404, 404, 404, 403] },
  "GET /api/projects/{projectId}/history": { own: forAll, other: notForTeams },
  "POST /api/projects/{projectId}/visits": { own: forAll, other: notForTeams },
  // What is sent is no agreement and no schedule.
  "POST /api/projects/{projectId}/agreement-preview": { own: [422, 422, 422, 422], other: [422, 422, 422, 403] },
  "POST /api/schedules": { own: [422, 422, 422, 422] },
  "GET /api/reviews": { own: notForTeams },
  "GET /api/month-end": { own: notForTeams },
  "POST /api/payments/matching": { own: financeAlone },
  "GET /api/payments": { own: forAll },
  "GET /api/projects/{projectId}/payments": { own: forAll, other: notForTeams },
  // An order that is not there: for whom it is theirs to see, it is not found; to decide or to ask, its body is wrong.
  "GET /api/projects/{projectId}/orders/{orderId}": { own: [404, 404, 404, 404], other: [404, 404, 404, 403] },
  "POST /api/projects/{projectId}/orders": { own: financeAlone },
  "POST /api/projects/{projectId}/orders/{orderId}/approval": { own: financeAlone },
  "POST /api/projects/{projectId}/orders/{orderId}/refusal": { own: financeAlone },
  "GET /api/funds": { own: notForTeams },
  "GET /api/funds/{fundId}": { own: notForTeams },
  "GET /api/applications": { own: notForTeams },
  "GET /api/applications/{applicationId}": { own: notForTeams },
  "GET /api/rejected": { own: inspection },
  "GET /api/dead-letters": { own: inspection },
  "GET /api/alerts": { own: forAll },
  "GET /api/alerts/history": { own: [404, 404, 404, 404] },
  "POST /api/alerts/handling": { own: [422, 422, 403, 403] },
  "GET /api/settings": { own: notForTeams },
  "POST /api/settings/preview": { own: [422, 403, 403, 403] },
  "GET /api/mails": { own: inspection },
  // Asked for a receipt that is not there: found by nobody, whoever asks.
  "GET /api/receipts/{receiptId}": { own: [404, 404, 404, 404] },
  // A report: for whom it is theirs to state, its body is what is wrong.
  "POST /api/acts/{factType}": { own: [403, 403, 403, 422], other: [403, 403, 403, 403] },
};

const people = [
  { role: "secretariat" },
  { role: "finance" },
  { role: "auditor" },
  { role: "project-team", project: own },
] as const;

const supposed = {
  source: "trajectoire.finance",
  detailType: "TranchePaid",
  detail: {
    metadata: { id: "suppose-1", version: 1, occurredAt: "2022-01-01T00:00:00Z", actor: "person-1" },
    data: { projectId: own, paymentId: "suppose-1", amountCents: 1, paidOn: "2022-01-01" },
  },
};

/** Well-formed of another's project; of one's own, of a month that is malformed, so that nothing is stated. */
const aReport = (projectId: string) => ({
  projectId,
  reportId: "droits",
  version: 1,
  period: { from: "2021-01", to: projectId === own ? "2021-13" : "2021-03" },
  submittedOn: "2021-04-01",
  nil: true,
});

const anApplication = async (): Promise<string> => {
  const response = await fetch(`${local.url}/api/applications`, { headers: await signedIn(local.url) });
  const { applications } = await response.json();
  return applications[0].applicationId;
};

const takesBody = (route: string): boolean =>
  topology.routes.some(({ method, path, maxBodyBytes }) => `${method} ${path}` === route && maxBodyBytes > 0);

const ask = async (route: string, project: string, headers: HeadersInit): Promise<Response> => {
  const [method = "", path = ""] = route.split(" ");
  const address = path
    .replace("{projectId}", project)
    .replace("{fundId}", "ftap")
    .replace("{orderId}", "no-such-order")
    .replace("{reportId}", "no-such-report")
    .replace("{sha256}", "0".repeat(64))
    .replace("{personId}", "no-such-person")
    .replace("{receiptId}", "0123456789abcdef")
    .replace("{factType}", "SavingsReported")
    .replace("{applicationId}", path.includes("{applicationId}") ? await anApplication() : "");
  const query = path.endsWith("/explain") ? "?figure=yield" : path.endsWith("/month-end") ? "?month=2022-12" : "";
  const facts = [
    { ...supposed, detail: { ...supposed.detail, data: { ...supposed.detail.data, projectId: project } } },
  ];
  const body = path.endsWith("{factType}") ? { data: aReport(project) } : { facts };
  return fetch(`${local.url}${address}${query}`, {
    method,
    headers: { ...headers, "idempotency-key": "rights" },
    ...(takesBody(route) ? { body: JSON.stringify(body) } : {}),
  });
};

test("every route has its line here, and no other has", () => {
  const routes = topology.routes.map(({ method, path }) => `${method} ${path}`);
  expect(Object.keys(expected).sort()).toEqual(routes.sort());
});

describe.each(Object.entries(expected))("%s", (route, rows) => {
  test.each(Object.entries(rows))("of %s project", async (whose, row) => {
    const project = whose === "own" ? own : other;
    const statuses: number[] = [];
    for (const person of people) statuses.push((await ask(route, project, await signedIn(local.url, person))).status);
    expect(statuses).toEqual(row);
  });
});

describe("a project team", () => {
  test("sees its own project alone in every list, sum and filter", async () => {
    const headers = await signedIn(local.url, { role: "project-team", project: own });
    const read = async (path: string) => (await fetch(`${local.url}${path}`, { headers })).json();
    for (const query of ["", "?wave=2018-1", "?asOf=2022-12-31&knownAt=2023-01-31"]) {
      const { projects } = await read(`/api/projects${query}`);
      expect(projects.map(({ projectId }: { projectId: string }) => projectId)).toEqual([own]);
      expect((await read(`/api/portfolio${query}`)).projects).toBe(1);
    }
  });

  test("is told the same of another's project and of one that does not exist", async () => {
    const headers = await signedIn(local.url, { role: "project-team", project: own });
    const said = async (project: string) => (await ask("GET /api/projects/{projectId}", project, headers)).text();
    expect(await said(other)).toBe(await said("no-such-project"));
  });
});

describe("a token", () => {
  const claims = () => claimsOf(local.url);
  const write = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const signedWith = (changes: object) => tokenWith(local.url, local.data, changes);

  const forged = async (): Promise<string> => {
    const { privateKey } = await generateKeyPair("RS256");
    const { header, payload } = await claims();
    return new SignJWT(payload).setProtectedHeader(header).sign(privateKey);
  };

  test.each<[string, () => Promise<string | undefined>]>([
    ["none", async () => undefined],
    ["that is no token", async () => "abc"],
    ["expired", async () => signedWith({ exp: Math.floor(Date.now() / 1000) - 60 })],
    ["for another audience", async () => signedWith({ aud: "another" })],
    ["of another issuer", async () => signedWith({ iss: "https://another.example.fr" })],
    ["signed by another key", forged],
    [
      "with alg none",
      async () => {
        const { header, body } = await claims();
        return `${write({ ...header, alg: "none" })}.${body}.`;
      },
    ],
    [
      "whose claims were changed",
      async () => {
        const { head, payload, signature } = await claims();
        return `${head}.${write({ ...payload, sub: "person-1" })}.${signature}`;
      },
    ],
  ])("%s: 401 on every signed-in route, and nothing else said", async (_, make) => {
    const token = await make();
    const headers: HeadersInit = token === undefined ? {} : { authorization: `Bearer ${token}` };
    for (const { method, path, access } of topology.routes) {
      if (access === "public") continue;
      const response = await ask(`${method} ${path}`.replace("{applicationId}", "a"), own, headers);
      expect([response.status, await response.text()]).toEqual([401, '{"message":"Unauthorized"}']);
    }
  });

  const openToStrangers: Readonly<Record<string, number>> = {
    "GET /api/openapi.json": 200,
    "GET /api/asyncapi.json": 200,
    "GET /api/public/figures": 200,
    "GET /api/configuration": 200,
    "GET /api/me": 200,
    "POST /api/me/invitation": 422,
  };

  test("of somebody the directory does not hold: 403 everywhere but on who they are, and to accept an invitation", async () => {
    const headers = { authorization: `Bearer ${await signedWith({ sub: "a-stranger" })}` };
    const statuses = await Promise.all(
      Object.keys(expected).map(async (route) => [route, (await ask(route, own, headers)).status]),
    );
    expect(statuses).toEqual(Object.keys(expected).map((route) => [route, openToStrangers[route] ?? 403]));
  });
});
