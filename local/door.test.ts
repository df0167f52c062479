import { request } from "node:http";
import { text } from "node:stream/consumers";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { describe, expect, test } from "vitest";
import { aSystem } from "./a-system.ts";

/** fetch does not let its caller choose the Host. */
const getAs = (url: string, host: string, path = "/"): Promise<{ status: number | undefined; body: string }> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { headers: { host }, path }, async (response) =>
      resolve({ status: response.statusCode, body: await text(response) }),
    );
    sent.on("error", reject);
    sent.end();
  });

describe("the Host of a request", () => {
  test.each(["127.0.0.1", "localhost", "[::1]"])("may be %s with the port", async (name) => {
    const { url } = await aSystem({ page: (_request, response) => void response.end("page") });
    expect(await getAs(url, `${name}:${new URL(url).port}`)).toEqual({ status: 200, body: "page" });
  });

  test.each([
    ["another name", "evil.example:PORT"],
    ["another port", "localhost:1"],
    ["no port", "localhost"],
  ])("may not be %s", async (_, host) => {
    const { url } = await aSystem();
    for (const path of ["/", "/api/things/1"]) {
      expect(await getAs(url, host.replace("PORT", new URL(url).port), path)).toEqual({
        status: 403,
        body: "This address answers only when it is called 127.0.0.1 or localhost, with its port.\n",
      });
    }
  });
});

test("a page of another site is given no leave to read or to send (CORS)", async () => {
  const { url } = await aSystem();
  for (const method of ["OPTIONS", "GET"]) {
    const headers = { origin: "https://another.example.fr", "access-control-request-method": "POST" };
    const response = await fetch(`${url}/api/things/1`, { method, headers });
    expect([...response.headers.keys()].filter((name) => name.startsWith("access-control-"))).toEqual([]);
  }
});

describe("a route", () => {
  test("gives its function the event of an HTTP API, and sends its answer back", async () => {
    const seen: APIGatewayProxyEventV2[] = [];
    const { url } = await aSystem({
      handlers: {
        api: (event: APIGatewayProxyEventV2) => {
          seen.push(event);
          return {
            statusCode: 201,
            headers: { "X-One": 1 },
            cookies: ["a=1", "b=2"],
            body: "w6k=",
            isBase64Encoded: true,
          };
        },
      },
    });
    const response = await fetch(`${url}/api/things/%C3%A9%2Ft%C3%A9?tag=a&tag=b%20c&empty=`, {
      headers: { Cookie: "one=1; two=2", "X-Mixed": "Case" },
    });
    expect(response.status).toBe(201);
    expect(response.headers.get("x-one")).toBe("1");
    expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    expect(await response.text()).toBe("é");
    expect(seen).toMatchObject([
      {
        version: "2.0",
        routeKey: "GET /api/things/{thingId}",
        rawPath: "/api/things/é/té",
        rawQueryString: "tag=a&tag=b%20c&empty=",
        queryStringParameters: { tag: "a,b c", empty: "" },
        pathParameters: { thingId: "é/té" },
        cookies: ["one=1", "two=2"],
        headers: { "x-mixed": "Case" },
        requestContext: { http: { method: "GET", path: "/api/things/é/té", sourceIp: "127.0.0.1" }, stage: "$default" },
        isBase64Encoded: false,
      },
    ]);
  });

  const echo = (event: APIGatewayProxyEventV2) => ({
    route: event.routeKey,
    body: event.body,
    base64: event.isBase64Encoded,
  });

  test("with literal segments wins over one with parameters; an answer without a status code is JSON", async () => {
    const { url } = await aSystem({ handlers: { api: echo } });
    const response = await fetch(`${url}/api/things/all`);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(await response.json()).toEqual({ route: "GET /api/things/all", base64: false });
  });

  test.each([
    ["application/json", '{"é":1}', { body: '{"é":1}', base64: false }],
    ["application/problem+json; charset=utf-8", "{}", { body: "{}", base64: false }],
    ["image/png", "é", { body: "w6k=", base64: true }],
  ])("takes a body of %s", async (type, body, expected) => {
    const { url } = await aSystem({ handlers: { api: echo } });
    const response = await fetch(`${url}/api/things`, { method: "POST", headers: { "content-type": type }, body });
    expect(await response.json()).toEqual({ route: "POST /api/things", ...expected });
  });

  test("shows nothing of a function that fails", async () => {
    const reports: string[] = [];
    const { url } = await aSystem({
      report: (sentence) => reports.push(sentence),
      handlers: {
        api: () => {
          throw new Error("secret");
        },
      },
    });
    const response = await fetch(`${url}/api/things/1`);
    expect([response.status, await response.json()]).toEqual([500, { message: "Internal Server Error" }]);
    expect(reports[0]).toContain("GET /api/things/1: api failed: Error: secret");
  });
});

test.each([
  ["GET", "/api/nowhere", "", 404, "Not Found", "There is nothing at /api/nowhere."],
  ["GET", "/api", "", 404, "Not Found", "There is nothing at /api."],
  ["GET", "/api/things/", "", 404, "Not Found", "There is nothing at /api/things/."],
  ["PUT", "/api/things", "", 405, "Method Not Allowed", "/api/things answers POST."],
  ["GET", "/api/things/%FF", "", 400, "Bad Request", "/api/things/%FF is not percent-encoded UTF-8."],
  ["POST", "/api/things", "x".repeat(101), 413, "Content Too Large", "/api/things takes at most 100 bytes."],
])("answers %s %s with problem details", async (method, path, body, status, title, detail) => {
  const { url } = await aSystem();
  const response = await fetch(`${url}${path}`, method === "GET" ? {} : { method, body });
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(await response.json()).toEqual({ type: "about:blank", title, status, detail });
  expect(response.status).toBe(status);
});

test("survives a page that fails", async () => {
  const reports: string[] = [];
  const { url } = await aSystem({
    report: (sentence) => reports.push(sentence),
    page: () => Promise.reject(new Error("no template")),
  });
  expect((await fetch(url)).status).toBe(500);
  expect(reports[0]).toContain("GET /: Error: no template");
});
