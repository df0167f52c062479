import { Router } from "@aws-lambda-powertools/event-handler/http";
import type { APIGatewayProxyEventV2, Context } from "aws-lambda";
import { expect, test } from "vitest";
import { withoutNulls } from "./event.ts";

const text = (nulls: string): string => `{
  "version": "2.0", "routeKey": "GET /api/portfolio", "rawPath": "/api/portfolio", "rawQueryString": "asOf=2022-12-31",
  "headers": { "host": "api.example.fr" }, "isBase64Encoded": false,
  "requestContext": { "accountId": "0", "apiId": "a", "domainName": "api.example.fr", "domainPrefix": "api",
    "http": { "method": "GET", "path": "/api/portfolio", "protocol": "HTTP/1.1", "sourceIp": "192.0.2.1", "userAgent": "test" },
    "requestId": "1", "routeKey": "GET /api/portfolio", "stage": "$default", "time": "12/Mar/2020:19:03:58 +0000", "timeEpoch": 1583348638390 }
  ${nulls} }`;
const sent = ', "queryStringParameters": { "asOf": "2022-12-31" }';
const asGateway: APIGatewayProxyEventV2 = JSON.parse(text(sent));
const withNulls: APIGatewayProxyEventV2 = JSON.parse(
  text(`${sent}, "pathParameters": null, "cookies": null, "body": null, "stageVariables": null`),
);

const answerTo = async (event: APIGatewayProxyEventV2): Promise<unknown> => {
  const app = new Router();
  app.get("/api/portfolio", async ({ req }) => ({ asked: new URL(req.url).search }));
  const { statusCode, body } = await app.resolve(event, {} as Context);
  return [statusCode, body];
};

test("an event with nulls for what the request does not have is answered as one that leaves them out", async () => {
  expect(withoutNulls(withNulls)).toEqual(asGateway);
  expect(await answerTo(withoutNulls(withNulls))).toEqual(await answerTo(asGateway));
  expect(await answerTo(asGateway)).toEqual([200, '{"asked":"?asOf=2022-12-31"}']);
});

test("the router alone refuses nulls: the day it does not, this door can go", async () => {
  await expect(answerTo(withNulls)).rejects.toThrow();
});

test("what an event has is handed on", () => {
  const whole = {
    ...asGateway,
    pathParameters: { projectId: "ned" },
    cookies: ["a=b"],
    body: "{}",
    stageVariables: {},
  };
  expect(withoutNulls(whole)).toEqual(whole);
});
