import * as z from "zod";
import { catalogue } from "../../../events/catalogue.ts";
import { problem, unauthorised } from "../../../shared/answers/problem.ts";
import { receipt } from "../../../shared/answers/records.ts";
import { type ActType, actRights } from "../../../shared/domain/rights/rights.ts";
import { askedAct } from "../act-routes.ts";
import { contract } from "./contract.ts";
import type { RouteContract } from "./route-contract.ts";

/*
 * The OpenAPI 3.1 document, made of the schemas the routes parse with.
 */

/** JSON Schema 2020-12, the dialect of OpenAPI 3.1. `io` input: as it is sent. */
const schemaOf = (schema: z.ZodType): object => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return rest;
};

const json = (schema: z.ZodType, type = "application/json") => ({ [type]: { schema: schemaOf(schema) } });

const ofProblem = { $ref: "#/components/responses/Problem" };

const actBody = (type: ActType): z.ZodType => askedAct.extend({ data: catalogue[type].writer });

/** Each fact that people state, as a route of its own. */
const actContracts = (): [string, RouteContract][] =>
  (Object.keys(actRights) as ActType[]).map((type) => [
    `POST /api/acts/${type}`,
    {
      summary: `States ${type}; by ${Object.keys(actRights[type]).join(" or ")}.`,
      tag: "Acts",
      headers: ["Idempotency-Key"],
      body: actBody(type),
      answer: { status: 202, schema: receipt, headers: ["Location"] },
      problems: [404, 409],
    },
  ]);

const headerParameters = {
  "Idempotency-Key": {
    name: "Idempotency-Key",
    in: "header",
    required: true,
    description: "New for each request, the same when it is sent again: the first answer comes back.",
    schema: { type: "string", pattern: "^[\\x21-\\x7e]{1,128}$" },
  },
  "If-Match": {
    name: "If-Match",
    in: "header",
    required: true,
    description: "The ETag of what was read.",
    schema: { type: "string", pattern: '^"[0-9]{1,9}"$' },
  },
} as const;

/** Of the first start's data. */
const examples = { projectId: "ned", fundId: "ftap" };

const parametersOf = (path: string, { query = {}, headers = [] }: RouteContract): object[] => [
  ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string", minLength: 1 },
    ...(name !== undefined && Object.hasOwn(examples, name) ? { example: Reflect.get(examples, name) } : {}),
  })),
  ...Object.entries(query).map(([name, schema]) => {
    const type = schema as z.ZodType;
    return { name, in: "query", required: !type.safeParse(undefined).success, schema: schemaOf(type) };
  }),
  ...headers.map((name) => headerParameters[name]),
];

const operation = (key: string, path: string, route: RouteContract): object => {
  const { summary, tag, body, answer, problems = [], access } = route;
  const statuses = [400, 403, 422, ...(body === undefined ? [] : [413]), ...problems];
  const answerHeaders = (answer.headers ?? []).map((name) => [name, { schema: { type: "string" } }]);
  return {
    operationId: key
      .replace(/^(\w+) \/api\//, "$1 ")
      .replaceAll(/[^A-Za-z0-9]+(\w)/g, (_, letter) => letter.toUpperCase()),
    summary,
    tags: [tag],
    parameters: parametersOf(path, route),
    ...(body === undefined ? {} : { requestBody: { required: true, content: json(body) } }),
    responses: {
      [answer.status]: {
        description: "Done.",
        content: json(answer.schema),
        ...(answerHeaders.length === 0 ? {} : { headers: Object.fromEntries(answerHeaders) }),
      },
      ...(access === "public" ? {} : { 401: { $ref: "#/components/responses/Unauthorised" } }),
      ...Object.fromEntries(statuses.map((status) => [status, ofProblem])),
    },
    ...(access === "public" ? { security: [] } : {}),
  };
};

/** The whole document. */
export const openApi = (): object => {
  const paths: Record<string, Record<string, object>> = {};
  for (const [key, route] of [...Object.entries(contract), ...actContracts()]) {
    const [method = "", path = ""] = key.split(" ");
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation(key, path, route) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Trajectoire",
      version: "1",
      description:
        "The laureates of the Fonds pour la transformation de l'action publique against its promise: one euro of recurring savings, three years after each euro invested. Amounts are integer euro cents.",
      license: { name: "EUPL-1.2", identifier: "EUPL-1.2" },
    },
    servers: [{ url: "/" }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: {
        token: {
          type: "http",
          scheme: "bearer",
          bearerFormat: "JWT",
          description:
            "Of the deployment's OIDC issuer; on one's own machine: npm run --silent token -- --role auditor",
        },
      },
      responses: {
        Problem: { description: "Why not, and what to do.", content: json(problem, "application/problem+json") },
        Unauthorised: { description: "No valid token.", content: json(unauthorised) },
      },
    },
  };
};
