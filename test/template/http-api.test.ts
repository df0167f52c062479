import { describe, expect, it } from "vitest";
import { topology } from "../../infra/topology.ts";
import { withType } from "./resources.ts";
import { synthesiseWiring } from "./synthesise.ts";

const { resources } = synthesiseWiring(topology);

describe("the HTTP API", () => {
  it("checks a token on every route that is not public", () => {
    const open = withType(resources, "AWS::ApiGatewayV2::Route")
      .filter(
        ([, { properties }]) => properties["AuthorizationType"] !== "JWT" || properties["AuthorizerId"] === undefined,
      )
      .map(([, { properties }]) => properties["RouteKey"]);
    expect(open).toEqual(
      topology.routes.filter(({ access }) => access === "public").map(({ method, path }) => `${method} ${path}`),
    );
  });

  it("is throttled and keeps an access log", () => {
    for (const [, { properties }] of withType(resources, "AWS::ApiGatewayV2::Stage")) {
      expect(properties).toMatchObject({
        AccessLogSettings: { Format: expect.not.stringContaining("authorization") },
        DefaultRouteSettings: { ThrottlingBurstLimit: 100, ThrottlingRateLimit: 50 },
      });
    }
  });

  it("may invoke each function it routes to", () => {
    const permitted = withType(resources, "AWS::Lambda::Permission")
      .filter(([, { properties }]) => properties["Principal"] === "apigateway.amazonaws.com")
      .map(([, { properties }]) => properties["FunctionName"]);
    const routed = new Set(
      withType(resources, "AWS::ApiGatewayV2::Integration").map(([, { properties }]) => properties["IntegrationUri"]),
    );
    expect(new Set(permitted)).toEqual(routed);
  });
});
