import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { expect, test } from "vitest";
import { readableEvent } from "./readable-event.ts";

const event = (method: string, change: object): APIGatewayProxyEventV2 => ({
  version: "2.0",
  routeKey: `${method} /api/portfolio`,
  rawPath: "/api/portfolio",
  rawQueryString: "",
  headers: { host: "example.fr" },
  requestContext: {
    accountId: "1",
    apiId: "a",
    domainName: "example.fr",
    domainPrefix: "a",
    http: { method, path: "/api/portfolio", protocol: "HTTP/1.1", sourceIp: "192.0.2.1", userAgent: "u" },
    requestId: "r",
    routeKey: `${method} /api/portfolio`,
    stage: "$default",
    time: "t",
    timeEpoch: 0,
  },
  isBase64Encoded: false,
  ...change,
});

test("an ordinary event stays as it is", () => {
  for (const ordinary of [event("GET", {}), event("POST", { body: "{}" })])
    expect(readableEvent(ordinary)).toEqual(ordinary);
});

test("a GET sent with a body is asked without it", () => {
  expect(readableEvent(event("GET", { body: "{}" }))).toEqual(event("GET", {}));
});

test("a header that no request can carry is left out", () => {
  const odd = event("GET", { headers: { host: "example.fr", "x-odd": "\u{1f600}", "x-line": "a\nb" } });
  expect(readableEvent(odd)).toEqual(event("GET", {}));
});

test("what is null is absent", () => {
  expect(readableEvent(event("GET", { pathParameters: null, body: null }))).toEqual(event("GET", {}));
});

test.each([
  ["\n", "%0A"],
  ["\v", "%0B"],
  [" ", "%20"],
  ["a?b", "a%3Fb"],
  ["a#b", "a%23b"],
  ["a\\b", "a%5Cb"],
  ["\u0095-?", "%C2%95-%3F"],
])("an id with a blank or a mark of URLs is not another address", (id, encoded) => {
  const { rawPath } = readableEvent(event("GET", { rawPath: `/api/projects/${id}` }));
  expect(new URL(rawPath, "https://example.fr").pathname).toBe(`/api/projects/${encoded}`);
});
