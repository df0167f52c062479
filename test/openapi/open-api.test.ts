import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { factTypes } from "../../events/catalogue.ts";
import { asyncApi } from "../../functions/api/contract/async-api.ts";
import { contract } from "../../functions/api/contract/contract.ts";
import { openApi } from "../../functions/api/contract/open-api.ts";
import { topology } from "../../infra/topology.ts";
import { actRights } from "../../shared/domain/rights/rights.ts";

/* The documents are right by their own standards, and speak of the routes and facts that are there. */

const document = openApi() as {
  paths: Record<string, Record<string, { security?: []; requestBody?: object; operationId: string }>>;
};

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ route: `${method.toUpperCase()} ${path}`, operation })),
);

describe("OpenAPI", () => {
  test("the document is right by the OpenAPI 3.1 schema", async () => {
    const { valid, errors } = await new Validator().validate(document);
    expect({ valid, errors }).toMatchObject({ valid: true });
  });

  test("every route of the topology has its contract, and no other has", () => {
    const acts = "POST /api/acts/{factType}";
    const routes = topology.routes.map(({ method, path }) => `${method} ${path}`);
    expect(Object.keys(contract).sort()).toEqual(routes.filter((route) => route !== acts).sort());
    expect(operations.map(({ route }) => route).sort()).toEqual(
      [...Object.keys(contract), ...Object.keys(actRights).map((type) => acts.replace("{factType}", type))].sort(),
    );
  });

  test("says which routes take a body and which are open, as the topology does", () => {
    const said = operations
      .filter(({ route }) => !route.includes("/api/acts/"))
      .map(({ route, operation }) => [route, operation.requestBody !== undefined, operation.security !== undefined]);
    const wired = topology.routes
      .filter(({ path }) => !path.startsWith("/api/acts/"))
      .map(({ method, path, maxBodyBytes, access }) => [`${method} ${path}`, maxBodyBytes > 0, access === "public"]);
    expect(said.sort()).toEqual(wired.sort());
  });

  test("names each operation once", () => {
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length);
  });
});

describe("AsyncAPI", () => {
  const said = asyncApi() as {
    components: { messages: Record<string, { payload: object; examples: { payload: object }[] }> };
  };

  test("the document is right by the AsyncAPI 3.0 schema", async () => {
    const path = createRequire(import.meta.url).resolve("@asyncapi/specs/schemas/3.0.0-without-$id.json");
    const ajv = new Ajv({ strict: false, validateFormats: false });
    const validate = ajv.compile(JSON.parse(await readFile(path, "utf8")));
    expect({ valid: validate(said), errors: validate.errors }).toEqual({ valid: true, errors: null });
  });

  test.each(factTypes)("has a schema of %s that its sample passes and an empty fact does not", (type) => {
    const message = said.components.messages[type];
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(message?.payload ?? {});
    expect(validate(message?.examples[0]?.payload)).toBe(true);
    expect(validate({ metadata: {}, data: {} })).toBe(false);
  });
});
