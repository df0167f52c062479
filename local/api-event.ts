import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import type { Matched } from "./match-route.ts";
import { account } from "./names.ts";
import type { Claims } from "./oidc/verify-token.ts";

/**
 * The request as an HTTP API hands it over (payload format 2.0): header names in lower case, repeated values joined by commas,
 * the path decoded, the query string as it came.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export const apiEvent = (
  request: IncomingMessage,
  { route, parameters, claims }: Matched & { readonly claims: Claims | undefined },
  rawPath: string,
  rawQueryString: string,
  body: Buffer,
): APIGatewayProxyEventV2 => {
  const { cookie, ...others } = request.headers;
  const headers = Object.fromEntries(
    Object.entries(others).map(([name, value]) => [name, Array.isArray(value) ? value.join(",") : value]),
  );
  const query = joined(new URLSearchParams(rawQueryString));
  const isBase64Encoded = body.length > 0 && !isText(request.headers["content-type"]);
  const routeKey = `${route.method} ${route.path}`;
  const now = new Date();
  return {
    version: "2.0",
    routeKey,
    rawPath,
    rawQueryString,
    ...(cookie === undefined ? {} : { cookies: cookie.split(/;\s*/) }),
    headers,
    ...(Object.keys(query).length > 0 ? { queryStringParameters: query } : {}),
    ...(Object.keys(parameters).length > 0 ? { pathParameters: { ...parameters } } : {}),
    requestContext: {
      accountId: account,
      apiId: "local",
      ...(claims === undefined ? {} : { authorizer: { jwt: { claims: { ...claims }, scopes: null } } }),
      domainName: request.headers.host ?? "",
      domainPrefix: "local",
      http: {
        method: route.method,
        path: rawPath,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? "",
        userAgent: request.headers["user-agent"] ?? "",
      },
      requestId: randomUUID(),
      routeKey,
      stage: "$default",
      time: now.toISOString(),
      timeEpoch: now.getTime(),
    },
    ...(body.length > 0 ? { body: body.toString(isBase64Encoded ? "base64" : "utf8") } : {}),
    isBase64Encoded,
  };
};

const joined = (parameters: URLSearchParams): Record<string, string> =>
  Object.fromEntries([...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name).join(",")]));

const isText = (contentType = "application/octet-stream"): boolean =>
  /^(?:text\/|application\/(?:json|javascript|xml|[^;]*\+json|[^;]*\+xml|x-www-form-urlencoded))/.test(contentType);
