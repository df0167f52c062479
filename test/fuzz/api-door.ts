import type { Context } from "aws-lambda";
import fc from "fast-check";
import { createGuard } from "../../functions/api/guard.ts";
import { createReadStates } from "../../functions/api/read-states.ts";
import { readableEvent } from "../../functions/api/readable-event.ts";
import { createRoutes } from "../../functions/api/routes.ts";
import { bodyLimitsOf, type Route, topology } from "../../infra/topology.ts";
import { memoryLedger, memoryRejected, memoryStates } from "../../shared/adapters/memory.ts";
import { figureNames } from "../../shared/domain/explain/explain.ts";
import type { Directory, Receipts } from "../../shared/domain/ports.ts";
import { factOfLine } from "../../shared/domain/read-facts.ts";
import { createRefold } from "../../shared/domain/refold.ts";
import { actRights, roles } from "../../shared/domain/rights/rights.ts";
import { aPortfolio } from "../a-portfolio.ts";
import { spoiltFact, spoiltText } from "./spoilt-json.ts";

export type ApiOutcome = {
  readonly asked: number;
  readonly statuses: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
};

type Asked = {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly body: string;
  readonly header: string;
};

const oddText = fc.oneof(
  fc.constantFrom("projet-0", "projet-1", "nobody", "%", "%00", "..", "é", "a/b", "__proto__", "constructor", ""),
  fc.string({ unit: "binary", maxLength: 30 }),
);

const queryValue = fc.oneof(
  oddText,
  fc.constantFrom(
    "2022-12-31",
    "2022-02-30",
    "0000-01-01",
    "9999-12-31",
    "2022-12-31T00:00:00Z",
    "now",
    "2022-12",
    "0001-01",
    "9999-12",
  ),
  fc.constantFrom(...figureNames),
  fc.constantFrom("funded", "missed", "none", "2018-1", "charge"),
);

const queryName = fc.constantFrom(
  "asOf",
  "knownAt",
  "wave",
  "ministry",
  "holder",
  "status",
  "lifecycle",
  "figure",
  "from",
  "to",
  "cursor",
  "x",
);

const query = fc.array(fc.tuple(queryName, queryValue), { maxLength: 4 }).chain((pairs) => {
  const encoded = new URLSearchParams(pairs).toString();
  const raw = pairs.map(([name, value]) => `${name}=${value}`).join("&");
  return fc.constantFrom(encoded, encoded, encoded, raw);
});

const body = fc
  .oneof(
    fc.array(spoiltFact, { maxLength: 4 }).map((facts) => ({ facts })),
    spoiltFact,
    fc.constant({ facts: 1 }),
    spoiltFact.map((said) => ({ data: Reflect.get(Object(Reflect.get(Object(said), "detail")), "data") })),
  )
  .chain((said) => spoiltText(JSON.stringify(said) ?? ""));

const routes: readonly Route[] = topology.routes;

const asked: fc.Arbitrary<Asked> = fc
  .record({
    route: fc.constantFrom(...routes, ...routes.filter(({ method }) => method === "POST")),
    id: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom("projet-0", "projet-1", "projet-2") },
      { weight: 1, arbitrary: oddText },
    ),
    act: fc.constantFrom(...Object.keys(actRights)),
    isEncoded: fc.boolean(),
    query,
    body,
    other: fc.nat(20),
    header: fc.oneof({ weight: 1, arbitrary: oddText }, { weight: 4, arbitrary: fc.uuid() }),
  })
  .map(({ route, id: anId, act, isEncoded, query: rawQuery, body: said, other, header }) => {
    const id = route.path.endsWith("{factType}") && other !== 4 ? act : anId;
    return {
      method: other === 0 ? "DELETE" : other === 1 ? "PATCH" : route.method,
      path: other === 2 ? `/api/${id}` : route.path.replace(/\{\w+\}/, isEncoded ? encodeURIComponent(id) : id),
      query: rawQuery,
      body: route.method === "POST" || other === 3 ? said : "",
      header,
    };
  });

