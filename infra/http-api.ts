import { CfnOutput, Validations } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  type HttpRoute,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpJwtAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import { mapRecord, named } from "./records.ts";
import { type Method, physicalName, type Route, type Topology } from "./topology.ts";

const methods: Record<Method, HttpMethod> = {
  GET: HttpMethod.GET,
  POST: HttpMethod.POST,
  PUT: HttpMethod.PUT,
  DELETE: HttpMethod.DELETE,
};

/** Who called what, when, and how it went; never a token or a body. */
const accessLogLine = AccessLogFormat.custom(
  JSON.stringify({
    at: "$context.requestTime",
    requestId: "$context.requestId",
    ip: "$context.identity.sourceIp",
    subject: "$context.authorizer.claims.sub",
    route: "$context.routeKey",
    path: "$context.path",
    status: "$context.status",
    responseBytes: "$context.responseLength",
    latencyMilliseconds: "$context.responseLatency",
    authorizerError: "$context.authorizer.error",
    integrationError: "$context.integrationErrorMessage",
  }),
);

const acknowledgeOpen = (route: HttpRoute): void =>
  Validations.of(route).acknowledge({
    id: "AwsSolutions-APIG4",
    reason:
      "The contract of the API and of the bus says what can be asked, and nothing of anybody: it is meant to be read by all.",
  });

export type TokenIssuer = { readonly issuer: string; readonly audience: string };

export const createHttpApi = (
  scope: Construct,
  props: { topology: Topology; functions: Readonly<Record<string, IFunction>>; tokens: TokenIssuer },
): HttpApi => {
  const { topology, functions, tokens } = props;
  const api = new HttpApi(scope, "Api", { apiName: topology.bus, createDefaultStage: false });
  const access: Record<Route["access"], IHttpRouteAuthorizer> = {
    public: new HttpNoneAuthorizer(),
    "signed-in": new HttpJwtAuthorizer("SignedIn", tokens.issuer, {
      authorizerName: physicalName("signed-in"),
      jwtAudience: [tokens.audience],
    }),
  };
  // One permission for the API, not one a route: a function's policy ends at 20 KB.
  const integrations = mapRecord(
    functions,
    (name, fn) => new HttpLambdaIntegration(name, fn, { scopePermissionToRoute: false }),
  );
  for (const route of topology.routes) {
    const added = api.addRoutes({
      path: route.path,
      methods: [named(methods, route.method, "method")],
      integration: named(integrations, route.fn, "function"),
      // Looked up by name: no authoriser at all is API Gateway's word for an open door.
      authorizer: named(access, route.access, "access"),
    });
    if (route.access === "public") for (const open of added) acknowledgeOpen(open);
  }
  const stage = new HttpStage(scope, "Stage", {
    httpApi: api,
    autoDeploy: true,
    throttle: { rateLimit: 50, burstLimit: 100 },
    accessLogSettings: {
      destination: new LogGroupLogDestination(new LogGroup(scope, "ApiLogs", { retention: RetentionDays.ONE_YEAR })),
      format: accessLogLine,
    },
  });
  new CfnOutput(scope, "ApiUrl", { value: stage.url });
  return api;
};