const eventOf = ({ method, path, query: rawQueryString, body: said, header }: Asked) => ({
  version: "2.0",
  routeKey: `${method} ${path}`,
  rawPath: path,
  rawQueryString,
  headers: { "content-type": "application/json", "x-odd": header, "idempotency-key": header, host: "localhost" },
  requestContext: {
    accountId: "0",
    apiId: "fuzz",
    authorizer: { jwt: { claims: { iss: "https://issuer.example.fr", sub: "1" }, scopes: null } },
    domainName: "localhost",
    domainPrefix: "fuzz",
    http: { method, path, protocol: "HTTP/1.1", sourceIp: "127.0.0.1", userAgent: "fuzz" },
    requestId: "r",
    routeKey: `${method} ${path}`,
    stage: "$default",
    time: "",
    timeEpoch: 0,
  },
  ...(said === "" ? {} : { body: said }),
  isBase64Encoded: false,
});

/** What an answer must be: JSON, and a sentence in problem details when it refuses. */
const wrongIn = (status: number, text: string): string | undefined => {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    return `${status} without JSON: ${text.slice(0, 80)}`;
  }
  if (![200, 202, 400, 403, 404, 405, 409, 413, 422].includes(status)) return `${status}: ${text.slice(0, 200)}`;
  if (status === 200 || status === 202) return undefined;
  const detail = typeof answer === "object" && answer !== null ? Reflect.get(answer, "detail") : undefined;
  return typeof detail === "string" && detail.length > 10
    ? undefined
    : `${status} without a sentence: ${text.slice(0, 80)}`;
};

/** Requests are accepted and forgotten: what is fuzzed is the reading of them. */
const noReceipts: Receipts = {
  keep: async () => undefined,
  get: async () => undefined,
  markPublished: async () => undefined,
  owed: async () => [],
};

const person = {
  personId: "person-1",
  roles: roles.map((role) => ({ role, from: "2020-01-01" })),
  invitedBy: "person-1",
  invitedOn: "2020-01-01",
};

/** Asks the API `runs` odd questions, over a portfolio of a few laureates. */
export const fuzzApi = async (runs: number, seed: number): Promise<ApiOutcome> => {
  const ledger = memoryLedger();
  const states = memoryStates();
  const refold = createRefold({ ledger, states });
  for (const entry of aPortfolio(3, 90)) {
    const line = { ...entry, recordedAt: "2023-01-01T00:00:00Z" };
    await ledger.append(line);
    await refold(factOfLine(line).subject);
  }
  const faults: string[] = [];
  const limits: unknown = JSON.parse(bodyLimitsOf(routes)["MAX_BODY_BYTES"] ?? "{}");
  const readStates = createReadStates({ ledger, states });
  const clock = { now: () => new Date("2026-01-01T12:00:00Z") };
  const stored = { person, version: 1 };
  const directory: Directory = {
    of: async () => stored,
    get: async () => stored,
    put: async () => true,
    bind: async () => true,
    list: async () => [stored],
  };
  const app = createRoutes({
    readStates,
    ledger,
    rejected: memoryRejected(),
    deadLetters: { count: async () => [] },
    receipts: noReceipts,
    orders: { get: async () => ({ orders: [], version: 0 }), put: async () => true },
    publisher: { publish: async () => undefined },
    drafts: { get: async () => undefined, put: async () => true, list: async () => [] },
    evidence: {
      isKept: async () => false,
      uploadForm: async () => ({ url: "https://example.fr", fields: {} }),
      download: async () => ({ url: "https://example.fr", expiresInSeconds: 1 }),
    },
    visits: { visit: async () => undefined },
    alerts: { get: async () => undefined, list: async () => [] },
    handlings: {
      get: async () => ({ handlings: [], version: 0 }),
      put: async () => true,
      list: async () => new Map(),
    },
    mails: { list: async () => [] },
    clock,
    directory,
    guard: createGuard({ directory, readStates, clock }),
    signIn: { issuer: "https://issuer.example.fr", clientId: "trajectoire" },
    originSecret: undefined,
    bodyLimits: limits as Record<string, number>,
    onFault: (error) => faults.push(error.stack ?? error.message),
  });
  const statuses: Record<string, number> = {};
  for (const question of fc.sample(asked, { numRuns: runs, seed })) {
    const before = faults.length;
    try {
      /* Powertools reads a few fields of the context alone, none of them here. */
      const { statusCode = 0, body: text = "" } = await app.resolve(readableEvent(eventOf(question)), {} as Context);
      statuses[statusCode] = (statuses[statusCode] ?? 0) + 1;
      const wrong = wrongIn(statusCode, text);
      if (wrong !== undefined) faults.push(wrong);
    } catch (error) {
      faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
    if (faults.length > before) faults.push(`asked: ${JSON.stringify(question).slice(0, 600)}`);
  }
  return { asked: runs, statuses, faults };
};
